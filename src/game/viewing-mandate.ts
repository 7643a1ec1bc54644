import type { Fact, FactOf } from '../sim/facts.ts'
import { lookup } from '../sim/lookup.ts'
import type { DecisionKind } from '../sim/mandates.ts'
import { decisions, decisionTable } from '../sim/mandates.ts'
import type { Setup } from '../sim/setup.ts'
import { rightNow } from '../sim/standing/mandate.ts'
import { questionOf } from '../sim/standing/orders.ts'
import type { Game } from './game.ts'
import { namedPapers, refinedBy } from './refining-rights.ts'
import type { SeatRole } from './seats.ts'
import { factSentence } from './sentences.ts'
import type { AnswerView, DecisionView, MandateView } from './view.ts'

/** How much the PMO may decide, as everybody knows it; what was answered to it only the PMO does. */
export function mandateView({ setup, world, phase }: Game, role: SeatRole): MandateView | null {
  const choices = phase === 'briefing' && role === 'pmo' ? (setup.mandate?.choice ?? []) : []
  const { mandate } = world.standing
  const type = mandate?.type ?? null
  if (!type && choices.length === 0 && !world.standing.charter) return null
  const facts = role === 'pmo' ? factsOfWeek(world.facts) : []
  return {
    type,
    choices,
    rights: Object.fromEntries(
      decisions.map((decision) => [
        decision,
        refinedBy(setup, world, decision, {
          right: (mandate && rightNow(setup, mandate, decision)) ?? 'alone',
          holder: decisionTable[decision].holder,
          table: null,
        }),
      ]),
    ) as { readonly [decision in DecisionKind]: DecisionView },
    named: namedPapers({ setup, world }, type),
    answers: Object.fromEntries(
      facts.flatMap(({ fact, number }) =>
        fact.kind === 'answered' ? [[questionOf(fact.order), answerView(setup, fact, number)]] : [],
      ),
    ),
    post: facts.flatMap(({ fact, number }) =>
      fact.kind === 'agreedLate' ? [factSentence(setup, fact, number)] : [],
    ),
  }
}

/** Facts since Monday, with their places in the log. */
function factsOfWeek(facts: readonly Fact[]): { readonly fact: Fact; readonly number: number }[] {
  const from = facts.findLastIndex(({ kind }) => kind === 'weekOpened') + 1
  return from === 0 ? [] : facts.slice(from).map((fact, i) => ({ fact, number: from + i }))
}

function answerView(
  setup: Setup,
  { answer, project, order }: FactOf<'answered'>,
  number: number,
): AnswerView {
  const sponsor = setup.people.find(({ role }) => role === 'sponsor')?.id
  const [decision, , option] = order.split('/')
  return {
    answer,
    by: (project === null ? sponsor : lookup(setup).projects.get(project)?.manager) ?? null,
    option: decision === 'matter' ? (option ?? null) : null,
    why: `fact/${number}`,
  }
}
