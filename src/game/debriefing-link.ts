import type { FactOf } from '../sim/facts.ts'
import { certainties } from '../sim/link-terms.ts'
import type { Effect } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { LinkDebrief } from './link-view.ts'
import { statementView } from './viewing-link.ts'

/** What being a link came to: said and happened, found and spared, heard early and late. Null: a scenario without any. */
export function linkDebrief(game: Game): LinkDebrief | null {
  const { world } = game
  if (!world.link && !world.weather && !world.faults) return null
  const statements = (world.link?.statements ?? []).map(statementView).filter(({ outcome }) => outcome)
  const finds = findsOf(game)
  const sum = (of: (find: (typeof finds)[number]) => number) =>
    finds.reduce((total, find) => total + of(find), 0)
  return {
    statements,
    brier: meanBrier(game),
    missed: world.facts.filter(({ kind }) => kind === 'statementMissed').length,
    buckets: certainties.map((sure) => {
      const said = statements.filter((it) => it.sure === sure)
      return { sure, said: said.length, right: said.filter(({ outcome }) => outcome?.right).length }
    }),
    finds: finds.map(({ lost: _, ...find }) => find),
    savedMilliDays: sum(({ savedMilliDays }) => savedMilliDays),
    lostMilliDays: sum(({ lost }) => lost),
    turns: turnsOf(game),
  }
}

/** The mean Brier score of what was resolved, in thousandths; null: nothing was. */
export function meanBrier({ world }: Game): number | null {
  const scores = (world.link?.statements ?? []).flatMap(({ outcome }) => outcome?.brier ?? [])
  return scores.length === 0 ? null : Math.round(scores.reduce((a, b) => a + b, 0) / scores.length)
}

const workOf = (effects: readonly Effect[]): number =>
  effects.reduce((sum, effect) => sum + (effect.kind === 'work' ? effect.milliDays : 0), 0)

type Find = LinkDebrief['finds'][number] & { readonly lost: number }

/** Every place where a fault was found, with the work it took and what it would have taken later. */
function findsOf({ setup, world }: Game): Find[] {
  return world.facts.flatMap((fact, number): Find[] => {
    if (fact.kind !== 'faultFound') return []
    const fault = setup.faults?.find(({ id }) => id === fact.fault)
    if (!fault) return []
    const took = world.facts.filter((it): it is FactOf<'took'> => it.kind === 'took' && it.cause === number)
    const milliDays = workOf(took.map(({ effect }) => effect))
    const isSought = fact.by === 'shared' || fact.by === 'looked'
    return [
      {
        fault: fact.fault,
        project: fact.project,
        by: fact.by,
        milliDays,
        savedMilliDays: isSought ? workOf(fault.late) - milliDays : 0,
        lost: fact.by === 'late' ? Math.max(0, milliDays - workOf(fault.early)) : 0,
        why: `fact/${number}`,
      },
    ]
  })
}

function turnsOf({ setup, world }: Game): LinkDebrief['turns'] {
  return (setup.weather ?? []).flatMap(({ id }): LinkDebrief['turns'][number][] => {
    const state = world.weather?.[id]
    if (!state) return []
    const drifted = world.facts.filter((it) => it.kind === 'driftedApart' && it.weather === id).length
    const talked = state.talked === 0 ? 'never' : state.early ? 'early' : 'late'
    return [{ weather: id, came: state.stage === 'came', talked, drifted, why: `fact/${state.fact}` }]
  })
}
