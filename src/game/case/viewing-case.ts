import { talking } from '../../sim/audit/case/case-factors.ts'
import { limits, overalls } from '../../sim/audit/case/case-terms.ts'
import type { Hearing } from '../../sim/audit/case/hearing.ts'
import { ruleOf } from '../../sim/audit/dealing.ts'
import { rowOf } from '../../sim/audit/papers.ts'
import { detectionPermille, tooMany } from '../../sim/audit/power.ts'
import { lookup } from '../../sim/lookup.ts'
import { factSentence } from '../sentences.ts'
import { viewAudit } from '../viewing-audit.ts'
import { mayGoBack } from './acting-on-cases.ts'
import { agreedHours, hoursOf, mostExtensions } from './case-hours.ts'
import type { CaseInPlay, PartInPlay } from './case-in-play.ts'
import { partWork } from './case-in-play.ts'
import type { CasePartView, CaseView, HearingView } from './case-view.ts'
import { claimView, debriefCase } from './debriefing-case.ts'

/** What the auditor of a case may know. Truth is in it only once the case is over. */
export function viewCase(play: CaseInPlay): CaseView {
  const { deal, phase, hearings } = play
  const { def, played, manager } = deal
  const { setup, facts } = played
  const now = hearings.at(-1)
  const isOver = phase === 'debriefing'
  const isExam = def.examSeed !== null
  const heard = hearings.map((it, place) => {
    const isGoingOn = play.isTalking && place === hearings.length - 1
    return hearingView(it, isOver || (!isExam && !isGoingOn))
  })
  return {
    ...{
      id: def.id,
      seed: deal.seed,
      sitting: play.sitting,
      isExam,
      scenario: setup.id,
      phase,
      project: def.project,
      manager,
    },
    emblem: lookup(setup).projects.get(def.project)?.emblem ?? null,
    people: deal.people.flatMap((id) => {
      const person = lookup(setup).people.get(id)
      if (!person) return []
      const isHeard = hearings.some((it) => it.person === id)
      return [{ id, role: person.role, pronoun: person.pronoun, home: person.home, isHeard }]
    }),
    weeks: setup.weeks,
    history: deal.history.flatMap(({ fact }, row) => {
      const found = facts[fact]
      return found
        ? [{ row, says: factSentence(setup, found, fact), isMarked: play.marked.includes(fact) }]
        : []
    }),
    ...{ named: play.named, answer: play.answer, said: play.said },
    hours: {
      ...{ spent: hoursOf(play), agreed: agreedHours(play) },
      mayExtend: play.extensions < mostExtensions,
    },
    parts: play.parts.map((part) => partView(play, part)),
    talk:
      play.isTalking && now ? { ...hearingView(now, false), left: talking.turns - now.turns.length } : null,
    talks: { left: talking.talks - hearings.length, of: talking.talks, questions: talking.turns },
    hearings: heard,
    reviewed: play.reviewed,
    mayGoBack: mayGoBack(play),
    mayReview: !isExam && tiedIn(play) >= (play.reviewed?.of ?? 0) + 3,
    choices: { limits, overalls },
    ...{ limits: play.limits, overall: play.overall, name: play.name },
    debrief: isOver ? debriefCase(play) : null,
  }
}

const tiedIn = ({ parts }: CaseInPlay): number =>
  parts.reduce((sum, { desk }) => sum + new Set(desk.links.map(({ item }) => item)).size, 0)

const hearingView = ({ person, explained, turns, isReadBack }: Hearing, isNamed: boolean): HearingView => ({
  ...{ person, explained, isReadBack },
  turns: turns.map(({ topic, form, way, claims }) => ({
    ...{ topic, asked: form, named: isNamed ? form : null, isAgain: way === 'again' },
    claims: claims.map(claimView),
  })),
})

/** What was brought up, in the manner of whoever leads the project; whether the answer was right is theirs to say, but in an exam. */
function pushbackView(play: CaseInPlay, part: PartInPlay): CasePartView['pushback'] {
  const { manager, played } = play.deal
  const { pushback: kind, brought: items } = part
  if (kind === null) return null
  const voice = lookup(played.setup).people.get(manager)?.temperament ?? 'open'
  const tied = new Set((part.signed ?? partWork(part)).links.map(({ item }) => item)).size
  return { kind, items, tied, voice, back: backTo(play, part), nth: alikeBefore(play, part) }
}

const backTo = ({ deal }: CaseInPlay, { response, dueResponse }: PartInPlay) =>
  response === null
    ? null
    : deal.def.examSeed !== null
      ? 'unsaid'
      : response === dueResponse
        ? 'right'
        : 'wrong'

/** By the order of the answers: what was said to one stays said, whatever is answered after it. */
function alikeBefore(play: CaseInPlay, part: PartInPlay): number {
  const answered = play.acts.flatMap((it) => (it.kind === 'respond' ? [it.control] : []))
  const before = answered.slice(0, Math.max(0, answered.indexOf(part.control)))
  return play.parts.filter(
    (it) =>
      before.includes(it.control) && it.response === part.response && backTo(play, it) === backTo(play, part),
  ).length
}

function partView(play: CaseInPlay, part: PartInPlay): CasePartView {
  const { deal } = play
  const { desk, control } = part
  const own = deal.parts.find((it) => it.control === control)
  const { items, kit } = desk.deal
  const rule = ruleOf(desk.deal)
  const raised = [...new Set(desk.links.map(({ item }) => item))]
  const listed = items.filter((item) => {
    const [first] = rowOf(kit, kit.read, item).fields
    return first?.value != null
  }).length
  const view = viewAudit(desk)
  return {
    control,
    desk: view,
    plan: {
      ...{
        entries: items.length,
        hard: own?.hard ?? 0,
        size: part.size,
        traces: part.traces,
        risk: part.risk,
      },
      listed: part.reconciles ? listed : null,
      broken: tooMany(rule, items.length),
      power: [...items.keys(), items.length].map((size) => detectionPermille(rule, items.length, size)),
    },
    raised,
    replies: part.replies,
    ...{ grade: part.grade, clause: part.clause, cause: part.cause, consequence: part.consequence },
    ...{ action: part.action, opinion: part.opinion },
    rate: desk.byLot ? { found: raised.length, read: view.power.read, of: items.length } : null,
    pushback: pushbackView(play, part),
    response: part.response,
    later: part.later && viewAudit(part.later),
    verdict: part.verdict,
  }
}
