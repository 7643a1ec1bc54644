import type { DrillChoice } from '../game/drill/drill-game.ts'

type CharacterName = DrillChoice['character']

/** A drill, its seed, the player's side and who plays the other one. */
export type DrillRoute = {
  readonly drill: string
  readonly seed: string
  readonly side?: number
  readonly character?: CharacterName
  readonly both?: boolean // two people at one screen
}

/** What a link asks for: a scenario, a seed and a seat. */
export type Route = { readonly scenario: string; readonly seed: string; readonly seat: string }

/** What a link to an audit asks for: a drill, and a seed; an empty drill is the list of them, `own` an audit that is kept here, `standard` the house's own. */
export type AuditRoute = { readonly drill: string; readonly seed: string }

/** Where an address leads: the title, a game, or nowhere (`wrong`: a link that nobody could have copied here). */
export type Place =
  | { readonly kind: 'title' }
  | ({ readonly kind: 'play' } & Route)
  | { readonly kind: 'drills' }
  | ({ readonly kind: 'drill' } & DrillRoute)
  | { readonly kind: 'audits' }
  | ({ readonly kind: 'audit' } & AuditRoute)
  | { readonly kind: 'wrong' }

export const longestSeed = 80 // characters

const idShape = /^[a-z0-9][a-z0-9-]{0,59}$/
const seatShape = /^[a-z]{2,12}(\/[a-z0-9][a-z0-9-]{0,59})?$/
// Characters that cannot be seen, or turn the direction of the text around them.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/** Whether a text can be the seed of a game: it can be seen, said and typed again. */
export const isSeed = (text: string): boolean =>
  text.length > 0 && text.length <= longestSeed && text === text.trim() && !unseen.test(text)

/** The part of an address behind `#`: `/play/calder-wray/monday-7/pmo`. */
export const hashOf = ({ scenario, seed, seat }: Route): string =>
  `#/play/${[scenario, seed, seat].map(encodeURIComponent).join('/')}`

/** `#/audit/timesheets/monday-7`. */
export const auditHashOf = ({ drill, seed }: AuditRoute): string =>
  drill === ''
    ? '#/audit'
    : `#/audit/${(seed === '' ? [drill] : [drill, seed]).map(encodeURIComponent).join('/')}`

/** Reads the part of an address behind `#`. A link without a seed gives an empty one: the app makes it. */
export function placeOf(hash: string): Place {
  if (hash === '' || hash === '#' || hash === '#/') return { kind: 'title' }
  const parts = hash.slice(0, 1000).split('/')
  if (parts[0] === '#' && parts[1] === 'negotiate') return drillPlaceOf(parts.slice(2).map(decoded), hash)
  if (parts[0] === '#' && parts[1] === 'audit') return auditPlaceOf(parts.slice(2).map(decoded), hash.length)
  if (parts[0] !== '#' || parts[1] !== 'play' || parts.length < 3 || parts.length > 5 || hash.length > 1000)
    return { kind: 'wrong' }
  const [scenario, seed = '', seat = 'pmo'] = parts.slice(2).map(decoded)
  if (scenario == null || seed === null || seat === null) return { kind: 'wrong' }
  if (!idShape.test(scenario) || !seatShape.test(seat) || !(seed === '' || isSeed(seed)))
    return { kind: 'wrong' }
  return { kind: 'play', scenario, seed, seat }
}

/** The part of an address behind `#`, of a drill or, for null, of their list. */
export const drillHashOf = (route: DrillRoute | null): string =>
  route
    ? `#/negotiate/${[route.drill, route.seed, String(route.side ?? 0), ...(route.both ? [twoPeople] : route.character ? [route.character] : [])].map(encodeURIComponent).join('/')}`
    : '#/negotiate'

function drillPlaceOf(parts: readonly (string | null)[], hash: string): Place {
  const [drill, seed = '', side = '0', character] = parts
  if (!drill) return { kind: 'drills' }
  if (hash.length > 1000 || parts.length > 4 || !idShape.test(drill)) return { kind: 'wrong' }
  if (seed === null || !(seed === '' || isSeed(seed)) || !(side === '0' || side === '1'))
    return { kind: 'wrong' }
  if (character === undefined) return { kind: 'drill', drill, seed, side: Number(side) }
  if (character === twoPeople) return { kind: 'drill', drill, seed, side: Number(side), both: true }
  if (!isCharacter(character)) return { kind: 'wrong' }
  return { kind: 'drill', drill, seed, side: Number(side), character }
}

const twoPeople = 'two' // in place of a character

const characters: readonly (string | null)[] = [
  'deadlineDriven',
  'protective',
  'political',
  'open',
] satisfies CharacterName[]
const isCharacter = (text: string | null): text is CharacterName => characters.includes(text)

function auditPlaceOf([drill, seed = '', ...more]: readonly (string | null)[], length: number): Place {
  if (!drill && seed === '' && more.length === 0) return { kind: 'audits' }
  const isWhole = drill != null && seed !== null && more.length === 0 && length <= 1000
  if (!isWhole || !idShape.test(drill) || !(seed === '' || isSeed(seed))) return { kind: 'wrong' }
  return { kind: 'audit', drill, seed }
}

/** Null if the text holds escapes that mean nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
