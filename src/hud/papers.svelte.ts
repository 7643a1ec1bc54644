import { tick, untrack } from 'svelte'
import { innerHeight } from 'svelte/reactivity/window'
import { hasAuditsPaper } from './audited/audited.ts'
import { openBlotter, paperId } from './blotter.ts'
import { hasPassPaper } from './link/link.ts'
import type { Office } from './office.ts'
import { paperAt, papersOfSeat } from './seat/papers-of-seat.ts'
import { bargainsOnDesk, committeesOnDesk } from './waiting.ts'

/** The papers of a week as they lie on the desk; `single`: only one of them is in sight at a time. */
export function openPapers(here: Office, single: () => boolean) {
  let open = $state<string | null>(null)
  let laid = $state<string | null>(null)

  /** From the top of the pile; what was fetched lies beside them. */
  const onDesk = () => [
    paperId.post,
    ...papersOfSeat(here.view),
    ...here.view.gates.map((it) => paperId.gate(it.id)),
    ...(here.view.link?.question ? [paperId.statement] : []),
    ...(hasAuditsPaper(here.view) ? [paperId.audits] : []),
    ...(hasPassPaper(here.view) ? [paperId.pass] : []),
    ...here.view.people
      .filter((it) => it.role === 'specialist' && it.contested)
      .map((it) => paperId.person(it.id)),
    ...here.view.matters.map((it) => paperId.matter(it.id)),
    ...bargainsOnDesk(here.view).map((it) => paperId.bargain(it.id)),
    ...committeesOnDesk(here.view).map((it) => paperId.committee(it.id)),
    ...(here.view.role === 'pmo' ? here.view.changes : []).map((it) => paperId.change(it.id)),
  ]

  /** A few papers leave room to open the first; many lie folded, so that all are in sight. */
  function firstOpen(): string | null {
    const { role, board, week } = here.view
    const hasSat = board?.minutes.some((it) => it.week === week - 1)
    if (role !== 'pmo' && hasSat) return paperId.post // in these chairs what the board decided is the news of the week
    const papers = onDesk()
    const matter = papers.find((paper) => paper !== paperId.post)
    if (single()) return matter ?? paperId.post
    const room = (innerHeight.current ?? 0) - 550 - 62 * papers.length // px: desk, opened paper, folded ones
    return papers.length <= 6 || room > 0 ? (matter ?? null) : null
  }

  async function show(paper: string) {
    open = paper
    await tick()
    const top = document.getElementById(paper)
    if (!single()) top?.closest('article')?.scrollIntoView({ block: 'nearest' })
  }

  openBlotter({
    get open() {
      return open
    },
    get laid() {
      return laid
    },
    get single() {
      return single()
    },
    turn: (paper) => {
      if (!single() && open === paper) open = null
      else show(paper)
    },
    lay: async (wanted) => {
      const paper = paperAt(here.view, wanted)
      if (paper === null) return
      if (!onDesk().includes(paper)) laid = paper
      await show(paper)
      document.getElementById(paper)?.focus({ preventScroll: true })
    },
  })

  open = untrack(firstOpen)
  $effect(() => {
    if (single() && untrack(() => open) === null) open = untrack(firstOpen)
  })

  return {
    get open() {
      return open
    },
    /** A new week begins with the papers as they come. */
    begin() {
      laid = null
      open = untrack(firstOpen)
    },
  }
}
