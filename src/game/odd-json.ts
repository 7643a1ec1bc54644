type Oddity = { readonly at: string; readonly says: string }

/** An open list or record: the names it has so far, or the place in the list. */
type Level = { readonly names: Set<string> | null; name: string; place: number }

const deepest = 16

/**
 * What JSON.parse passes over in silence: a name that stands twice in one record, a number in a form that nobody
 * writes (1.0, 1e0, -0). The text is valid JSON; null if it says nothing twice.
 */
export function oddityOf(json: string): Oddity | null {
  const levels: Level[] = []
  for (let i = 0; i < json.length; ) {
    const sign = json[i] as string
    let end = i + 1
    const level = levels.at(-1)
    if (sign === '{' || sign === '[') {
      if (levels.length === deepest) return { at: pathOf(levels), says: 'is nested too deeply' }
      levels.push({ names: sign === '{' ? new Set() : null, name: '', place: 0 })
    } else if (sign === '}' || sign === ']') levels.pop()
    else if (sign === ',' && level) level.place++
    else if (sign === '"') {
      end = endOfText(json, i)
      if (level?.names && isName(json, end)) {
        level.name = JSON.parse(json.slice(i, end)) as string
        if (level.names.has(level.name)) return { at: pathOf(levels), says: 'stands there twice' }
        level.names.add(level.name)
      }
    } else if (sign === '-' || isDigit(sign)) {
      while (end < json.length && inNumber.includes(json[end] as string)) end++
      const number = json.slice(i, end)
      if (number !== String(Number(number)))
        return { at: pathOf(levels), says: 'must be a number in plain digits' }
    }
    i = end
  }
  return null
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'
const inNumber = '0123456789.eE+-'

function endOfText(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether a colon follows: then the text before is the name of a value. */
function isName(json: string, end: number): boolean {
  let at = end
  while (at < json.length && ' \t\r\n'.includes(json[at] as string)) at++
  return json[at] === ':'
}

const pathOf = (levels: readonly Level[]): string =>
  levels.reduce(
    (path, { names, name, place }) => (names ? (path ? `${path}.${name}` : name) : `${path}[${place}]`),
    '',
  ) || 'file'
