import { onDestroy } from 'svelte'
import type { Box, Picture } from '../look/picture/picture.ts'
import type { Said } from './stage-says.ts'

/** What is said beside a thing: which thing, what, and the number that explains it. */
export type Slip = {
  readonly text: string
  readonly why: string | null
  readonly box: Box
  readonly above?: boolean
}

type Sight = { readonly picture: Picture | null; readonly said: { readonly [thing: string]: Said } }

/** Which thing on the stage is pointed at, by pointer or by focus. */
export function openPointing(sight: () => Sight) {
  let pointed = $state<string | null>(null)
  let later: ReturnType<typeof setTimeout> | undefined
  onDestroy(() => clearTimeout(later))

  const slip = $derived.by((): Slip | null => {
    const { picture, said } = sight()
    const thing = picture?.things.find((it) => it.id === pointed)
    const words = pointed ? said[pointed] : undefined
    if (!picture || !thing || !words) return null
    const sign = [...picture.rooms, ...picture.offices].find((it) => it.box === thing.box)?.sign
    const plate = picture.places.find((it) => pointed === `planner/${it.person}`)?.plate
    return { text: words.text, why: words.why || null, box: sign ?? plate ?? thing.box }
  })

  return {
    get slip() {
      return slip
    },
    /** The name of the thing. */
    get thing() {
      return pointed
    },
    /** The slip follows the pointer with a little patience, so that one can go over to it. */
    at(target: EventTarget | null) {
      clearTimeout(later)
      const element = target instanceof Element ? target : null
      if (element?.closest('.caption')) return
      const id = element?.closest('[data-thing]')?.getAttribute('data-thing') ?? null
      later = setTimeout(() => (pointed = id), id && pointed === null ? 120 : 260)
    },
    none() {
      clearTimeout(later)
      pointed = null
    },
  }
}

/** Where an arrow key, Home or End leads among the things of the stage; null: nowhere. */
export function stepAmong(board: HTMLElement | undefined, key: string): HTMLElement | null {
  const all = [...(board?.querySelectorAll<HTMLElement>('[data-thing]') ?? [])]
  const index = all.indexOf(document.activeElement as HTMLElement)
  if (index < 0) return null
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key]
  const next = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : step ? index + step : null
  return next === null ? null : (all.at(next % all.length) ?? null)
}
