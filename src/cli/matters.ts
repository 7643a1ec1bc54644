import type { Game } from '../game/game.ts'
import type { MatterView } from '../game/view.ts'
import { view } from '../game/viewing.ts'
import type { Setup } from '../sim/setup.ts'
import { textTable } from './text-table.ts'

/** Matters on which both scoreboards prefer the same option, of those that speak of a project. */
export type Agreement = { readonly agreed: number; readonly of: number }

/** Of one game: all its matters, those on which news of their project bears, those by the organisation's aims, and each by itself. */
export type Agreements = {
  readonly all: Agreement
  readonly afterNews: Agreement
  readonly turned: Agreement // while what counts for the organisation is no longer what it was
  readonly notTurned: Agreement // in weeks in which it could have changed, and had not
  readonly matters: { readonly [matter: string]: Agreement }
}

/** How many weeks news counts as news. An assumption. */
const freshWeeks = 3

const none: Agreement = { agreed: 0, of: 0 }
const plus = (a: Agreement, b: Agreement): Agreement => ({ agreed: a.agreed + b.agreed, of: a.of + b.of })

/** Whether some option promises both sides the most, by what the desk says of it; null of a matter about no project. */
function bothPrefer({ options }: MatterView): boolean | null {
  const sides = options.map(({ foreseen: { organisation, project } }) =>
    project === null ? null : { organisation: organisation.likely, project: project.likely },
  )
  const known = sides.filter((side) => side !== null)
  if (known.length === 0 || known.length < options.length) return null
  const most = (side: 'organisation' | 'project') =>
    known.reduce((best, it) => Math.max(best, it[side]), Number.NEGATIVE_INFINITY)
  const [organisation, project] = [most('organisation'), most('project')]
  return known.some((it) => it.organisation === organisation && it.project === project)
}

/** Whether a rumour or news that changes something for the project, or for all, is no older than `freshWeeks`. */
function isAfterNews(setup: Setup, { world }: Game, project: string | null): boolean {
  return world.facts.some((fact) => {
    if (fact.kind !== 'rumourHeard' && fact.kind !== 'newsHeard') return false
    if (world.at.week - fact.at.week >= freshWeeks) return false
    const news = setup.news?.find(({ id }) => id === fact.news)
    return news !== undefined && news.effects.length > 0 && news.project === project
  })
}

/** Whether a change of weather has changed what the organisation weighs; null before the first that could. */
function isTurned({ setup, world }: Game): boolean | null {
  const changes = (setup.weather ?? []).filter(({ aims }) => aims !== null)
  if (!changes.some(({ week }) => world.at.week >= week)) return null
  return changes.some(({ id }) => (world.weather?.[id]?.came ?? 0) > 0)
}

/** Watches a game; a matter is counted once, as it first lies on the desk. */
export function agreementsWatched(): {
  readonly watch: (game: Game) => void
  readonly found: () => Agreements
} {
  const matters: { [matter: string]: Agreement } = {}
  let all = none
  let afterNews = none
  let turned = none
  let notTurned = none
  let week = 0
  return {
    watch(game) {
      if (game.phase !== 'deciding' || game.world.at.week === week) return
      week = game.world.at.week
      for (const matter of view(game, 'pmo').matters) {
        const both = matters[matter.id] ? null : bothPrefer(matter)
        if (both === null) continue
        const counted = { agreed: both ? 1 : 0, of: 1 }
        matters[matter.id] = counted
        all = plus(all, counted)
        if (isAfterNews(game.setup, game, matter.project)) afterNews = plus(afterNews, counted)
        const hasTurned = isTurned(game)
        if (hasTurned === true) turned = plus(turned, counted)
        if (hasTurned === false) notTurned = plus(notTurned, counted)
      }
    },
    found: () => ({ all, afterNews, turned, notTurned, matters }),
  }
}

/** What many games counted, added up. */
export function agreementsOf(games: readonly { readonly agreements?: Agreements }[]): Agreements {
  const matters: { [matter: string]: Agreement } = {}
  let all = none
  let afterNews = none
  let turned = none
  let notTurned = none
  for (const { agreements } of games) {
    if (!agreements) continue
    all = plus(all, agreements.all)
    afterNews = plus(afterNews, agreements.afterNews)
    turned = plus(turned, agreements.turned)
    notTurned = plus(notTurned, agreements.notTurned)
    for (const [id, counted] of Object.entries(agreements.matters))
      matters[id] = plus(matters[id] ?? none, counted)
  }
  return { all, afterNews, turned, notTurned, matters }
}

export function agreementsInWords(
  { all, afterNews, turned, notTurned, matters }: Agreements,
  games: number,
): string {
  const rest = { agreed: all.agreed - afterNews.agreed, of: all.of - afterNews.of }
  const line = (name: string, { agreed, of }: Agreement) => [
    name,
    String(of),
    of === 0 ? '-' : `${((agreed * 100) / of).toFixed(1)} %`,
  ]
  const rows = Object.entries(matters)
    .sort(([, a], [, b]) => a.agreed / a.of - b.agreed / b.of)
    .map(([id, counted]) => line(id, counted))
  const table = textTable([
    ['matter', 'seen', 'both prefer the same option'],
    line('all', all),
    line(`news of their project in the last ${freshWeeks} weeks`, afterNews),
    line('no such news', rest),
    ...(turned.of + notTurned.of === 0
      ? []
      : [
          line('since what counts for the organisation has changed', turned),
          line('in weeks in which it could have, and had not', notTurned),
        ]),
    ...rows,
  ])
  return `Matters that speak of a project, as they first lie on the desk; ${games} games\n\n${table}`
}
