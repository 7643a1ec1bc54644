import { defineConfig } from '@playwright/test'
import browserTests from './playwright.config.ts'

/** Draws the pictures of the docs from the built game: `npm run pictures`. */
export default defineConfig({ ...browserTests, testDir: 'tests/pictures' })
