import type { CharterCommand, LeverCommand } from '../sim/commands.ts'
import { factorOf } from '../sim/factors.ts'
import type { Seat } from '../sim/facts.ts'
import { balance } from '../sim/ledger.ts'
import { isInPlay, lookup } from '../sim/lookup.ts'
import type { Mandate } from '../sim/mandates.ts'
import { floorOf, isLeftAlone } from '../sim/powers/state.ts'
import { priceOfTest } from '../sim/rules/deciding.ts'
import { priceOfGrant } from '../sim/rules/granting.ts'
import { leversNow } from '../sim/rules/levers.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { Service } from '../sim/services.ts'
import type { Person, PersonId, ProjectId } from '../sim/setup.ts'
import { budgetAtCompletion } from '../sim/work/baseline.ts'
import { grantedDays, present } from '../sim/work/needs.ts'
import { isOutside } from '../sim/work/people.ts'
import { pair } from '../sim/work/state.ts'
import type { Game } from './game.ts'
import { isAwaited } from './game.ts'
import type { BargainOffer } from './legal-bargains.ts'
import { bargainCommands } from './legal-bargains.ts'
import { charterCommands } from './legal-charter.ts'
import type { CommitteeOffer } from './legal-committees.ts'
import { committeeCommands } from './legal-committees.ts'
import { mandateCommands, withinMandate } from './legal-mandate.ts'
import type { SeatOffer } from './legal-seats.ts'
import { seatOffers } from './legal-seats.ts'
import { serviceCommands } from './legal-services.ts'
import { roleOf } from './seats.ts'

type Range = { readonly from: number; readonly to: number }

/** An order that would be carried out now, with the range of each parameter and its price in attention. */
export type LegalCommand =
  | { readonly kind: 'open' | 'closeWeek' | 'meet' | 'pass'; readonly price: number }
  | { readonly kind: 'chooseMandate'; readonly mandate: Mandate; readonly price: number }
  | { readonly kind: 'setService'; readonly service: Service; readonly on: boolean; readonly price: number }
  | {
      readonly kind: 'grant'
      readonly person: PersonId
      readonly project: ProjectId
      readonly days: Range
      readonly weeks?: Range // for how long it may be given, where a scenario has time boxes
      readonly price: number
    }
  | (LeverCommand & { readonly price: number })
  | (CharterCommand & { readonly price: number })
  | BargainOffer
  | CommitteeOffer
  | { readonly kind: 'setOvertime'; readonly person: PersonId; readonly on: boolean; readonly price: number }
  | { readonly kind: 'decide'; readonly matter: string; readonly option: string; readonly price: number }
  | {
      readonly kind: 'testClaim'
      readonly project: ProjectId
      readonly person: PersonId
      readonly price: number
    }
  | { readonly kind: 'lookInto'; readonly matter: string; readonly price: number }
  | { readonly kind: 'talk'; readonly project: ProjectId; readonly price: number }
  | {
      readonly kind: 'requestPeople'
      readonly people: readonly PersonId[]
      readonly days: Range
      readonly urgency: Range
      readonly price: number
    }
  | {
      readonly kind: 'report'
      readonly activities: readonly string[]
      readonly earnedCents: Range
      readonly finishWeek: Range
      readonly price: number
    }
  | {
      readonly kind: 'releaseReserve'
      readonly projects: readonly ProjectId[]
      readonly cents: Range
      readonly price: number
    }
  | SeatOffer

/** Every order the seat may give now. */
export function commandsFor(game: Game, seat: Seat): readonly LegalCommand[] {
  if (!Object.hasOwn(game.seating, seat)) return []
  const { phase } = game
  const role = roleOf(seat)
  if (role === 'pmo') {
    if (phase === 'briefing')
      return [
        { kind: 'open', price: 0 },
        ...mandateCommands(game),
        ...serviceCommands(game),
        ...charterCommands(game),
        ...committeeCommands(game),
      ]
    return phase === 'deciding' ? withinMandate(game, deskCommands(game)) : []
  }
  if (role === 'pm')
    return phase === 'reporting' && isAwaited(game, seat)
      ? [...reportingCommands(game, seat), ...seatOffers(game, seat)]
      : []
  return phase === 'funding' ? [...seatOffers(game, seat), ...fundingCommands(game)] : []
}

