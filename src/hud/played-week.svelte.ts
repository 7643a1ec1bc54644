import { tick, untrack } from 'svelte'
import type { View } from '../game/view.ts'
import { asWorked } from './as-worked.ts'
import type { Office } from './office.ts'
import { isAtDesk } from './seat/desk-phase.ts'

/** A week that is being shown at work. */
export type Played = {
  readonly from: View
  readonly day: (day: number) => void
  readonly changed: () => void
  readonly ended: () => void
}

/**
 * A week that was closed is first seen at work, where `shown` says so, until the player goes on. `begun`
 * is told of every new week.
 */
export function openPlayedWeek(here: Office, { shown, begun }: { shown: () => boolean; begun: () => void }) {
  let from = $state.raw<View | null>(null)
  let day = $state(0)
  let changed = $state(false) // the picture is that of the new week
  let last = untrack(() => here.view)

  $effect.pre(() => {
    const [before, now] = [last, here.view]
    last = now
    if (now.week === before.week) return
    begun()
    const follows =
      now.week === before.week + 1 &&
      now.seed === before.seed &&
      now.seat === before.seat &&
      isAtDesk(now) &&
      !here.readOnly
    from = follows && untrack(shown) ? asWorked(before, now) : null
    day = 0
    changed = false
  })

  /** Friday evening stays until it is read: nobody is hurried on to the next week. */
  function stay() {
    day = 5
    changed = true
  }
  async function goOn() {
    if (!from) return
    from = null
    await tick()
    document.querySelector<HTMLElement>('[data-screen-heading]')?.focus()
  }
  const played = $derived<Played | null>(
    from && { from, day: (now) => (day = now), changed: () => (changed = true), ended: stay },
  )

  return {
    get played() {
      return played
    },
    get day() {
      return from ? day : 0
    },
    /** What is written: the week before, until the picture changes. */
    get seen() {
      return from && !changed ? from : here.view
    },
    goOn,
    /** Escape and Enter go on, whatever else they do. */
    press(event: KeyboardEvent) {
      if (!from || (event.key !== 'Escape' && event.key !== 'Enter')) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      goOn()
    },
  }
}
