import type { Moment } from './calendar.ts'
import { applyToDesk, postDesk } from './desk/apply.ts'
import type { DeskState } from './desk/state.ts'
import { beginDesk } from './desk/state.ts'
import type { Fact, FactBody } from './facts.ts'
import { applyToGates } from './gates/apply.ts'
import { postGates } from './gates/postings.ts'
import type { GatesState } from './gates/state.ts'
import { beginGates } from './gates/state.ts'
import type { Digest } from './hash.ts'
import { absorbNumber, absorbValues, emptyDigest } from './hash.ts'
import type { Ledger } from './ledger.ts'
import { emptyLedger } from './ledger.ts'
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
  readonly bargains?: BargainsState // the same
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
  const bargains = beginBargains(setup)
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
    ...(bargains && { bargains }),
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
    applyToWork(setup, world.work, fact)
    applyToStanding(world.standing, fact, number)
    applyToDesk(world.desk, fact, number)
    applyToGates(setup, world.gates, fact)
    applyToRegister(world.risks, fact, number)
    applyToPowers(world.powers, fact, number)
    applyToBargains(world.bargains, fact, number)
    if (fact.kind === 'gameEnded') world.over = true
    world.at = afterwards(fact)
    return number
  }

/** A week opens on its Monday; everything else happens where the clock stands. */
const momentOf = (now: Moment, body: FactBody): Moment =>
  body.kind === 'weekOpened' ? { week: now.week + 1, day: 0 } : now

const afterwards = (fact: Fact): Moment =>
  fact.kind === 'dayEnded' ? { week: fact.at.week, day: fact.at.day + 1 } : fact.at
