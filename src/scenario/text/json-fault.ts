const string = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`
const scalar = String.raw`(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])`
const token = new RegExp(String.raw`\s*(?:(${string})|(${scalar})|([[\]{},:]))`, 'y')

/**
 * Where a text stops being JSON, as an offset: engines word their errors differently, and not all of them say where.
 * The length of the text when something is missing at its end.
 */
export function jsonFault(text: string): number {
  const open: string[] = []
  let wants: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next' = 'value'
  token.lastIndex = 0
  for (let at = 0; !(wants === 'next' && open.length === 0); at = token.lastIndex) {
    const found = token.exec(text)
    const start = at + (/^\s*/.exec(text.slice(at, at + 200))?.[0].length ?? 0)
    if (!found) return start
    const [, string, scalar, mark] = found
    const inside = open.at(-1)
    const closes = mark === (inside === '{' ? '}' : ']')
    if (mark === '[' || mark === '{') {
      if (wants !== 'value' && wants !== 'valueOrEnd') return start
      open.push(mark)
      wants = mark === '[' ? 'valueOrEnd' : 'keyOrEnd'
    } else if (closes && (wants === 'next' || wants === 'valueOrEnd' || wants === 'keyOrEnd')) {
      open.pop()
      wants = 'next'
    } else if (mark === ',' && wants === 'next') wants = inside === '{' ? 'key' : 'value'
    else if (mark === ':' && wants === 'colon') wants = 'value'
    else if (string !== undefined && (wants === 'key' || wants === 'keyOrEnd')) wants = 'colon'
    else if ((string ?? scalar) !== undefined && (wants === 'value' || wants === 'valueOrEnd')) wants = 'next'
    else return start
  }
  const rest = /\S/.exec(text.slice(token.lastIndex))
  return rest ? token.lastIndex + rest.index : text.length
}