function deskCommands(game: Game): LegalCommand[] {
  const { setup, world } = game
  const left = balance(world.ledger, 'attention')
  const all: LegalCommand[] = [...grantCommands(game, left), ...matterCommands(game, left)]
  const testPrice = priceOfTest(setup, world)
  if (left >= testPrice)
    for (const project of setup.projects)
      for (const ask of world.work.asks[project.id] ?? [])
        if (
          world.work.tested[pair(project.id, ask.person)] === undefined &&
          !isLeftAlone(world.powers, 'claim', project.id, world.at.week)
        )
          all.push({
            kind: 'testClaim',
            project: project.id,
            person: ask.person,
            price: testPrice,
          })
  if (left >= factorOf(setup, 'talkPrice'))
    for (const project of setup.projects)
      if (!world.standing.talked.includes(project.id))
        all.push({ kind: 'talk', project: project.id, price: factorOf(setup, 'talkPrice') })
  if (left >= factorOf(setup, 'meetingPrice') && !world.desk.met)
    all.push({ kind: 'meet', price: factorOf(setup, 'meetingPrice') })
  all.push(...bargainCommands(game))
  all.push(...committeeCommands(game))
  all.push(...leversNow(setup, world), ...charterCommands(game), { kind: 'closeWeek', price: 0 })
  return all
}

function grantCommands({ setup, world }: Game, left: number): LegalCommand[] {
  const all: LegalCommand[] = []
  const boxes = isInPlay(setup, 'timeBox') ? { weeks: { from: 1, to: factorOf(setup, 'longestBox') } } : {}
  for (const person of lookup(setup).specialists) {
    if (isOutside(world.work, person.id)) continue
    const overtime = world.work.people[person.id]?.overtime ?? false
    if (overtime) all.push({ kind: 'setOvertime', person: person.id, on: false, price: 0 })
    else if (left >= factorOf(setup, 'overtimePrice'))
      all.push({ kind: 'setOvertime', person: person.id, on: true, price: factorOf(setup, 'overtimePrice') })
    const price = priceOfGrant(setup, world, person)
    if (price > left) continue
    const grants = world.work.grants[person.id] ?? {}
    const free = present(world.work, person) - grantedDays(world.work, person.id)
    for (const project of setup.projects) {
      const now = grants[project.id] ?? 0
      const state = world.work.projects[project.id]
      const canUse = state?.finishedWeek === 0 && state.hold !== 'held'
      const to = canUse ? Math.max(0, Math.min(5, now + free)) : 0
      const from = floorOf(world.powers, pair(project.id, person.id))
      if ((to > 0 || now > 0) && from <= to)
        all.push({
          kind: 'grant',
          person: person.id,
          project: project.id,
          days: { from, to },
          ...boxes,
          price,
        })
    }
  }
  return all
}

function matterCommands({ setup, world }: Game, left: number): LegalCommand[] {
  const all: LegalCommand[] = []
  for (const open of world.desk.matters) {
    if (open.option !== null) continue
    for (const option of lookup(setup).matters.get(open.matter)?.options ?? [])
      if (option.price <= left)
        all.push({ kind: 'decide', matter: open.matter, option: option.id, price: option.price })
    if (open.coming === null && left >= factorOf(setup, 'lookPrice'))
      all.push({ kind: 'lookInto', matter: open.matter, price: factorOf(setup, 'lookPrice') })
  }
  return all
}

function reportingCommands({ setup, world }: Game, seat: Seat): LegalCommand[] {
  const project = lookup(setup).projects.get(projectOfSeat(seat))
  const isHeld = world.work.projects[projectOfSeat(seat)]?.hold === 'held'
  const people = isHeld ? [] : idsOf(lookup(setup).specialists.filter((p) => !isOutside(world.work, p.id)))
  return [
    { kind: 'requestPeople', people, days: { from: 1, to: 5 }, urgency: { from: 1, to: 3 }, price: 0 },
    {
      kind: 'report',
      activities: project?.activities.map((a) => a.id) ?? [],
      earnedCents: { from: 0, to: project ? budgetAtCompletion(setup, world.work, project) : 0 },
      finishWeek: { from: 0, to: 520 },
      price: 0,
    },
  ]
}

const idsOf = (people: readonly Person[]): PersonId[] => people.map((p) => p.id)

function fundingCommands({ setup, world }: Game): LegalCommand[] {
  const reserve = balance(world.ledger, 'money/reserve')
  const projects = setup.projects
    .filter((p) => world.work.projects[p.id]?.finishedWeek === 0)
    .map((p) => p.id)
  const release: LegalCommand[] =
    reserve > 0 && projects.length > 0
      ? [{ kind: 'releaseReserve', projects, cents: { from: 1, to: reserve }, price: 0 }]
      : []
  return [...release, { kind: 'pass', price: 0 }]
}
