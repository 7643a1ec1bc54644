const most = 100_000
export const longestSeed = 80 // characters

/** Whether a text can be the seed of a game; `--json` behind `--seed` is rather one forgotten. */
export const isSeed = (text: string): boolean =>
  text.length > 0 &&
  !text.startsWith('--') &&
  text.length <= longestSeed &&
  text === text.trim() &&
  !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)

/** The seeds of a sweep: `1..200`, a list `1,7,monday`, or both. Each seed once, in the order given; null if unclear. */
export function seedsOf(text: string): readonly string[] | null {
  const seeds = new Set<string>()
  for (const part of text.split(',').map((it) => it.trim())) {
    const range = part.includes('..') ? rangeOf(part) : { from: 0, to: 0 }
    if (!range || !isSeed(part) || seeds.size + range.to - range.from >= most) return null
    if (!part.includes('..')) seeds.add(part)
    else for (let seed = range.from; seed <= range.to; seed++) seeds.add(String(seed))
  }
  return [...seeds]
}

function rangeOf(part: string): { from: number; to: number } | null {
  const [, from, to] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(part) ?? []
  if (from === undefined || to === undefined || Number(from) > Number(to)) return null
  return { from: Number(from), to: Number(to) }
}
