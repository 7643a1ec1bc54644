/** What is wrong with a piece of markup: tags that do not pair, attributes twice or unquoted, stray text, bad numbers. */
export function faultsOf(markup: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const rest = markup.replace(tag, (_, close: string, name: string, attributes: string, empty: string) => {
    if (close && open.pop() !== name) faults.push(`</${name}> closes nothing`)
    if (!close && !empty) open.push(name)
    faults.push(...attributeFaults(name, attributes))
    return ''
  })
  if (open.length) faults.push(`open: ${open}`)
  if (rest.trim()) faults.push(`stray: ${rest}`)
  if (/NaN|undefined|null|Infinity|\[object/.test(markup)) faults.push('not a value')
  return faults
}

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-:]+="[^"<]*")*)\s*(\/?)>/g

function attributeFaults(name: string, attributes: string): string[] {
  const names = [...attributes.matchAll(/\s([a-zA-Z-:]+)="/g)].map(([, attribute]) => attribute)
  const twice = new Set(names).size < names.length ? [`<${name}> says something twice`] : []
  const path = /\sd="([^"]*)"/.exec(attributes)?.[1]
  return path === undefined || /^M[-\d. MLCQTHVZAhvqlazmc]*$/.test(path) ? twice : [...twice, `path ${path}`]
}
