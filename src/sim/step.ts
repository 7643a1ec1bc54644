import type { Command, Refusal } from './commands.ts'
import type { Seat } from './facts.ts'
import { draw, isAboutRights } from './rules/agreeing.ts'
import { bargainBy, isAboutBargain } from './rules/bargaining/talking.ts'
import { committeeBy, isAboutCommittee } from './rules/committees/sitting-committees.ts'
import { decide, holdMeeting, lookInto, talkTo, testClaim } from './rules/deciding.ts'
import { grant, setOvertime } from './rules/granting.ts'
import { isLever, pull } from './rules/levers.ts'
import { chooseMandate, withMandate } from './rules/mandating.ts'
import { releaseReserve, report, requestPeople } from './rules/reporting.ts'
import { followSeat, isSeatOrder } from './rules/seat-orders.ts'
import { setService } from './rules/serving.ts'
import type { Setup } from './setup.ts'
import type { Happen, World } from './world.ts'
import { happenIn } from './world.ts'

/** What one order from a seat does, given that the phase allows it: the world has changed, or the reason why not. */
export function step(setup: Setup, world: World, seat: Seat, command: Command): Refusal | null {
  const carryOut = (happen: Happen) => carry(setup, world, happen, seat, command)
  const happen = happenIn(setup, world)
  return seat === 'pmo' && world.standing.mandate
    ? withMandate(setup, world, happen, command, carryOut)
    : carryOut(happen)
}

function carry(setup: Setup, world: World, happen: Happen, seat: Seat, command: Command): Refusal | null {
  if (isLever(command)) return pull(setup, world, happen, command)
  if (isAboutRights(command)) return draw(setup, world, happen, command)
  if (isAboutBargain(command)) return bargainBy(setup, world, happen, command)
  if (isAboutCommittee(command)) return committeeBy(setup, world, happen, command)
  if (isSeatOrder(command)) return followSeat(setup, world, happen, seat, command)
  switch (command.kind) {
    case 'chooseMandate':
      return chooseMandate(setup, world, happen, command)
    case 'setService':
      return setService(setup, world, happen, command)
    case 'grant':
      return grant(setup, world, happen, command)
    case 'setOvertime':
      return setOvertime(setup, world, happen, command)
    case 'decide':
      return decide(setup, world, happen, command)
    case 'testClaim':
      return testClaim(setup, world, happen, command)
    case 'lookInto':
      return lookInto(setup, world, happen, command)
    case 'talk':
      return talkTo(setup, world, happen, command)
    case 'meet':
      return holdMeeting(setup, world, happen)
    case 'requestPeople':
      return requestPeople(setup, world, happen, seat, command)
    case 'report':
      return report(setup, world, happen, seat, command)
    case 'releaseReserve':
      return releaseReserve(setup, world, happen, command)
    case 'pass':
      happen({ kind: 'sponsorPassed' })
      return null
    case 'open':
    case 'closeWeek':
      return null // the phase they end or begin does the work: see week.ts
  }
}
