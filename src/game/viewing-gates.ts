import { factorOf } from '../sim/factors.ts'
import type { EvidenceSource, GateCondition } from '../sim/gate-terms.ts'
import type { Observation } from '../sim/gates/evidence.ts'
import { shownToBoard } from '../sim/gates/evidence.ts'
import { weightOf } from '../sim/gates/leaning.ts'
import type { Seated } from '../sim/gates/voting.ts'
import { chairOf } from '../sim/gates/voting.ts'
import { balance } from '../sim/ledger.ts'
import { conditionsOffered } from '../sim/rules/gating/conditions.ts'
import type { Sight } from '../sim/rules/gating/figures.ts'
import { reportedPermille, sightOf } from '../sim/rules/gating/figures.ts'
import {
  gateState,
  gatesDue,
  isThere,
  packOf,
  possibleOutcomes,
  seatedAt,
} from '../sim/rules/gating/packs.ts'
import { recommending } from '../sim/rules/gating/recommending.ts'
import { testing } from '../sim/rules/gating/testing.ts'
import type { Outcome, Setup } from '../sim/setup.ts'
import { outcomes } from '../sim/setup.ts'
import { pair } from '../sim/work/state.ts'
import type { Game } from './game.ts'
import type {
  ConditionView,
  EvidenceCard,
  GateView,
  MemberView,
  OutcomeFolder,
  TestView,
} from './gate-view.ts'
import type { Sentence } from './view.ts'

/** Sources that are nothing but somebody's word. */
const words: ReadonlySet<EvidenceSource> = new Set(['pmWord', 'report'])

/** The gates that are held this week, with everything that the PMO can see of each. */
export const gateViews = ({ setup, world }: Game): GateView[] =>
  gatesDue(setup, world).map((gate) => gateView(sightOf(setup, world, gate)))

function gateView(sight: Sight): GateView {
  const { setup, world, gate, project, figures, baseline } = sight
  const state = gateState(world, gate)
  const pack = packOf(sight)
  const shown = new Set(shownToBoard(pack))
  const possible = possibleOutcomes(sight)
  const seated = seatedAt(sight)
  const price = recommending.price(
    { kind: 'recommend', project: project.id, outcome: 'go', conditions: [] },
    world,
    setup,
  )
  const figure = (before: number, now: number, why: string) => ({ before, now, why: `${why}/${project.id}` })
  const { spentPermille, earnedPermille } = figures
  return {
    id: gate.id,
    project: project.id,
    number: (setup.gates ?? []).filter((it) => it.project === project.id).indexOf(gate) + 1,
    time: state.times + 1,
    name: `gates.${gate.id}.name`,
    from: `gates.${gate.id}.from`,
    to: `gates.${gate.id}.to`,
    figures: {
      benefit: figure(baseline.benefitCents, figures.benefitCents, 'value'),
      cost: figure(baseline.costCents, figures.costCents, 'eac'),
      finish: figure(baseline.finishWeek, figures.finishWeek, 'forecast'),
      share: { spentPermille, earnedPermille, why: `cpi/${project.id}` },
    },
    price,
    affordable: price <= balance(world.ledger, 'attention'),
    packRead: pack.read,
    outcomes: outcomes.map((outcome) => ({
      ...folderOf(outcome, pack.observations, shown, possible.includes(outcome)),
      again: againAfter(setup, outcome),
    })),
    sunk: {
      cents: pack.sunk.cents,
      says: { id: 'evidence.sunk', args: { sunkCents: pack.sunk.cents }, why: pack.sunk.why },
    },
    members: membersOf(sight, seated, [...shown]),
    conditions: conditionsOffered(sight).map((condition) => conditionView(project.id, condition)),
    recommended: state.recommended,
    tests: testsOf(sight),
  }
}

/** Weeks until a gate that ends so is held again; 0: it is not. */
function againAfter(setup: Setup, outcome: Outcome): number {
  if (outcome === 'rework') return factorOf(setup, 'gateAgain')
  return outcome === 'hold' ? factorOf(setup, 'gateAgainHeld') : 0
}

function folderOf(
  outcome: Outcome,
  observations: readonly Observation[],
  shown: ReadonlySet<Observation>,
  possible: boolean,
): Omit<OutcomeFolder, 'again'> {
  const cards = observations
    .filter(({ speaks }) => speaks[outcome] !== undefined)
    .map((seen) => cardOf(seen, seen.speaks[outcome] as number, shown.has(seen)))
    .sort((a, b) => (a.side === b.side ? b.strength - a.strength : a.side === 'for' ? -1 : 1))
  const bars = (side: EvidenceCard['side']) =>
    cards.filter((card) => card.side === side).reduce((sum, { strength }) => sum + strength, 0)
  return { outcome, possible, cards, for: bars('for'), against: bars('against') }
}

const idOf = ({ id, subject }: Observation): string => (subject === undefined ? id : `${id}/${subject}`)

const cardOf = (seen: Observation, weight: number, shown: boolean): EvidenceCard => ({
  id: idOf(seen),
  side: weight > 0 ? 'for' : 'against',
  strength: Math.abs(weight),
  says: { id: `evidence.${seen.id}`, args: seen.args, why: seen.why },
  source: seen.source,
  seen: !words.has(seen.source),
  shown,
  concerns: seen.concerns,
})

/** Cards that are given as the reason for a leaning, at most. */
const reasonsGiven = 2

function membersOf(
  { setup, world, gate }: Sight,
  seated: readonly Seated[],
  shown: readonly Observation[],
): MemberView[] {
  const here = seated.filter(({ member }) => isThere(setup, world, member))
  const chair = chairOf(here)
  return seated.map((seat): MemberView => {
    const { member, leaning } = seat
    const outcome = leaning.outcome
    const reasons =
      outcome === null
        ? []
        : shown
            .map((seen) => ({ id: idOf(seen), weight: weightOf(setup, member, seen, outcome) }))
            .filter(({ weight }) => weight > 0)
            .sort((a, b) => b.weight - a.weight)
            .slice(0, reasonsGiven)
            .map(({ id }) => id)
    return {
      ...member,
      present: here.includes(seat),
      chair: seat === chair,
      leaning: outcome,
      firm: leaning.firm,
      reasons,
      why: `leaning/${gate.id}/${member.person}`,
    }
  })
}

/** A promise in words: `promises.<kind>`, with what it is about. */
export const conditionView = (project: string, condition: GateCondition): ConditionView => ({
  ...condition,
  says: promiseSentence(project, condition),
})

function promiseSentence(project: string, condition: GateCondition): Sentence {
  const { kind, subject, limit, dueWeek, owner } = condition
  return {
    id: `promises.${kind}`,
    args: {
      week: dueWeek,
      owner: `people.${owner}.name`,
      ...(kind === 'finish' ? { activity: `activities.${project}.${subject}` } : {}),
      ...(kind === 'change' ? { change: `changes.${subject}.title` } : {}),
      ...(kind === 'cost' ? { limitCents: limit } : { limit }),
    },
    why: null,
  }
}

const testsOf = (sight: Sight): TestView[] =>
  sight.gate.deliverables.map((activity) => {
    const { setup, world, project } = sight
    const order = { kind: 'runTest' as const, project: project.id, activity }
    const measured = world.work.measured?.[pair(project.id, activity)]
    const price = testing.price(order, world, setup)
    const isFree = testing.whyNot(setup, world, order) === null && price <= balance(world.ledger, 'attention')
    return {
      activity,
      reportedPermille: reportedPermille(sight, activity),
      donePermille: measured?.week === world.at.week ? measured.permille : null,
      price: isFree ? price : null,
    }
  })
