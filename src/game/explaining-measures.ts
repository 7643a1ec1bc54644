import { outcomesOf } from '../sim/debrief/outcomes.ts'
import { prospects } from '../sim/desk/foreseeing.ts'
import type { Seat } from '../sim/facts.ts'
import { weighedFor } from '../sim/weather/briefs.ts'
import { textArgs } from './args.ts'
import { scoreboards } from './debriefing.ts'
import { bargainMeasure } from './explaining-bargains.ts'
import { changeMeasure } from './explaining-changes.ts'
import { charterMeasure } from './explaining-charter.ts'
import { defectsMeasure } from './explaining-defects.ts'
import { delayOperands } from './explaining-delay.ts'
import { deliverablesMeasure } from './explaining-deliverables.ts'
import { leaningMeasure } from './explaining-gates.ts'
import { calibrationMeasure } from './explaining-link.ts'
import { rightMeasure } from './explaining-mandate.ts'
import { presentMeasure } from './explaining-people.ts'
import { reportedMeasure } from './explaining-reports.ts'
import { aheadMeasure } from './explaining-seats.ts'
import type { Explanation } from './explanation.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { says, unitOf } from './numbers.ts'
import type { Sentence } from './view.ts'
import { viewInParts } from './viewing.ts'

/** Measures show their formula and operands; each operand is a number that explains itself or a reported figure. */
export function explainMeasure(game: Game, seat: Seat, number: string): Explanation | null {
  const [head = '', ...rest] = number.split('/')
  const measure =
    reportedMeasure(game, seat, head, rest[0] ?? '') ??
    defectsMeasure(game, seat, head, rest[0] ?? '') ??
    deliverablesMeasure(game, seat, head, rest[0] ?? '') ??
    peopleMeasure(game, seat, head, rest[0] ?? '') ??
    (head === 'right' ? rightMeasure(game, seat, rest[0] ?? '', rest[1] ?? '') : null) ??
    (head === 'charter' ? charterMeasure(game, seat, rest[0] ?? '') : null) ??
    (head === 'change' ? changeMeasure(game, seat, rest[0] ?? '') : null) ??
    (number === 'calibration' ? calibrationMeasure(game, seat) : null) ??
    (head === 'bargain' ? bargainMeasure(game, seat, rest) : null) ??
    (head === 'leaning' ? leaningMeasure(game, seat, rest[0] ?? '', rest[1] ?? '') : null) ??
    (head === 'foreseen' ? foreseenMeasure(game, seat, rest) : null) ??
    (head === 'ahead' ? aheadMeasure(game, seat, rest) : null) ??
    (head === 'score' && game.phase === 'debriefing' ? scoreMeasure(game, rest) : null) ??
    (game.phase === 'debriefing' ? outcomeMeasure(game, seat, head, rest[0] ?? '') : null)
  if (!measure) return null
  return {
    number,
    says: { ...sentenceFor(number), ...measure.says },
    value: measure.value,
    unit: measure.unit,
    postings: [],
    formula: { id: `formulas.${measure.formula ?? head}`, args: {}, why: null },
    operands: measure.operands,
  }
}

/** Some measures are named for a person, a matter or a scoreboard rather than for a project. */
function sentenceFor(number: string): Sentence {
  const [head, who, what] = number.split('/')
  if (head === 'asked' || head === 'granted' || head === 'present')
    return { id: `numbers.${head}.says`, args: { person: `people.${who}.name` }, why: number }
  if (head === 'right') return { id: 'numbers.right.says', args: {}, why: number }
  if (head === 'charter') return { id: 'numbers.charter.says', args: {}, why: number }
  if (head === 'change') return { id: 'numbers.change.says', args: {}, why: number }
  if (head === 'leaning') return { id: 'numbers.leaning.says', args: {}, why: number }
  if (head === 'bargain') return { id: 'numbers.bargain.you.says', args: {}, why: number }
  if (head === 'foreseen') return { id: 'numbers.foreseen.says', args: {}, why: number }
  if (head === 'ahead') return { id: 'numbers.ahead.says', args: {}, why: number }
  if (head !== 'score') return says(number)
  const [board, dimension] = who === 'project' ? [what, number.split('/')[3]] : [null, what]
  const args = {
    ...(board ? { project: `projects.${board}.name` } : {}),
    dimension: dimension ? `dimensions.${dimension}` : '',
  }
  return {
    id: `numbers.score.${board ? 'project' : 'organisation'}${dimension ? '.dimension' : ''}.says`,
    args,
    why: number,
  }
}

