/** CPU time of this process in ms: other programs on the machine count little. Threads of the engine's own count in. */
function cpuMs(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Times of each variant, round by round. Every round begins with another variant; the first rounds only warm up. */
export function timesOf<Name extends string>(
  variants: { readonly [name in Name]: (round: number) => void },
  { rounds, warmUps = 3 }: { rounds: number; warmUps?: number },
): { readonly [name in Name]: readonly number[] } {
  const names = Object.keys(variants) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as {
    [name in Name]: number[]
  }
  for (let round = -warmUps; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + warmUps + turn) % names.length] as Name
      const ms = cpuMs(() => variants[name](round + warmUps))
      if (round >= 0) times[name].push(ms)
    }
  return times
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2
}

/** The median of the ratios of times that were taken in the same round. */
export const ratio = (times: readonly number[], reference: readonly number[]): number =>
  median(times.map((time, i) => time / (reference[i] as number)))

/** Slope of the straight line of least squares through the logarithms. */
export function logLogSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const middle = { x: mean(logs.map(({ x }) => x)), y: mean(logs.map(({ y }) => y)) }
  const both = logs.reduce((sum, { x, y }) => sum + (x - middle.x) * (y - middle.y), 0)
  return both / logs.reduce((sum, { x }) => sum + (x - middle.x) ** 2, 0)
}
