const made = new Map<string, Map<string, string>>()

/** `first/second`, made once: to make a name anew for every look-up costs more than the look-up. */
export function joined(first: string, second: string): string {
  let names = made.get(first)
  if (names === undefined) {
    names = new Map()
    made.set(first, names)
  }
  let name = names.get(second)
  if (name === undefined) {
    name = `${first}/${second}`
    names.set(second, name)
  }
  return name
}
