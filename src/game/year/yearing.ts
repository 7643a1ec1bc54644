import type { AnyMachineSnapshot } from 'xstate'
import { transition } from 'xstate'
import type { YearDeal } from '../../sim/audit/year/dealing-years.ts'
import { replies } from '../../sim/audit/year/year-terms.ts'
import { absorb, checkText, emptyDigest } from '../../sim/hash.ts'
import { closeQuarter } from './closing-quarters.ts'
import { holdAll } from './holding-audits.ts'
import { planned } from './planning.ts'
import { reported } from './reporting.ts'
import { atYourDesk, handedOver } from './sitting.ts'
import type { YearAct, YearActKind, YearRefusal } from './year-acts.ts'
import { mostYearActs } from './year-acts.ts'
import type { YearPhase } from './year-chart.ts'
import { yearChart } from './year-chart.ts'
import type { YearDone, YearInPlay } from './year-in-play.ts'

export function beginYear(deal: YearDeal): YearInPlay {
  const digest = emptyDigest()
  const { def, seed, cells, weather, skills, pasts } = deal
  const dealt = cells.map(({ id, quarters }) => [
    id,
    quarters.map(({ level, signals, rows }) => [level, signals, rows.map((it) => it.bent.item.id)]),
  ])
  absorb(digest, JSON.stringify([def, seed, dealt, weather, skills, pasts]))
  return {
    ...{ deal, phase: 'briefing' as const, quarter: 0, plans: [], courses: [], spreads: [] },
    ...{
      skills: deal.skills,
      audits: [],
      agreements: [],
      taken: [],
      learnt: [],
      desks: [],
      incidents: [],
      closed: [],
    },
    ...{ reply: null, desk: null, acts: [], checks: [], digest },
  }
}

/** Acts that are left, whatever was planned and done at a desk, to write it all up; and of those the ones to end it with. */
const keptForTheEnd = 400
const keptToEndWith = 100

const ending: readonly YearActKind[] = ['begin', 'hold', 'handOver', 'endQuarter', 'reply']
const writing: readonly YearActKind[] = ['opine', 'action', 'feedback']

/** How many acts there may be before this one: a year can always be brought to its end. */
function roomFor({ audits, quarter }: YearInPlay, act: YearAct): number {
  const isFirst =
    act.kind === 'opine' &&
    audits.some((it) => it.cell === act.cell && it.quarter === quarter && it.opinion === null)
  if (isFirst || ending.includes(act.kind)) return mostYearActs
  return mostYearActs - (writing.includes(act.kind) ? keptToEndWith : keptForTheEnd)
}

/** Carries out an act, or says why not; a refused act changes nothing. */
export function actOnYear(play: YearInPlay, act: YearAct): YearInPlay | { readonly refused: YearRefusal } {
  if (phaseAfter(play, play, act) === null) return { refused: 'notNow' }
  if (play.acts.length >= roomFor(play, act)) return { refused: 'tooMany' }
  const done = carriedOut(play, act)
  if (typeof done === 'string') return { refused: done }
  const digest = { ...play.digest }
  absorb(
    digest,
    JSON.stringify([
      act,
      done.desk?.checks.at(-1) ?? '',
      done.audits.length === play.audits.length ? done.audits.length : done.audits,
      done.incidents,
      done.skills,
    ]),
  )
  const phase = phaseAfter(play, done, act) ?? play.phase
  const checks = [...play.checks, checkText(digest)]
  return { ...play, ...done, phase, acts: [...play.acts, act], digest, checks }
}

export const isYearRefused = (it: ReturnType<typeof actOnYear>): it is { readonly refused: YearRefusal } =>
  'refused' in it

function phaseAfter(was: YearInPlay, done: YearDone, { kind }: YearAct): YearPhase | null {
  const snapshot = yearChart.resolveState({ value: was.phase }) as AnyMachineSnapshot
  const event = {
    ...{ type: kind, isSat: was.plans.some(({ isSat }) => isSat), isDone: done.desk === null },
    quarter: was.quarter,
  }
  if (!snapshot.can(event)) return null
  return transition(yearChart, snapshot as never, event)[0].value as YearPhase
}

function carriedOut(play: YearInPlay, act: YearAct): YearDone | YearRefusal {
  switch (act.kind) {
    case 'begin':
      return play
    case 'hold':
      return holdAll(play)
    case 'work':
      return atYourDesk(play, act.act)
    case 'handOver':
      return handedOver(play)
    case 'opine':
    case 'action':
    case 'feedback':
      return reported(play, act)
    case 'endQuarter':
      return closeQuarter(play)
    case 'reply':
      return replies.includes(act.reply) ? { ...play, reply: act.reply } : 'unknown'
    default:
      return planned(play, act)
  }
}
