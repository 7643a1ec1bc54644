// `npm test`: every check, every test, and one last line that counts them. `npm run check` leaves out the browser.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureDeps } from './ensure-deps.mjs'
import { root } from './root.mjs'

if (!ensureDeps()) finish({ passed: 0, failed: 1, skipped: 0 }, '0 passed, 1 failed')

const { browserSteps, checkSteps } = await import('./steps.mjs') // reads the installed packages
const { summary, verdict } = await import('./reports.mjs')

const steps = process.argv[2] === 'check' ? checkSteps : [...checkSteps, ...browserSteps]
const total = { passed: 0, failed: 0, skipped: 0 }
const broken = []
for (const step of steps) {
  const count = outcome(step)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  if (count.failed) broken.push(step.name)
}
if (broken.length) console.log(`\nFailed: ${broken.join('; ')}`)
finish(total, summary(total))

/** @param {import('./steps.mjs').Step} step */
function outcome(step) {
  console.log(`\n== ${step.name}`)
  if (step.report) {
    mkdirSync(dirname(step.report), { recursive: true })
    rmSync(step.report, { force: true })
  }
  const started = Date.now()
  const env = { ...process.env, ...step.env }
  const { status } = spawnSync(process.execPath, step.run, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ok = status === 0
  console.log(
    `-- ${step.name}: ${ok ? 'ok' : `failed (${status ?? 'killed'})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return verdict(step.count ? counted(step) : { passed: Number(ok), failed: Number(!ok), skipped: 0 }, ok)
}

/** @param {import('./steps.mjs').Step} step */
function counted({ report, count }) {
  try {
    return count?.(JSON.parse(readFileSync(report ?? '', 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * @param {import('./reports.mjs').Count} count
 * @param {string} line
 */
function finish(count, line) {
  console.log(`\n${line}`)
  process.exit(count.failed ? 1 : 0)
}
