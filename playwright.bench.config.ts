import { defineConfig } from '@playwright/test'
import browserTests from './playwright.config.ts'

const served = [browserTests.webServer ?? []].flat()

/** Measures the page that `npm run bench` built. */
export default defineConfig({
  ...browserTests,
  testDir: 'tools/bench',
  reporter: 'line',
  webServer: served.map((server) => ({ ...server, command: `${server.command} --outDir dist/bench/web` })),
})
