/** Whether every tag is closed in its order, and no attribute is left open. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const tags = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)\s*(\/?)>/g
  const rest = xml.replace(tags, (_, closing: string, name: string, _attributes, alone: string) => {
    if (closing) return open.pop() === name ? '' : '<'
    if (!alone) open.push(name)
    return ''
  })
  return open.length === 0 && !/[<>]/.test(rest)
}
