import { losses } from '../sim/debrief/scoring.ts'
import { worth } from '../sim/desk/foreseeing.ts'
import type { Fact } from '../sim/facts.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import { factSentence } from './sentences.ts'
import type { TurningPoint } from './view.ts'

/**
 * What moved the organisation's score most: each decision or piece of news with all that came of it, and each project's
 * lateness, in hundredths of a point, by the same exchange rates that the options showed beforehand.
 */
export function turningPoints({ setup, world }: Game, most: number): TurningPoint[] {
  const sums = new Map<number, number>()
  const firstLate = new Map<string, number>()
  world.facts.forEach((fact, number) => {
    const amount = hundredths(setup, fact)
    if (amount === 0) return
    const late = fact.kind === 'fellLate' || fact.kind === 'leftUnfinished'
    const root = late ? (firstLate.get(fact.project) ?? number) : rootOf(world.facts, number)
    if (late) firstLate.set(fact.project, root)
    sums.set(root, (sums.get(root) ?? 0) + amount)
  })
  return [...sums]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, most)
    .map(([number, sum]) => {
      const fact = world.facts[number] as Fact
      return {
        week: fact.at.week,
        sentence: factSentence(setup, fact, number),
        hundredths: Math.round(sum),
        project: 'project' in fact ? fact.project : null,
      }
    })
    .sort((a, b) => a.week - b.week)
}

/** The decision or news behind a fact. */
function rootOf(facts: readonly Fact[], number: number): number {
  let at = number
  for (let fact = facts[at]; fact && fact.cause >= 0; fact = facts[at]) {
    if (fact.kind === 'matterDecided' || fact.kind === 'newsHeard') return at
    at = fact.cause
  }
  return at
}

function hundredths(setup: Setup, fact: Fact): number {
  if (fact.kind === 'took')
    return worth(setup, fact.effect, setup.projects.find((p) => p.id === fact.project) ?? null).organisation
  if (fact.kind !== 'fellLate' && fact.kind !== 'leftUnfinished') return 0
  const benefit = setup.projects.reduce((sum, p) => sum + p.benefitCents, 0)
  const share = (setup.projects.find((p) => p.id === fact.project)?.benefitCents ?? 0) / benefit
  const weeks = fact.kind === 'fellLate' ? 1 : Math.max(0, fact.weeksMore - 1)
  const { organisation: w } = setup.weights
  return -(fact.cents * 100 * w.value) / benefit - weeks * losses.perLateWeek * share * w.schedule
}
