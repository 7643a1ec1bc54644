import type { Picture } from '../look/picture/picture.ts'

/**
 * How the interface asks for a stage: the app brings one that loads behind it. Where there is none the interface shows
 * the plain building and says why. The host's box has the shape of the picture.
 */
export type OpenStage = (host: HTMLElement, manner: Manner) => Promise<Stage | NoStage>

/** This browser can draw nothing, or what draws could not be fetched. */
export type NoStage = { readonly none: 'noCanvas' | 'notLoaded' }

/** Why the building is shown as a page; `tooMuch`: it has no room for all there is. */
export type WhyPlain = NoStage['none'] | 'broke' | 'tooMuch'

/**
 * `still`: no travel, no shake, no loops; changes fade. `failed` is called once when a stage that stood can draw no
 * more; it has closed itself by then.
 */
export type Manner = {
  readonly still: boolean
  readonly letters: Letters
  readonly failed: (error: unknown) => void
}

/** The few letters that are part of the drawing; words stay with the interface. */
export type Letters = {
  readonly days: readonly string[]
  readonly projects: { readonly [project: string]: string }
}

/** A stage draws pictures and nothing else: it takes no input and knows no rule. */
export type Stage = {
  readonly renderer: 'webgl' | 'canvas'
  readonly show: (picture: Picture, manner: { readonly moving: boolean }) => void // moving: from the last picture to this
  readonly playWeek: (week: PlayedWeek) => void // twelve seconds; `finish` ends them at once
  readonly light: (ribbons: ReadonlySet<string> | null) => void // these stand out, by `thingId`; null: none does
  readonly finish: () => void // whatever moves is there
  readonly still: (still: boolean) => void
  readonly close: () => void
}

/** `to` may be shown meanwhile: the week goes on to it. Any other picture ends the week. */
export type PlayedWeek = {
  readonly from: Picture
  readonly to: Picture
  readonly day: (day: number) => void // 0 to 5, as the sun goes
  readonly changed: () => void // from here on it is the picture after
  readonly ended: () => void // also when finished early
}
