import { worth } from '../sim/desk/foreseeing.ts'
import { factorOf } from '../sim/factors.ts'
import type { Fact, FactOf } from '../sim/facts.ts'
import { lookup } from '../sim/lookup.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import { weighedNow } from '../sim/weather/state.ts'
import { disputePoints } from './dispute-points.ts'
import type { Game } from './game.ts'
import { projectOf } from './happenings.ts'
import { factSentence } from './sentences.ts'
import type { Sentence, TurningPoint } from './view.ts'
import { gainOf, weighRisks } from './weighing-risks.ts'

type Weighed = {
  readonly fact: number
  readonly project: ProjectId | null
  readonly hundredths: number // of an organisation point
  readonly sentence: Sentence
  readonly label: string
}

/**
 * What moved the organisation's score most, in hundredths of a point: each decision or piece of news with all that came
 * of it, by the exchange rates its options showed beforehand; each risk that came, by what it brought to have said or kept
 * it; and what each project lost by being late, laid on the
 * weeks in which it went without days it needed, in proportion to those days (our assumption).
 */
export function turningPoints(played: Game): TurningPoint[] {
  const game = { ...played, setup: weighedNow(played.setup, played.world.weather) }
  return [...decisions(game), ...tellings(game), ...lateness(game), ...disputePoints(game.setup, game.world)]
    .sort((a, b) => a.fact - b.fact)
    .map(({ fact, project, hundredths, sentence, label }) => ({
      week: game.world.facts[fact]?.at.week ?? 0,
      sentence,
      hundredths: Math.round(hundredths),
      project,
      label,
    }))
}

/** Those that moved most, still in the order of the weeks. */
export const largest = (points: readonly TurningPoint[], most: number): TurningPoint[] => {
  const bySize = [...points].sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
  const kept = new Set(bySize.slice(0, most))
  return points.filter((point) => kept.has(point))
}

/** Risks that came: what it brought to have said so, or cost to have kept it, against the other way on the same dice. */
const tellings = (game: Game): Weighed[] =>
  weighRisks(game)
    .filter(({ came }) => came)
    .map((it) => {
      const fact = Number(it.why.split('/')[1])
      const struck = game.world.facts[fact] as Fact
      return {
        fact,
        project: it.project,
        hundredths: gainOf(it, 'organisation'),
        sentence: factSentence(game.setup, struck, fact),
        label: labelOf(struck),
      }
    })

function decisions({ setup, world }: Game): Weighed[] {
  const sums = new Map<number, number>()
  world.facts.forEach((fact, number) => {
    if (fact.kind !== 'took') return
    const project = lookup(setup).projects.get(fact.project ?? '') ?? null
    const root = rootOf(world.facts, number)
    if (world.facts[root]?.kind === 'riskStruck') return // weighed by `tellings`
    sums.set(root, (sums.get(root) ?? 0) + worth(setup, fact.effect, project).organisation)
  })
  return [...sums].map(([number, hundredths]) => {
    const fact = world.facts[number] as Fact
    const project = projectOf(setup, fact)
    const label = labelOf(fact)
    return { fact: number, project, hundredths, sentence: factSentence(setup, fact, number), label }
  })
}

/** A change of the business, a week by old aims, a fault: what they do is told where they do it. */
const isOfLink = ({ kind }: Fact): boolean =>
  kind === 'weatherCame' || kind === 'driftedApart' || kind === 'faultFound' || kind === 'stated'

function labelOf(fact: Fact): string {
  if (fact.kind === 'matterDecided') return fact.by === 'pmo' ? 'decided' : 'left'
  return fact.kind === 'riskStruck' && !fact.raised ? 'riskKept' : fact.kind
}

/** The decision, the news or the risk behind a fact. */
function rootOf(facts: readonly Fact[], number: number): number {
  let at = number
  for (let fact = facts[at]; fact && fact.cause >= 0; fact = facts[at]) {
    if (fact.kind === 'matterDecided' || fact.kind === 'newsHeard' || fact.kind === 'riskStruck') return at
    if (isOfLink(fact)) return at
    at = fact.cause
  }
  return at
}

function lateness({ setup, world }: Game): Weighed[] {
  return setup.projects.flatMap(({ id }): Weighed[] => {
    const late = world.facts.flatMap((fact, number) =>
      (fact.kind === 'fellLate' || fact.kind === 'leftUnfinished') && fact.project === id
        ? [{ fact, number }]
        : [],
    )
    const lost = late.reduce((sum, { fact }) => sum + lossOf(setup, fact), 0)
    if (lost === 0) return []
    const short = shortWeeks(world.facts, id, late[0]?.number ?? 0)
    const days = short.reduce((sum, week) => sum + week.days, 0)
    if (days === 0)
      return late.slice(0, 1).map(({ fact, number }) => ({
        fact: number,
        project: id,
        hundredths: lost,
        sentence: factSentence(setup, fact, number),
        label: fact.kind,
      }))
    return short.map((week) => ({
      fact: week.number,
      project: id,
      hundredths: (lost * week.days) / days,
      sentence: {
        id: 'facts.weekWorked.refused',
        args: { project: `projects.${id}.name`, days: week.days },
        why: `value/${id}`, // what its lateness took away
      },
      label: 'short',
    }))
  })
}

/** The weeks in which a project went without days it needed, up to a fact. */
const shortWeeks = (
  facts: readonly Fact[],
  project: ProjectId,
  until: number,
): { number: number; days: number }[] =>
  facts.flatMap((fact, number) => {
    if (fact.kind !== 'weekWorked' || number > until) return []
    const days = fact.refused.find((row) => row.project === project)?.days ?? 0
    return days > 0 ? [{ number, days }] : []
  })

/** What a week of lateness, or the weeks still to come at the end, cost the organisation's score. */
function lossOf(setup: Setup, fact: FactOf<'fellLate' | 'leftUnfinished'>): number {
  const benefit = setup.projects.reduce((sum, p) => sum + p.benefitCents, 0)
  const share = (lookup(setup).projects.get(fact.project)?.benefitCents ?? 0) / benefit
  const weeks = fact.kind === 'fellLate' ? 1 : Math.max(0, fact.weeksMore - 1)
  const { organisation: w } = setup.weights
  return (
    -(fact.cents * 100 * w.value) / benefit - weeks * factorOf(setup, 'lateWeekPoints') * share * w.schedule
  )
}