function peopleMeasure(game: Game, seat: Seat, head: string, id: string): Measure | null {
  if (head === 'present') return presentMeasure(game, seat, id)
  if (head !== 'asked' && head !== 'granted') return null
  const person = viewInParts(game, seat).people.find((p) => p.id === id)
  if (!person) return null
  const operands = person.claims
    .filter((claim) => claim[head] > 0)
    .map((claim) => {
      const name = { id: `projects.${claim.project}.name`, args: {}, why: null }
      return operand(factBehind(game, head, claim.project, id), claim[head], 'days', name)
    })
  return { value: person[head], unit: 'days', operands }
}

/** The ask, or the grant, that stands. */
function factBehind({ world }: Game, head: 'asked' | 'granted', project: string, person: string): string {
  const number = world.facts.findLastIndex((fact) =>
    head === 'asked'
      ? fact.kind === 'peopleRequested' && fact.project === project
      : fact.kind === 'granted' && fact.project === project && fact.person === person,
  )
  return `fact/${number}`
}

/** What an option may bring: each effect, and each thing that may come of it, at its worth in hundredths of a point. */
function foreseenMeasure(game: Game, seat: Seat, [matterId, optionId, side]: string[]): Measure | null {
  const { setup, world } = game
  const shown = viewInParts(game, seat)
    .matters.find((m) => m.id === matterId)
    ?.options.find((o) => o.id === optionId)
  const open = world.desk.matters.find((m) => m.matter === matterId)
  const option = setup.matters.find((m) => m.id === matterId)?.options.find((o) => o.id === optionId)
  if (!open || !option || !shown || (side !== 'project' && side !== 'organisation')) return null
  const foreseen = shown.foreseen[side]
  if (!foreseen) return null
  const project = setup.projects.find((p) => p.id === open.project) ?? null
  const known = { project, week: world.at.week, coming: open.coming }
  const weighed = weighedFor(setup, world.weather, open.project, world.at.week)
  const operands = prospects(weighed, option, known).map(({ effect, chance, likely }) => {
    const args = { chance, kind: `effects.${effect.kind}`, ...effectAmounts(effect) }
    const name = { id: chance === 1000 ? 'formulas.effect' : 'formulas.effectByChance', args, why: null }
    return operand('', likely[side], 'hundredths', name)
  })
  const { project: about, person } = open
  const args = {
    ...textArgs(setup, { project: about, person, week: world.at.week }),
    option: `matters.${matterId}.options.${optionId}.label`,
  }
  return { says: { args }, value: foreseen.likely, unit: 'hundredths', operands }
}

const effectAmounts = (effect: { readonly kind: string }): { [name: string]: string | number } =>
  Object.fromEntries(
    Object.entries(effect).filter(
      ([key, value]) => key !== 'kind' && (typeof value === 'number' || typeof value === 'string'),
    ),
  ) as never

function scoreMeasure(game: Game, rest: string[]): Measure | null {
  const name = rest[0] === 'project' ? `project/${rest[1]}` : (rest[0] ?? '')
  const dimension = rest[0] === 'project' ? rest[2] : rest[1]
  const board = scoreboards(game)[name]
  if (!board) return null
  if (!dimension) {
    const operands = board.dimensions.map((d) =>
      operand(`score/${name}/${d.name}`, d.score, 'points', {
        id: 'formulas.weighted',
        args: { dimension: `dimensions.${d.name}`, weight: d.weight },
        why: null,
      }),
    )
    return { value: board.total, unit: 'points', operands, formula: 'score' }
  }
  const found = board.dimensions.find((d) => d.name === dimension)
  if (!found) return null
  const operands = found.parts.map((part) => {
    if (dimension === 'freedom') return operand(part.number, part.points, 'points') // two accounts of one project
    const id =
      part.project === 'sponsor' || part.project === 'evenness'
        ? `formulas.${part.project}`
        : `projects.${part.project}.name`
    return operand(part.number, part.points, 'points', { id, args: {}, why: null })
  })
  return { value: found.score, unit: 'points', operands, formula: `dimension.${dimension}` }
}

/** How late a project ended, and how evenly the specialists were shared. */
function outcomeMeasure(game: Game, seat: Seat, head: string, project: string): Measure | null {
  if (head === 'late') {
    const outcome = outcomesOf(game.setup, game.world.facts, game.world.ledger).find(
      (o) => o.project === project,
    )
    return outcome
      ? {
          value: outcome.weeksLate,
          unit: 'weeks',
          operands: [
            operand(`due/${project}`, game.world.work.projects[project]?.dueWeek ?? 0, 'weeks'),
            ...(outcome.weeksLate > 0 ? delayOperands(game, seat, project) : []),
          ],
        }
      : null
  }
  if (head !== 'evenness') return null
  const operands = game.setup.projects.map((p) =>
    operand(`refused/${p.id}`, game.world.ledger.balances[`refused/${p.id}`] ?? 0, unitOf('refused')),
  )
  return { value: null, unit: 'permille', operands }
}
