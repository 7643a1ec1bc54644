import type { Command, CommandKind, CommandOf } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import type { CommitteeState } from '../sim/negotiation/committee/committee-state.ts'
import { pen } from '../sim/negotiation/committee/committee-state.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import { answerFor } from '../sim/rules/mandating.ts'
import { again } from './forking.ts'
import type { Game } from './game.ts'

/**
 * Whether an order shows something that its seat did not know before, or makes others act: never, always, or as the game
 * after it tells. An order that shows something and could be taken back would be a free look.
 */
type Shows<K extends CommandKind> = boolean | ((game: Game, command: CommandOf<K>) => boolean)

/** Where faults are shared, a manager who says nothing in a talk has told something as well. */
const inTalks = ({ setup }: Game): boolean => setup.faults !== undefined

const shows: { readonly [kind in CommandKind]: Shows<kind> } = {
  // before the first week
  chooseMandate: false,
  setService: false,
  proposeRight: true, // it is answered
  imposeRight: false,
  open: true,
  // at the desk
  grant: false,
  setOvertime: false,
  decide: false,
  testClaim: true,
  lookInto: true,
  talk: inTalks,
  meet: false,
  closeWeek: true,
  setHold: false,
  engage: false,
  assessChange: false, // the analysis comes next week
  decideChange: false,
  recommend: false,
  runTest: true,
  extendCondition: false,
  setReview: false,
  tellRights: inTalks,
  tellAllRights: false,
  // as the link
  state: false,
  askFigures: true,
  talkThrough: false,
  shareFault: true,
  spotLook: true,
  keepLesson: false,
  blame: false,
  // at a table
  openBargain: true, // the other side's mood and what is on the table
  bargainAct: ({ world }, { bargain }) => {
    const { talk } = world.bargains?.[bargain] ?? {}
    return !talk || talk.ending !== null || talk.log.at(-1)?.by === seatAt.other
  },
  escalateBargain: true,
  openCommittee: true,
  committeeAct: ({ world }, { committee }) => wasAnsweredInCommittee(world.bargains?.[committee]?.meeting),
  // audits inside the game
  tidyPapers: false,
  briefTeam: false,
  dressPapers: false,
  answerAuditor: false,
  supportAudit: false,
  spotCheck: true,
  trainAuditor: false,
  coachAuditor: false,
  sendAuditor: false,
  spreadPractice: false,
  // from other chairs
  requestPeople: false,
  report: false,
  raiseRisk: false,
  workOvertime: false,
  pushChange: false,
  escalate: false,
  releaseReserve: false,
  rule: false,
  setAppetite: false,
  decideScope: false,
  extendDate: false,
  askOpinion: false,
  pass: true,
}

/** Somebody was asked for leave, by a die, or may have been. */
const wasAnswered = ({ world }: Game, command: Command): boolean => answerFor(world, command) !== undefined

function showed(game: Game, command: Command): boolean {
  const it = shows[command.kind] as Shows<CommandKind>
  return typeof it === 'boolean' ? it : it(game, command)
}

/** Whether the seat may take back its last order: nobody has acted since, and it showed nothing new. */
export function mayUndo(game: Game, seat: Seat): boolean {
  const last = game.orders.at(-1)
  return (
    last !== undefined &&
    last.seat === seat &&
    !wasAnswered(game, last.command) &&
    !showed(game, last.command)
  )
}

/** With the pen, only what nobody has to answer is taken back. */
const wasAnsweredInCommittee = (meeting: CommitteeState | null | undefined): boolean =>
  !meeting || meeting.ending !== null || meeting.log.at(-1)?.by !== pen

/** The game as it stood before the seat's last order, played again from its start; null if it may not be taken back. */
export const undo = (game: Game, seat: Seat): Game | null =>
  mayUndo(game, seat) ? again(game, (now) => now.turn === game.turn - 1) : null
