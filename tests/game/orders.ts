import fc from 'fast-check'
import type { LegalCommand } from '../../src/game/legal.ts'
import type { Command } from '../../src/sim/commands.ts'
import { statuses } from '../../src/sim/facts.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { outcomes } from '../../src/sim/setup.ts'

/** Orders that an offer stands for: the ends of every range, and of every choice. */
export function samples(offer: LegalCommand): Command[] {
  switch (offer.kind) {
    case 'grant': {
      const { kind, person, project, days, weeks } = offer
      const ends = [...new Set([days.from, days.to])].map((n) => ({ kind, person, project, days: n }))
      const boxed = weeks && days.to > 0 ? [weeks.from, weeks.to] : []
      return [...ends, ...boxed.map((n) => ({ kind, person, project, days: days.to, weeks: n }))]
    }
    case 'setOvertime':
      return [{ kind: offer.kind, person: offer.person, on: offer.on }]
    case 'decide':
      return [{ kind: offer.kind, matter: offer.matter, option: offer.option }]
    case 'testClaim':
      return [{ kind: offer.kind, project: offer.project, person: offer.person }]
    case 'lookInto':
      return [{ kind: offer.kind, matter: offer.matter }]
    case 'talk':
      return [{ kind: offer.kind, project: offer.project }]
    case 'requestPeople':
      return [
        { kind: offer.kind, asks: [] },
        ...[offer.days.from, offer.days.to].map((days, i) => ({
          kind: offer.kind,
          asks: offer.people.map((person) => ({
            person,
            days,
            urgency: i === 0 ? offer.urgency.from : offer.urgency.to,
          })),
        })),
      ]
    case 'report':
      return [0, 1000].map((permille) => ({
        kind: offer.kind,
        earnedCents: permille,
        actualCents: permille,
        finishWeek: permille === 0 ? offer.finishWeek.from : offer.finishWeek.to,
        status: 'watch',
        progress: offer.activities.map((activity) => ({ activity, permille })),
      }))
    case 'releaseReserve':
      return [offer.cents.from, offer.cents.to].flatMap((cents) =>
        offer.projects.map((project) => ({ kind: offer.kind, project, cents })),
      )
    case 'extendDate':
      return [offer.weeks.from, offer.weeks.to].map((weeks) => ({
        kind: offer.kind,
        project: offer.project,
        weeks,
      }))
    case 'recommend': {
      const { kind, project, outcome, conditions } = offer
      const ends = [conditions, conditions.slice(0, 1)]
      return ends.map((some) => ({ kind, project, outcome, conditions: some }))
    }
    default:
      return [withoutPrice(offer) as Command]
  }
}

const withoutPrice = ({ price: _, ...order }: LegalCommand) => order

const within = (n: number, { from, to }: { from: number; to: number }) =>
  Number.isInteger(n) && n >= from && n <= to

/** Whether an order is among those offered. */
export const isOffered = (offers: readonly LegalCommand[], command: Command): boolean =>
  offers.some((offer) => {
    switch (command.kind) {
      case 'grant':
        return (
          offer.kind === command.kind &&
          offer.person === command.person &&
          offer.project === command.project &&
          within(command.days, offer.days) &&
          (command.weeks === undefined ||
            (offer.weeks !== undefined && within(command.weeks, offer.weeks) && command.days > 0))
        )
      case 'requestPeople':
        return (
          offer.kind === command.kind &&
          new Set(command.asks.map((ask) => ask.person)).size === command.asks.length &&
          command.asks.every(
            (ask) =>
              offer.people.includes(ask.person) &&
              within(ask.days, offer.days) &&
              within(ask.urgency, offer.urgency),
          )
        )
      case 'report':
        return (
          offer.kind === command.kind &&
          within(command.finishWeek, offer.finishWeek) &&
          within(command.earnedCents, offer.earnedCents) &&
          within(command.actualCents, { from: 0, to: 1e12 }) &&
          (statuses as readonly string[]).includes(command.status) &&
          new Set(command.progress.map((row) => row.activity)).size === command.progress.length &&
          command.progress.every(
            (row) => offer.activities.includes(row.activity) && within(row.permille, { from: 0, to: 1000 }),
          )
        )
      case 'releaseReserve':
        return (
          offer.kind === command.kind &&
          offer.projects.includes(command.project) &&
          within(command.cents, offer.cents)
        )
      case 'extendDate':
        return (
          offer.kind === command.kind &&
          offer.project === command.project &&
          within(command.weeks, offer.weeks)
        )
      case 'recommend':
        return (
          offer.kind === command.kind &&
          offer.project === command.project &&
          offer.outcome === command.outcome &&
          new Set(command.conditions).size === command.conditions.length &&
          command.conditions.length > 0 === (command.outcome === 'conditions') &&
          command.conditions.every((id) => offer.conditions.includes(id))
        )
      default: {
        const { price: _, ...rest } = offer
        return Object.entries(command).every(([key, value]) => (rest as never)[key] === value)
      }
    }
  })

const number = fc.oneof(
  fc.integer({ min: -2, max: 7 }),
  fc.constantFrom(2 ** 31, -1, 1e12, 520, 521, 2 ** 53 - 1),
)

