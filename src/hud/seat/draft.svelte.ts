import { untrack } from 'svelte'
import type { OwnProject, ProjectView, View } from '../../game/view.ts'
import type { Ask, Status } from '../../sim/facts.ts'
import type { Office } from '../office.ts'
import { believedStatus } from './believed-status.ts'

/** What a PM is about to ask for and to report this week; nothing of it is an order yet. */
export type Draft = ReturnType<typeof openDraft>

type Line = { days: number; urgency: number }

export function openDraft(here: Office) {
  let asks = $state<{ [person: string]: Line }>({})
  let moreEarned = $state(0) // per-mille of all work, more or less than is believed
  let moreWeeks = $state(0)
  let chosen = $state<Status | null>(null)
  let late = $state(false)

  const own = $derived(here.view.own as OwnProject)
  const project = $derived(here.view.projects[0] as ProjectView)
  const believed = $derived(believedStatus(own, project, here.view.judging))

  function begin(view: View) {
    const from = view.own?.requested ? view.own.asks : (view.own?.needs ?? [])
    asks = Object.fromEntries(from.map(({ person, days, urgency }) => [person, { days, urgency }]))
    moreEarned = 0
    moreWeeks = 0
    chosen = null
    late = false
  }
  begin(untrack(() => here.view))
  let last = untrack(() => here.view)
  $effect.pre(() => {
    const now = here.view
    if (now.week !== last.week || now.seed !== last.seed || now.seat !== last.seat) begin(now)
    last = now
  })

  const written = $derived.by(() => {
    const { completionCents } = project
    const more = Math.round((completionCents * moreEarned) / 1000)
    const earnedCents = Math.min(completionCents, Math.max(0, own.earnedCents + more))
    return { earnedCents, finishWeek: own.finishWeek + moreWeeks, status: chosen ?? believed }
  })

  return {
    get asks() {
      return asks
    },
    line: (person: string): Line => asks[person] ?? { days: 0, urgency: 2 },
    set(person: string, change: Partial<Line>) {
      const line = { ...(asks[person] ?? { days: 0, urgency: 2 }), ...change }
      if (line.days > 0) asks[person] = line
      else delete asks[person]
    },
    get rows(): readonly Ask[] {
      return Object.entries(asks).map(([person, { days, urgency }]) => ({ person, days, urgency }))
    },
    get believed() {
      return believed
    },
    get written() {
      return written
    },
    /** By so much of all the work, in per-mille. */
    shiftEarned(by: number) {
      const next = own.earnedCents + Math.round((project.completionCents * (moreEarned + by)) / 1000)
      if (next > -project.completionCents / 100 && next < project.completionCents * 1.01) moreEarned += by
    },
    shiftWeeks(by: number) {
      if (own.finishWeek + moreWeeks + by >= here.view.week - 1) moreWeeks += by
    },
    get status() {
      return chosen ?? believed
    },
    set status(status: Status) {
      chosen = status
    },
    get late() {
      return late
    },
    set late(is: boolean) {
      late = is
    },
    get isBent() {
      return moreEarned !== 0 || moreWeeks !== 0 || (chosen ?? believed) !== believed
    },
    /** Progress is told in the proportion of what is earned; what is done stays done. */
    get progress() {
      const scale = own.earnedCents > 0 ? written.earnedCents / own.earnedCents : 1
      return own.progress.map(({ activity, permille }) => ({
        activity,
        permille: permille >= 1000 ? permille : Math.max(0, Math.min(999, Math.round(permille * scale))),
      }))
    },
  }
}
