import { worth } from '../sim/desk/foreseeing.ts'
import { factorOf } from '../sim/factors.ts'
import type { FactOf } from '../sim/facts.ts'
import { joined } from '../sim/naming.ts'
import { responseTo, surpriseOf } from '../sim/rules/managing/remembering.ts'
import { isAnswered } from '../sim/rules/risking.ts'
import type { Appetite } from '../sim/seat-terms.ts'
import type { Effect, Project, ProjectId, Risk } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { RiskReckoning } from './seat-view.ts'

type Played = Pick<Game, 'setup' | 'world'>

/**
 * Each risk that struck or went by, both ways on the same dice: said and kept, in hundredths of a point by the exchange
 * rates of the papers on the desk. Whether it comes, and whether an answer holds, are dice of the risk alone; so the way
 * that was not taken is as sure as the one that was. What the sponsor and the PMO think comes on top.
 */
export function weighRisks(game: Played): RiskReckoning[] {
  const { setup, world } = game
  return world.facts.flatMap((fact, number): RiskReckoning[] => {
    if (fact.kind !== 'riskStruck' && fact.kind !== 'riskPassed') return []
    const risk = setup.risks?.find(({ id }) => id === fact.risk)
    const project = setup.projects.find(({ id }) => id === fact.project)
    if (!risk || !project) return []
    const came = fact.kind === 'riskStruck'
    const eased =
      came && (fact.raised ? fact.eased : isAnswered(setup, world, risk, appetiteAt(game, number)))
    const said = sum(game, project, [
      { kind: 'burden', milliDays: papersOf(game, risk, fact, number) },
      ...(came ? (eased ? risk.eased : risk.effects) : []),
    ])
    const kept = sum(game, project, came ? [...risk.effects, ...surpriseOf(setup)] : [])
    const shock = came ? sum(game, null, [trustLost(game)]).organisation : 0
    return [
      {
        ...{
          risk: risk.id,
          project: project.id,
          noticedWeek: world.risks?.[risk.id]?.noticed ?? fact.at.week,
        },
        ...{ week: fact.at.week, raised: fact.raised, came, eased },
        said,
        kept: { project: kept.project, organisation: kept.organisation + shock },
        why: `fact/${number}`,
      },
    ]
  })
}

/** What the way that was taken brought, against the other one. */
export const gainOf = ({ raised, said, kept }: RiskReckoning, side: 'project' | 'organisation'): number =>
  raised ? said[side] - kept[side] : kept[side] - said[side]

const trustLost = ({ setup }: Played): Effect => ({
  kind: 'sponsorTrust',
  points: -factorOf(setup, 'surprisedTrust') / 1000,
})

function sum({ setup }: Played, project: Project | null, effects: readonly Effect[]) {
  const of = (side: 'project' | 'organisation') =>
    effects.reduce((total, effect) => total + worth(setup, effect, project)[side], 0)
  return { project: of('project'), organisation: of('organisation') }
}

/** The papers that raising it took, or would have taken on the Monday it showed. */
function papersOf(
  { setup, world }: Played,
  { id, project }: Risk,
  { raised }: { readonly raised: boolean },
  until: number,
): number {
  const told = world.facts.find(
    (fact): fact is FactOf<'riskRaised'> => fact.kind === 'riskRaised' && fact.risk === id,
  )
  if (raised && told) return told.burden
  const shown = world.facts.findIndex((fact) => fact.kind === 'riskNoticed' && fact.risk === id)
  const at = shown < 0 ? until : shown
  return responseTo(setup, appetiteAt({ setup, world }, at), trustAt({ setup, world }, project, at))
}

const appetiteAt = ({ world }: Played, until: number): Appetite => {
  const set = world.facts.findLast((fact, number) => number < until && fact.kind === 'appetiteSet')
  return set?.kind === 'appetiteSet' ? set.appetite : 'balanced'
}

const trustAt = ({ world }: Played, project: ProjectId, until: number): number =>
  world.ledger.postings.reduce(
    (total, { account, amount, fact }) =>
      account === joined('trust', project) && fact <= until ? total + amount : total,
    0,
  )
