import type { Settings } from '../hud/settings.ts'
import { firstSettings } from '../hud/settings.ts'

/** Where the settings lie between visits; tests bring their own. */
export type SettingsShelf = {
  readonly read: () => Settings
  readonly keep: (settings: Settings) => void
  readonly follow: (changed: (settings: Settings) => void) => void // what another tab keeps
}

export const settingsKey = 'remit.settings'

const motions: readonly unknown[] = ['system', 'reduced', 'full'] satisfies Settings['motion'][]
const stages: readonly unknown[] = ['drawn', 'plain'] satisfies Settings['stage'][]
const isBoolean = (value: unknown) => typeof value === 'boolean'
const areNames = (value: unknown) => Array.isArray(value) && value.every((it) => typeof it === 'string')

const fits: { readonly [name in keyof Settings]: (value: unknown) => boolean } = {
  sound: isBoolean,
  motion: (value) => motions.includes(value),
  largeText: isBoolean,
  highContrast: isBoolean,
  stage: (value) => stages.includes(value),
  coach: isBoolean,
  taught: isBoolean,
  learnt: areNames,
}

/** Whatever the text holds, these are settings: each that cannot be read is as on a first visit. */
export function settingsIn(text: string | null): Settings {
  const kept = parsed(text)
  const names = Object.keys(fits) as (keyof Settings)[]
  const good = names.filter((name) => Object.hasOwn(kept, name) && fits[name](kept[name]))
  return { ...firstSettings, ...Object.fromEntries(good.map((name) => [name, kept[name]])) }
}

function parsed(text: string | null): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : {}
  } catch {
    return {}
  }
}

/** The settings of this browser. Where it lets nothing be kept, they last as long as the tab. */
export function settingsShelf(page: Window): SettingsShelf {
  return {
    read() {
      try {
        return settingsIn(page.localStorage.getItem(settingsKey))
      } catch {
        return firstSettings
      }
    },
    keep(settings) {
      try {
        page.localStorage.setItem(settingsKey, JSON.stringify(settings))
      } catch {
        // denied or full: chosen anew on the next visit
      }
    },
    follow(changed) {
      page.addEventListener('storage', ({ key, newValue }) => {
        if (key === settingsKey || key === null) changed(settingsIn(newValue))
      })
    },
  }
}

/** What the style sheets obey, on the root of the page. */
export function dress(root: HTMLElement, settings: Settings): void {
  root.dataset.text = settings.largeText ? 'large' : 'normal'
  root.dataset.contrast = settings.highContrast ? 'high' : 'normal'
  root.dataset.motion = settings.motion
}
