import type { Game } from '../game/game.ts'
import { view } from '../game/viewing.ts'
import type { Setup } from '../sim/setup.ts'
import type { Agreement } from './agreement.ts'
import { isAgreed, noAgreement, plus } from './agreement.ts'
import { textTable } from './text-table.ts'
import type { Touched } from './touched-by-news.ts'
import { together, touchedBy, touchedInWords, untouched } from './touched-by-news.ts'

/** Of one game: all its matters, those on which news of their project bears, those after news that changes what counts, and each by itself. */
export type Agreements = {
  readonly all: Agreement
  readonly afterNews: Agreement
  readonly turned: Touched
  readonly matters: { readonly [matter: string]: Agreement }
}

/** How many weeks news counts as news. An assumption. */
const freshWeeks = 3

/** Whether a rumour or news that changes something for the project, or for all, is no older than `freshWeeks`. */
function isAfterNews(setup: Setup, { world }: Game, project: string | null): boolean {
  return world.facts.some((fact) => {
    if (fact.kind !== 'rumourHeard' && fact.kind !== 'newsHeard') return false
    if (world.at.week - fact.at.week >= freshWeeks) return false
    const news = setup.news?.find(({ id }) => id === fact.news)
    return news !== undefined && news.effects.length > 0 && news.project === project
  })
}

/** Watches a game; a matter is counted once, as it first lies on the desk. */
export function agreementsWatched(): {
  readonly watch: (game: Game) => void
  readonly found: () => Agreements
} {
  const matters: { [matter: string]: Agreement } = {}
  let all = noAgreement
  let afterNews = noAgreement
  let turned = untouched
  let week = 0
  return {
    watch(game) {
      if (game.phase !== 'deciding' || game.world.at.week === week) return
      week = game.world.at.week
      view(game, 'pmo').matters.forEach((matter, i) => {
        const both = matters[matter.id] ? null : isAgreed(matter.options.map(({ foreseen }) => foreseen))
        const open = game.world.desk.matters[i]
        if (both === null || !open) return
        const counted = { agreed: both ? 1 : 0, of: 1 }
        matters[matter.id] = counted
        all = plus(all, counted)
        if (isAfterNews(game.setup, game, matter.project)) afterNews = plus(afterNews, counted)
        turned = together(turned, touchedBy(game, open))
      })
    },
    found: () => ({ all, afterNews, turned, matters }),
  }
}

/** What many games counted, added up. */
export function agreementsOf(games: readonly { readonly agreements?: Agreements }[]): Agreements {
  const matters: { [matter: string]: Agreement } = {}
  let all = noAgreement
  let afterNews = noAgreement
  let turned = untouched
  for (const { agreements } of games) {
    if (!agreements) continue
    all = plus(all, agreements.all)
    afterNews = plus(afterNews, agreements.afterNews)
    turned = together(turned, agreements.turned)
    for (const [id, counted] of Object.entries(agreements.matters))
      matters[id] = plus(matters[id] ?? noAgreement, counted)
  }
  return { all, afterNews, turned, matters }
}

export function agreementsInWords(
  { all, afterNews, turned, matters }: Agreements,
  games: readonly { readonly agreements?: Agreements }[],
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
    ...rows,
  ])
  const apart = touchedInWords(
    turned,
    games.map(({ agreements }) => agreements?.turned ?? untouched),
  )
  return `Matters that speak of a project, as they first lie on the desk; ${games.length} games\n\n${table}${apart}`
}
