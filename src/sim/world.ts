import type { AuditedState } from './audited/state.ts'
import { applyToAudited, beginAudited } from './audited/state.ts'
import type { Moment } from './calendar.ts'
import { applyToDesk, postDesk } from './desk/apply.ts'
import type { DeskState } from './desk/state.ts'
import { beginDesk } from './desk/state.ts'
import { factorOf } from './factors.ts'
import type { Fact, FactBody } from './facts.ts'
import type { FaultMap } from './faults/state.ts'
import { applyToFaults, beginFaults } from './faults/state.ts'
import { applyToGates } from './gates/apply.ts'
import { postGates } from './gates/postings.ts'
import type { GatesState } from './gates/state.ts'
import { beginGates } from './gates/state.ts'
import type { Digest } from './hash.ts'
import { absorbNumber, absorbValues, emptyDigest } from './hash.ts'
import type { Ledger } from './ledger.ts'
import { emptyLedger } from './ledger.ts'
import type { LinkState } from './link/state.ts'
import { applyToLink, beginLink, postReputation } from './link/state.ts'
import type { BargainsState } from './negotiation/weekly/state.ts'
import { applyToBargains, beginBargains } from './negotiation/weekly/state.ts'
import { applyToPowers } from './powers/apply.ts'
import { postTime } from './powers/own-time.ts'
import type { PowersState } from './powers/state.ts'
import { beginPowers } from './powers/state.ts'
import type { Register } from './risks/register.ts'
import { applyToRegister, beginRegister } from './risks/register.ts'
import { keyOf } from './rng.ts'
import type { Setup } from './setup.ts'
import type { StandingState } from './standing/standing.ts'
import { applyToStanding, beginStanding, postStanding } from './standing/standing.ts'
import type { WeatherMap } from './weather/state.ts'
import { applyToWeather, beginWeather } from './weather/state.ts'
import { applyToWork, beginWork } from './work/apply.ts'
import { postWork } from './work/postings.ts'
import type { WorkState } from './work/state.ts'

/** Everything that is so: plain JSON, changed only by `happen`. */
export type World = {
  at: Moment
  readonly facts: Fact[] // append-only
  readonly ledger: Ledger
  readonly work: WorkState
  readonly standing: StandingState
  readonly desk: DeskState
  readonly gates?: GatesState // where a scenario has them
  readonly risks?: Register // the same
  readonly powers?: PowersState // the same
  readonly link?: LinkState // the same: statements
  readonly weather?: WeatherMap // the same
  readonly faults?: FaultMap // the same
  readonly bargains?: BargainsState // the same
  readonly audited?: AuditedState // the same: audits inside the game
  readonly keys: { readonly matter: number; readonly echo: number } // of the dice
  readonly digest: Digest // of all facts so far
  over: boolean
}

/** Appends a fact, made of the body it is given, and changes the world by it; gives its number. */
export type Happen = (fact: FactBody, cause?: number) => number

/** The world before week 1, with its first fact. */
export function beginWorld(setup: Setup, setupHash: string, seed: string): World {
  const gates = beginGates(setup)
  const risks = beginRegister(setup)
  const powers = beginPowers(setup)
  const link = beginLink(setup)
  const weather = beginWeather(setup)
  const faults = beginFaults(setup)
  const bargains = beginBargains(setup)
  const audited = beginAudited(setup)
  const world: World = {
    at: { week: 0, day: 0 },
    facts: [],
    ledger: emptyLedger(),
    work: beginWork(setup, seed),
    standing: beginStanding(setup),
    desk: beginDesk(),
    ...(gates && { gates }),
    ...(risks && { risks }),
    ...(powers && { powers }),
    ...(link && { link }),
    ...(weather && { weather }),
    ...(faults && { faults }),
    ...(bargains && { bargains }),
    ...(audited && { audited }),
    keys: { matter: keyOf(seed, 'matter', ''), echo: keyOf(seed, 'echo', '') },
    digest: emptyDigest(),
    over: false,
  }
  happenIn(setup, world)({ kind: 'began', setup: setupHash, seed })
  return world
}

/** The only thing that changes a world. */
export const happenIn =
  (setup: Setup, world: World): Happen =>
  (body, cause = -1) => {
    absorbValues(world.digest, body)
    absorbNumber(world.digest, cause)
    const fact: Fact = Object.assign(body, { at: momentOf(world.at, body), cause })
    const number = world.facts.length
    world.facts.push(fact)
    postDesk(setup, world.desk, world.ledger, fact, number)
    postWork(setup, world.work, world.ledger, fact, number)
    postStanding(setup, world.standing, world.ledger, fact, number)
    postGates(setup, world.ledger, fact, number)
    postTime(setup, world.ledger, fact, number)
    postReputation(world.link, world.ledger, fact, number, factorOf(setup, 'openingReputation'))
    applyToWork(setup, world.work, fact)
    applyToStanding(world.standing, fact, number)
    applyToDesk(world.desk, fact, number)
    applyToGates(setup, world.gates, fact)
    applyToRegister(world.risks, fact, number)
    applyToPowers(world.powers, fact, number)
    applyToLink(world.link, fact, number)
    applyToWeather(world.weather, fact, number)
    applyToFaults(world.faults, fact, number)
    applyToBargains(setup, world.bargains, fact, number)
    applyToAudited(world.audited, fact, number)
    if (fact.kind === 'gameEnded') world.over = true
    world.at = afterwards(fact)
    return number
  }

/** A week opens on its Monday; everything else happens where the clock stands. */
const momentOf = (now: Moment, body: FactBody): Moment =>
  body.kind === 'weekOpened' ? { week: now.week + 1, day: 0 } : now

const afterwards = (fact: Fact): Moment =>
  fact.kind === 'dayEnded' ? { week: fact.at.week, day: fact.at.day + 1 } : fact.at
