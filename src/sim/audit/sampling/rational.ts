/** An exact fraction: `d` is positive, and the two share no factor. */
export type Rational = { readonly n: bigint; readonly d: bigint }

/** The fraction n/d in lowest terms; `d` is not 0. */
export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('A fraction has no denominator 0.')
  const common = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / common, d: bottom / common }
}

/** A decimal as it is written, `0.05` or `12`: what is written is what is meant, with no float between. */
export function decimal(text: string): Rational {
  const [whole = '', places = ''] = text.split('.')
  return rational(BigInt(whole + places), power(10n, places.length))
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** base^exponent of a whole number >= 0, exactly. */
export function power(base: bigint, exponent: number): bigint {
  let [result, square, left] = [1n, base, exponent]
  while (left > 0) {
    if (left % 2 === 1) result *= square
    square *= square
    left = Math.floor(left / 2)
  }
  return result
}

export const plus = (a: Rational, b: Rational) => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Rational, b: Rational) => rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Rational, b: Rational) => rational(a.n * b.n, a.d * b.d)
export const over = (a: Rational, b: Rational) => rational(a.n * b.d, a.d * b.n)
export const isAtMost = (a: Rational, b: Rational) => a.n * b.d <= b.n * a.d
export const isLess = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d

export const nothing = rational(0)
export const whole = rational(1)

/** Rounded down, or up, to a whole number; of what is not negative. */
export const floorOf = ({ n, d }: Rational): number => Number(n / d)
export const ceilingOf = ({ n, d }: Rational): number => Number((n + d - 1n) / d)

/** Nearest multiple of 1/unit, halves up; of what is not negative. A reading for people, never for a decision. */
export const nearest = ({ n, d }: Rational, unit: number): number =>
  Number((2n * n * BigInt(unit) + d) / (2n * d)) / unit
