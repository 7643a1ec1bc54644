// `npm test`: every check, every test, and one last line that counts them. `npm run check` leaves out the browser.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { ensureDeps } from './ensure-deps.mjs'
import { root } from './root.mjs'

if (!ensureDeps()) finish({ passed: 0, failed: 1, skipped: 0 }, '0 passed, 1 failed')

const { browserSteps, checkSteps } = await import('./steps.mjs') // reads the installed packages
const { summary, verdict } = await import('./reports.mjs')

const steps = process.argv[2] === 'check' ? checkSteps : [...checkSteps, ...browserSteps]
const total = { passed: 0, failed: 0, skipped: 0 }
const broken = []
for (const { name, count } of await outcomes(steps)) {
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  if (count.failed) broken.push(name)
}
if (broken.length) console.log(`\nFailed: ${broken.join('; ')}`)
finish(total, summary(total))

/**
 * Runs the steps in order. Those that use one core each go side by side, as many as there are cores, and say what they
 * found when they have ended; the others use all cores and speak as they go.
 *
 * @param {import('./steps.mjs').Step[]} all
 */
async function outcomes(all) {
  const waiting = all.filter((step) => step.oneCore)
  const found = new Map()
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) found.set(step, await outcome(step))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  for (const step of all) if (!found.has(step)) found.set(step, await outcome(step))
  return all.map((step) => ({ name: step.name, count: found.get(step) }))
}

/** @param {import('./steps.mjs').Step} step */
async function outcome(step) {
  if (!step.oneCore) console.log(`\n== ${step.name}`)
  if (step.report) {
    mkdirSync(dirname(step.report), { recursive: true })
    rmSync(step.report, { force: true })
  }
  const started = Date.now()
  const { status, said } = await run(step)
  if (step.oneCore) console.log(`\n== ${step.name}${said ? `\n${said.trimEnd()}` : ''}`)
  const ok = status === 0
  console.log(
    `-- ${step.name}: ${ok ? 'ok' : `failed (${status ?? 'killed'})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return verdict(step.count ? counted(step) : { passed: Number(ok), failed: Number(!ok), skipped: 0 }, ok)
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<{ status: number | null, said: string }>}
 */
function run(step) {
  const output = step.oneCore ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, step.run, {
    cwd: root,
    env: { ...process.env, ...step.env },
    stdio: ['ignore', output, output],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((done) => {
    child.on('error', (error) => done({ status: null, said: said + error.message }))
    child.on('close', (status) => done({ status, said }))
  })
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