/** Orders of every kind: right names and wrong ones, numbers in range and far out of it. */
export function anyOrder(setup: Setup): fc.Arbitrary<Command> {
  const odd = ['', 'nobody', '__proto__', 'constructor', 'toString', 'pm/p1', 'sponsor']
  const name = (ids: readonly string[]) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constantFrom(...odd) },
    )
  const person = name(setup.people.map((p) => p.id))
  const project = name(setup.projects.map((p) => p.id))
  const matter = name(setup.matters.map((m) => m.id))
  const option = name(setup.matters.flatMap((m) => m.options.map((o) => o.id)))
  const activity = name(setup.projects.flatMap((p) => p.activities.map((a) => a.id)))
  const kind = <K extends Command['kind']>(k: K) => fc.constant(k)
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('open', 'meet', 'closeWeek', 'pass') }),
    fc.record({ kind: kind('grant'), person, project, days: number }),
    fc.record({ kind: kind('grant'), person, project, days: number, weeks: number }),
    fc.record({ kind: kind('setOvertime'), person, on: fc.boolean() }),
    fc.record({ kind: kind('setHold'), project, on: fc.boolean() }),
    fc.record({ kind: kind('engage'), person }),
    fc.record({ kind: kind('assessChange'), change: fc.constantFrom('extra', ...odd) }),
    fc.record({
      kind: kind('decideChange'),
      change: fc.constantFrom('extra', ...odd),
      approve: fc.boolean(),
    }),
    fc.record({
      kind: kind('recommend'),
      project,
      outcome: fc.oneof(fc.constantFrom(...outcomes), fc.constant('pause')) as fc.Arbitrary<'go'>,
      conditions: fc.array(fc.constantFrom('forecast', 'defects', ...odd), { maxLength: 2 }),
    }),
    fc.record({ kind: kind('runTest'), project, activity }),
    fc.record({
      kind: kind('extendCondition'),
      gate: fc.constantFrom('first', ...odd),
      condition: fc.constantFrom('forecast', ...odd),
    }),
    fc.record({ kind: kind('setReview'), project, permille: fc.constantFrom(0, 100, 200, 150, -100) }),
    fc.record({ kind: kind('decide'), matter, option }),
    fc.record({ kind: kind('testClaim'), project, person }),
    fc.record({ kind: kind('lookInto'), matter }),
    fc.record({ kind: kind('talk'), project }),
    fc.record({
      kind: kind('requestPeople'),
      asks: fc.array(fc.record({ person, days: number, urgency: number }), { maxLength: 3 }),
    }),
    fc.record({
      kind: kind('report'),
      earnedCents: number,
      actualCents: number,
      finishWeek: number,
      status: fc.oneof(fc.constantFrom(...statuses), fc.constant('fine')) as fc.Arbitrary<'watch'>,
      progress: fc.array(fc.record({ activity, permille: number }), { maxLength: 3 }),
    }),
    fc.record({ kind: kind('releaseReserve'), project, cents: number }),
    fc.record({ kind: kind('raiseRisk'), risk: fc.constantFrom('warned', ...odd) }),
    fc.record({ kind: kind('workOvertime'), on: fc.boolean() }),
    fc.record({ kind: kind('pushChange'), change: fc.constantFrom('extra', ...odd) }),
    fc.record({
      kind: kind('escalate'),
      about: fc.constantFrom('days', 'hold', 'claim', 'change'),
      of: fc.oneof(person, project, fc.constantFrom('extra', ...odd)),
    }),
    fc.record({ kind: kind('rule'), project, uphold: fc.boolean() }),
    fc.record({
      kind: kind('setAppetite'),
      appetite: fc.constantFrom('averse', 'balanced', 'bold', ...odd),
    }),
    fc.record({
      kind: kind('decideScope'),
      change: fc.constantFrom('extra', ...odd),
      approve: fc.boolean(),
    }),
    fc.record({ kind: kind('extendDate'), project, weeks: number }),
    fc.record({ kind: kind('askOpinion'), project }),
    fc.record({
      kind: kind('state'),
      project,
      activity,
      holds: fc.boolean(),
      sure: fc.constantFrom(50, 70, 90, 60, -90) as fc.Arbitrary<90>,
    }),
    fc.record({ kind: kind('askFigures'), project }),
    fc.record({ kind: kind('talkThrough'), weather: fc.constantFrom('law', ...odd) }),
    fc.record({
      kind: fc.constantFrom('shareFault', 'keepLesson', 'blame'),
      fault: fc.constantFrom('crack', ...odd),
    }),
    fc.record({
      kind: fc.constantFrom('tidyPapers', 'briefTeam', 'dressPapers', 'supportAudit'),
      audit: fc.constantFrom('early', 'later', ...odd),
    }),
    fc.record({
      kind: kind('answerAuditor'),
      audit: fc.constantFrom('early', ...odd),
      way: fc.constantFrom('honest', 'evidence', 'evasive', ...odd) as fc.Arbitrary<'honest'>,
    }),
    fc.record({ kind: kind('spotCheck'), project }),
    fc.record({
      kind: fc.constantFrom('trainAuditor', 'coachAuditor'),
      person: fc.constantFrom('nour', ...odd),
    }),
    fc.record({
      kind: kind('sendAuditor'),
      audit: fc.constantFrom('later', ...odd),
      person: fc.constantFrom('nour', ...odd),
      disclose: fc.boolean(),
    }),
    fc.record({
      kind: kind('spreadPractice'),
      rule: fc.constantFrom('timesheets', ...odd) as fc.Arbitrary<'timesheets'>,
      project,
    }),
    fc.record({ kind: kind('spotLook'), fault: fc.constantFrom('crack', ...odd), project }),
  ) as fc.Arbitrary<Command>
}
