import { factorOf } from '../factors.ts'
import type { Fact, Seat } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, post } from '../ledger.ts'
import { joined } from '../naming.ts'
import { pmSeat, projectOfSeat } from '../seats.ts'
import type { Setup } from '../setup.ts'
import { hasPowers } from './state.ts'

/** The account of a seat's own time: `time/<project>` of its manager, `time/sponsor`. */
export const timeAccount = (seat: Seat): string =>
  joined('time', seat === 'sponsor' ? 'sponsor' : projectOfSeat(seat))

export const timeLeft = (ledger: Ledger, seat: Seat): number => balance(ledger, timeAccount(seat))

export const fullTime = (setup: Setup, seat: Seat): number =>
  factorOf(setup, seat === 'sponsor' ? 'sponsorTime' : 'managerTime')

/** Own time: filled when a week opens, never banked, spent by what is done. */
export function postTime(setup: Setup, ledger: Ledger, fact: Fact, number: number): void {
  if (!hasPowers(setup)) return
  if (fact.kind === 'weekOpened')
    for (const seat of [...setup.projects.map(({ id }) => pmSeat(id)), 'sponsor'])
      post(ledger, timeAccount(seat), fullTime(setup, seat) - timeLeft(ledger, seat), number)
  if ('spends' in fact) post(ledger, timeAccount(spender(fact)), -fact.spends, number)
}

type Spending = Extract<Fact, { spends: number }>

const ofSponsor: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'escalationRuled',
  'appetiteSet',
  'scopeDecided',
  'dateExtended',
  'opinionAsked',
])

const spender = (fact: Spending): Seat =>
  ofSponsor.has(fact.kind) || !('project' in fact) ? 'sponsor' : pmSeat(fact.project)
