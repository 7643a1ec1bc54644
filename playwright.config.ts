import { defineConfig } from '@playwright/test'
import { findBrowser } from './tools/browser.ts'
import { freePort } from './tools/free-port.ts'
import { program } from './tools/root.mjs'

// Playwright's workers read this file again and must find the same port.
process.env.REMIT_TEST_PORT ??= String(await freePort())
const port = process.env.REMIT_TEST_PORT
const baseURL = `http://127.0.0.1:${port}/`

/** Begun first, or one worker would be at the last of them when the other has long ended. */
const longest = /(twelve-weeks|secrets|same-bits|debrief|gate|chairs|audits)\.spec\.ts$/

/** Browser tests against the built game, on a port of their own. */
export default defineConfig({
  testDir: 'tests/browser',
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testMatch: '**/*.spec.ts', testIgnore: longest },
  ],
  outputDir: 'test-results',
  workers: 2, // half of the time of a test is waiting
  fullyParallel: true,
  timeout: 90_000, // a test plays for many weeks, perhaps on a busy machine
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  snapshotPathTemplate: 'docs/pictures/{arg}{ext}', // the pictures of the docs guard the look
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide' },
  },
  use: { baseURL, viewport: { width: 1280, height: 720 }, launchOptions: await findBrowser() },
  webServer: {
    command: `"${process.execPath}" "${program('vite')}" preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    env: { CI: 'true' }, // or it would end with a closed stdin
    reuseExistingServer: false,
  },
})
