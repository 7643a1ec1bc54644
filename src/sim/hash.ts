/**
 * A running 64-bit digest in two 32-bit lanes, after the mixing steps of MurmurHash3 (Appleby, public domain).
 * It guards against slips and casual edits; it is not a signature: who rewrites a whole recording has played a game.
 */
export type Digest = { a: number; b: number }

export const emptyDigest = (): Digest => ({ a: 0x9e3779b9 | 0, b: 0x85ebca6b | 0 })

/** Folds a text into the digest, in place. */
export function absorb(digest: Digest, text: string): void {
  let { a, b } = digest
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x5bd1e995)
    a ^= a >>> 15
    b = Math.imul(b ^ unit, 0x1b873593)
    b ^= b >>> 13
  }
  digest.a = Math.imul(a ^ text.length, 0xc2b2ae35)
  digest.b = Math.imul(b ^ text.length, 0xcc9e2d51)
}

/** Folds the values of a record into the digest, in the order of its keys; what is nested goes in as JSON. */
export function absorbValues(digest: Digest, record: object): void {
  for (const value of Object.values(record)) {
    if (typeof value === 'number') absorbNumber(digest, value)
    else absorb(digest, typeof value === 'string' ? value : JSON.stringify(value))
  }
}

/** Folds a whole number into the digest, in place. */
export function absorbNumber(digest: Digest, n: number): void {
  const a = Math.imul(digest.a ^ n, 0x5bd1e995)
  const b = Math.imul(digest.b ^ Math.floor(n / 0x100000000) ^ Math.imul(n, 0x27d4eb2f), 0x1b873593)
  digest.a = a ^ (a >>> 15)
  digest.b = b ^ (b >>> 13)
}

const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')

/** Sixteen hexadecimal digits. */
export const digestText = ({ a, b }: Digest) => hex(finish(a ^ b)) + hex(finish(b + Math.imul(a, 5)))

/** Eight hexadecimal digits: the short check that stands behind each command of a recording. */
export const checkText = ({ a, b }: Digest) => hex(finish(a ^ (b >>> 1)))

function finish(lane: number): number {
  let h = lane | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The digest of any plain JSON value whose keys were written in a fixed order. */
export function hashOf(value: unknown): string {
  const digest = emptyDigest()
  absorb(digest, JSON.stringify(value))
  return digestText(digest)
}
