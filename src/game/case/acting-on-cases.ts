import type { AnyMachineSnapshot } from 'xstate'
import { transition } from 'xstate'
import {
  answers,
  extensionReasons,
  limits,
  openingWords,
  overalls,
  threats,
} from '../../sim/audit/case/case-terms.ts'
import { isAdverse } from '../../sim/audit/grading.ts'
import { judge } from '../../sim/audit/judging.ts'
import { absorb, checkText } from '../../sim/hash.ts'
import type { CaseAct, CaseRefusal } from './case-acts.ts'
import { mostActs } from './case-acts.ts'
import type { CasePhase } from './case-chart.ts'
import { caseChart } from './case-chart.ts'
import { isReason, mostExtensions } from './case-hours.ts'
import type { CaseInPlay, Done, PartInPlay } from './case-in-play.ts'
import { isRaised, partWork } from './case-in-play.ts'
import { pushedBack } from './closing-meeting.ts'
import { talk } from './talking.ts'
import { onPart } from './working-on-rules.ts'

const longestName = 60

/** Acts that are left, whatever was done at the desks, to write it all up. */
const keptForTheEnd = 500

/** In an exam nobody goes back to the desk with what the project said to the facts. */
export const mayGoBack = ({ deal, parts }: CaseInPlay): boolean =>
  deal.def.examSeed === null || parts.every(({ replies }) => replies === null)

/** Carries out an act, or says why not; a refused act changes nothing. */
export function actOnCase(play: CaseInPlay, act: CaseAct): CaseInPlay | { readonly refused: CaseRefusal } {
  const phase = phaseAfter(play.phase, act)
  if (phase === null) return { refused: 'notNow' }
  const room = mostActs - (act.kind === 'work' ? keptForTheEnd : 0)
  if (play.acts.length >= room) return { refused: 'tooMany' }
  if (act.kind === 'backToDesk' && !mayGoBack(play)) return { refused: 'settled' }
  const done = carriedOut(play, act)
  if (typeof done === 'string') return { refused: done }
  const digest = { ...play.digest }
  const desks = done.parts.flatMap(({ desk, later }) => [
    desk.checks.at(-1) ?? '',
    later?.checks.at(-1) ?? '',
  ])
  absorb(
    digest,
    JSON.stringify([
      act,
      desks,
      done.hearings,
      done.parts.map(({ replies, pushback, brought }) => [replies, pushback, brought]),
    ]),
  )
  return {
    ...play,
    ...done,
    phase,
    acts: [...play.acts, act],
    digest,
    checks: [...play.checks, checkText(digest)],
  }
}

export const isCaseRefused = (it: ReturnType<typeof actOnCase>): it is { readonly refused: CaseRefusal } =>
  'refused' in it

function phaseAfter(phase: CasePhase, act: CaseAct): CasePhase | null {
  const snapshot = caseChart.resolveState({ value: phase }) as AnyMachineSnapshot
  const event = { type: act.kind, declined: act.kind === 'answer' && act.answer === 'decline' }
  if (!snapshot.can(event)) return null
  return transition(caseChart, snapshot as never, event)[0].value as CasePhase
}

const toggled = <T>(list: readonly T[], it: T): readonly T[] =>
  list.includes(it) ? list.filter((other) => other !== it) : [...list, it]

function carriedOut(play: CaseInPlay, act: CaseAct): Done | CaseRefusal {
  switch (act.kind) {
    case 'mark': {
      const row = play.deal.history[act.row]
      return row ? { ...play, marked: toggled(play.marked, row.fact) } : 'unknown'
    }
    case 'name':
      return threats.includes(act.threat) ? { ...play, named: toggled(play.named, act.threat) } : 'unknown'
    case 'answer':
      return answers.includes(act.answer) ? { ...play, answer: act.answer } : 'unknown'
    case 'say':
      return openingWords.includes(act.word) ? { ...play, said: toggled(play.said, act.word) } : 'unknown'
    case 'meet':
    case 'explain':
    case 'hear':
    case 'challenge':
    case 'readBack':
    case 'endTalk':
      return talk(play, act)
    case 'extend':
      if (play.extensions >= mostExtensions) return 'outOfRange'
      if (!extensionReasons.includes(act.reason)) return 'unknown'
      if (!isReason(play, act.reason)) return 'noReason'
      return { ...play, extensions: play.extensions + 1 }
    case 'review':
      return reviewed(play)
    case 'limit':
      return limits.includes(act.limit) ? { ...play, limits: toggled(play.limits, act.limit) } : 'unknown'
    case 'overall':
      return overalls.includes(act.overall) ? { ...play, overall: act.overall } : 'unknown'
    case 'sign':
      return typeof act.name === 'string' && act.name.length <= longestName
        ? { ...play, name: act.name }
        : 'outOfRange'
    case 'endFieldwork':
      return play.isTalking ? 'talking' : play
    case 'endWriting':
      return play.parts.every(isWritten)
        ? { ...play, parts: play.parts.map((it) => pushedBack(play)({ ...it, signed: partWork(it) })) }
        : 'unfinished'
    case 'endClosing':
      return play.parts.every(({ pushback, response }) => pushback === null || response !== null)
        ? play
        : 'notYetAnswered'
    case 'issue':
      return play.overall === null ? 'unfinished' : play.name.trim() === '' ? 'noName' : play
    case 'endCase':
      return play.parts.every(({ grade, verdict }) => !isRaised(grade) || verdict !== null)
        ? play
        : 'unfinished'
    case 'settlePlan':
      return play.parts.some(({ size }) => size > 0) ? play : 'unfinished'
    case 'endOpening':
    case 'backToDesk':
    case 'settleFacts':
      return play
    default: {
      const part = play.parts.find(({ control }) => control === act.control)
      if (!part) return 'unknown'
      const done = onPart(play, part, act)
      return typeof done === 'string'
        ? done
        : { ...play, parts: play.parts.map((it) => (it.control === part.control ? done : it)) }
    }
  }
}

const isWritten = ({ grade, clause, cause, consequence, action, opinion }: PartInPlay): boolean =>
  grade !== null &&
  opinion !== null &&
  (!isAdverse(grade) || (clause !== null && cause !== null && consequence !== null && action !== null))

/** Whoever supervises looks at what is tied, three at a time, and says how many hold; not which. */
function reviewed(play: CaseInPlay): Done | CaseRefusal {
  if (play.deal.def.examSeed !== null) return 'notInExam'
  const counts = play.parts.map((part) => {
    const truth = play.deal.parts.find(({ control }) => control === part.control)
    const of = new Set(part.desk.links.map(({ item }) => item)).size
    return { of, hold: truth ? judge(truth.deal, partWork(part)).hits.length : 0 }
  })
  const of = counts.reduce((sum, it) => sum + it.of, 0)
  if (of < (play.reviewed?.of ?? 0) + 3) return 'nothingTied'
  return { ...play, reviewed: { of, hold: counts.reduce((sum, it) => sum + it.hold, 0) } }
}
