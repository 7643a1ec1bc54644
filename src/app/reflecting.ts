import type { Pin, Reflection } from '../hud/reflection.ts'
import { most } from '../hud/reflection.ts'

/** A reflection as it was found: what is damaged or too long is left out, and nothing else is lost with it. */
export function reflectionIn(found: unknown): Reflection {
  const { pins, granted, asked, opened } = isRecord(found) ? found : {}
  return {
    pins: (Array.isArray(pins) ? pins : []).flatMap(pinIn).slice(0, most.pins),
    granted: textIn(granted, most.answer),
    asked: textIn(asked, most.answer),
    opened: opened === true,
  }
}

function pinIn(found: unknown): Pin[] {
  if (!isRecord(found)) return []
  const { week, text } = found
  return Number.isSafeInteger(week) && Number(week) >= 1
    ? [{ week: Number(week), text: textIn(text, most.note) }]
    : []
}

const textIn = (found: unknown, letters: number) => (typeof found === 'string' ? found.slice(0, letters) : '')
const isRecord = (found: unknown): found is { readonly [name: string]: unknown } =>
  typeof found === 'object' && found !== null
