import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { shipped } from 'virtual:scenarios'
import { bargaining } from './bargaining.ts'
import type { Measure } from './measures.ts'
import { growth, hosting, isMet, speed } from './measures.ts'
import { negotiating } from './negotiating.ts'
import { pageMeasures } from './page-measures.ts'
import { planner } from './planner.ts'
import { sampling } from './sampling.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    page: { type: 'string', default: 'dist/bench/page.json' },
    rounds: { type: 'string', default: '7' },
    web: { type: 'string', default: 'dist/web' },
  },
})
const scenario = shipped.find(({ id }) => id === 'calder-wray')
if (!scenario) throw new Error('The scenario calder-wray has problems: npm run -s remit -- check scenarios')

const rounds = Math.max(1, Number(values.rounds))
const measures = [
  ...speed(scenario.setup, rounds),
  ...hosting(scenario.setup, rounds),
  ...planner(rounds),
  ...sampling(Math.min(rounds, 3)),
  ...bargaining(rounds),
  ...negotiating(rounds),
  ...growth(scenario.setup, Math.min(rounds, 3)),
  ...pageMeasures(values.web, values.page),
]
const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, CPU time, median of ${rounds} rounds in turns`

if (values.json)
  console.log(
    JSON.stringify({ machine, measures: measures.map((it) => ({ ...it, met: isMet(it) })) }, null, 2),
  )
else console.log(`${machine}\n\n${measures.map(inWords).join('\n')}`)

function inWords(measure: Measure): string {
  const { name, value, unit, aim, reference } = measure
  const shown =
    unit === '' && name.startsWith('share')
      ? `${(value * 100).toFixed(1)} %`
      : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim()
  const wanted =
    aim === null ? '' : 'atLeast' in aim ? `, aim at least ${aim.atLeast}` : `, aim at most ${aim.atMost}`
  const met = { true: ': met', false: ': not met', null: '' }[`${isMet(measure)}`]
  return `${name}: ${shown}${wanted}${met}\n    ${reference}`
}
