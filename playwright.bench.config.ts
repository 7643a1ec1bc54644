import { defineConfig } from '@playwright/test'
import browserTests from './playwright.config.ts'

const served = [browserTests.webServer ?? []].flat()

/** Measures the page that `npm run bench` built. */
export default defineConfig({
  ...browserTests,
  projects: undefined,
  testDir: 'tools/bench',
  testMatch: '**/*.spec.ts',
  reporter: 'line',
  webServer: served.map((server) => ({ ...server, command: `${server.command} --outDir dist/bench/web` })),
})
