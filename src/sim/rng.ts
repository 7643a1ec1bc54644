import alea from 'seedrandom/lib/alea.js'

/**
 * Named dice. A stream has a whole-number key, made once by `alea(seed, stream, who)`; a draw is an integer hash of
 * (key, week, n). Nothing is stored between draws, so a new draw never moves another one, and every policy and every
 * "what if" on the same seed faces the same dice.
 */
export const streams = [
  'effort',
  'project',
  'matter',
  'echo',
  'policy',
  'quality',
  'change',
  'gate',
  'negotiation',
  'answer',
  'charter',
  'dispute',
  'risk',
  'escalation',
  'record',
  'audit',
  'statement',
  'weather',
  'fault',
  'overheard',
] as const
export type Stream = (typeof streams)[number]

const span = 0x100000000

/** The key of one stream: a whole number below 2^32. */
export const keyOf = (seed: string, stream: Stream, who: string): number =>
  Math.floor(alea(JSON.stringify([seed, stream, who]))() * span)

/** Draw n of a week: a whole number from 0 to 2^32 - 1. */
export function draw(key: number, week: number, n: number): number {
  let h = Math.imul(key ^ Math.imul(week + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h ^ Math.imul(n + 1, 0xc2b2ae35), 0x27d4eb2f)
  h ^= h >>> 13
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A whole number from 0 to `sides - 1`. */
export const roll = (key: number, week: number, n: number, sides: number): number =>
  Math.floor((draw(key, week, n) / span) * sides)

/** Whether something with that chance happens. */
export const happens = (key: number, week: number, n: number, permille: number): boolean =>
  roll(key, week, n, 1000) < permille
