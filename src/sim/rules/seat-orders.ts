import type { Command, Refusal } from '../commands.ts'
import type { Seat } from '../facts.ts'
import { timeLeft } from '../powers/own-time.ts'
import type { SeatCommand } from '../seat-commands.ts'
import type { Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import { answering, briefing, dressing, tidying } from './auditing/preparing.ts'
import { escalating } from './managing/escalating.ts'
import { ownOvertime } from './managing/own-overtime.ts'
import { pushing } from './managing/pushing.ts'
import { raisingRisks } from './managing/raising-risks.ts'
import type { SeatRule } from './seat-rule.ts'
import { settingAppetite } from './sponsoring/appetite.ts'
import { askingOpinion } from './sponsoring/opinion.ts'
import { extending } from './sponsoring/patience.ts'
import { ruling } from './sponsoring/ruling.ts'
import { decidingScope } from './sponsoring/scope.ts'

type SeatKind = SeatCommand['kind']
type Rules<Kind extends SeatKind> = {
  readonly [kind in Kind]: SeatRule<Extract<SeatCommand, { kind: kind }>>
}

/** Every order of a manager that a scenario may bring into play. A new one is a row here. */
const managing: Rules<
  | 'raiseRisk'
  | 'workOvertime'
  | 'pushChange'
  | 'escalate'
  | 'tidyPapers'
  | 'briefTeam'
  | 'dressPapers'
  | 'answerAuditor'
> = {
  raiseRisk: raisingRisks,
  workOvertime: ownOvertime,
  pushChange: pushing,
  escalate: escalating,
  tidyPapers: tidying,
  briefTeam: briefing,
  dressPapers: dressing,
  answerAuditor: answering,
}

/** And of the sponsor. */
const sponsoring: Rules<'rule' | 'setAppetite' | 'decideScope' | 'extendDate' | 'askOpinion'> = {
  rule: ruling,
  setAppetite: settingAppetite,
  decideScope: decidingScope,
  extendDate: extending,
  askOpinion: askingOpinion,
}

const rules: Rules<SeatKind> = { ...managing, ...sponsoring }

export const isSeatOrder = (command: Command): command is SeatCommand => Object.hasOwn(rules, command.kind)

/** Carries an order of a manager or the sponsor out, or says why not. */
export function followSeat(
  setup: Setup,
  world: World,
  happen: Happen,
  seat: Seat,
  command: SeatCommand,
): Refusal | null {
  const rule = rules[command.kind] as SeatRule<SeatCommand>
  const refused = rule.whyNot(setup, world, seat, command)
  if (refused) return refused
  const spends = rule.spends(command, setup)
  if (spends > timeLeft(world.ledger, seat)) return 'noTime'
  rule.carryOut(setup, world, happen, seat, { ...command, spends })
  return null
}

/** Every order of that seat that would be carried out now, with its price in the seat's own time. */
export function seatOrdersNow(
  setup: Setup,
  world: World,
  seat: Seat,
): (SeatCommand & { readonly price: number })[] {
  const left = timeLeft(world.ledger, seat)
  const own = Object.values(seat === 'sponsor' ? sponsoring : managing) as unknown as SeatRule<SeatCommand>[]
  return own.flatMap((rule) =>
    rule
      .offers(setup, world, seat)
      .filter((command) => rule.whyNot(setup, world, seat, command) === null)
      .map((command) => ({ ...command, price: rule.spends(command, setup) }))
      .filter(({ price }) => price <= left),
  )
}
