/** from x (from - 1) x ... of `count` whole numbers (the falling factorial); 1 for none. Halved, so that factors stay alike in size. */
export function falling(from: number, count: number): bigint {
  if (count <= 0) return 1n
  if (count === 1) return BigInt(from)
  const half = Math.floor(count / 2)
  return falling(from, half) * falling(from - half, count - half)
}

/** In how many ways `k` can be taken from `n`. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  const few = Math.min(k, n - k)
  return falling(n, few) / falling(few, few)
}
