import type { Seat } from '../sim/facts.ts'
import { balance } from '../sim/ledger.ts'
import { lookup } from '../sim/lookup.ts'
import type { DecisionKind } from '../sim/mandates.ts'
import { decisions, decisionTable } from '../sim/mandates.ts'
import { joined } from '../sim/naming.ts'
import { rightNow } from '../sim/standing/mandate.ts'
import { textArgs } from './args.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { roleOf } from './seats.ts'

/** Whose call a decision is, and why: the mandate, who holds the decision, and how far they trust the PMO. */
export function rightMeasure(game: Game, seat: Seat, decision: string, about: string): Measure | null {
  const { setup, world } = game
  const { mandate } = world.standing
  if (roleOf(seat) !== 'pmo' || !mandate?.type || !isDecision(decision)) return null
  const project = lookup(setup).projects.get(about)
  if (about !== '' && !project) return null
  const isManager = decisionTable[decision].holder === 'manager' && project !== undefined
  const { manager, sponsor = 'holders.sponsor' } = textArgs(setup, {
    project: project?.id ?? null,
    person: null,
    week: world.at.week,
  })
  const right = rightNow(setup, mandate, decision) ?? 'alone'
  const isOfSeveral = decision === 'people' && !project // whoever would lose days
  const accounts = isOfSeveral
    ? setup.projects.map(({ id }) => joined('trust', id))
    : [joined('trust', isManager ? project.id : 'sponsor')]
  return {
    says: {
      args: {
        subject: `decisions.${decision}`,
        right,
        holder: (isManager ? manager : isOfSeveral ? 'holders.managers' : sponsor) as string,
        mandate: `mandates.${mandate.type}.word`,
      },
    },
    value: isOfSeveral ? null : balance(world.ledger, accounts[0] as string),
    unit: 'milliPoints',
    operands:
      right === 'alone' ? [] : accounts.map((it) => operand(it, balance(world.ledger, it), 'milliPoints')),
  }
}

const isDecision = (text: string): text is DecisionKind => (decisions as readonly string[]).includes(text)
