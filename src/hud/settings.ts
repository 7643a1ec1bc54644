/** The short case that teaches by doing. */
export const firstMonday = 'first-monday'

/** What a person chose for every visit; the app keeps it. */
export type Settings = {
  readonly sound: boolean
  readonly motion: 'system' | 'reduced' | 'full' // system: as the device asks
  readonly largeText: boolean // 1.25 times
  readonly highContrast: boolean
  readonly stage: 'drawn' | 'plain' // plain: the building as a page, nothing drawn
  readonly coach: boolean // the notes that teach by doing
  readonly taught: boolean // the first Monday was played to its end
  readonly learnt: readonly string[] // the notes that have done their work, in whatever case
}

export const firstSettings: Settings = {
  sound: false,
  motion: 'system',
  largeText: false,
  highContrast: false,
  stage: 'drawn',
  coach: true,
  taught: false,
  learnt: [],
}
