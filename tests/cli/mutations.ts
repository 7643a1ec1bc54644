import fc from 'fast-check'

type TextEdit = (text: string, at: number) => string

const textEdit: fc.Arbitrary<TextEdit> = fc.oneof(
  fc.constantFrom<TextEdit>(
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text[at] + text.slice(at),
    (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
    (text, at) => text + text.slice(at),
    (text, at) => text.replace(/\d+/g, (digits, from: number) => (from > at ? `${digits}.0` : digits)),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/\d/, (digit) => `${digit}e0`),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/("\w+":)/, '$1null,$1'),
    (text, at) => text.slice(0, at) + text.slice(at).replace('{', '{"__proto__":{"kind":"closeWeek"},'),
    (text, at) =>
      text.slice(0, at) +
      text.slice(at).replace(/"(\w)/, (_, letter: string) => `"\\u00${letter.charCodeAt(0).toString(16)}`),
  ),
  fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }).map(
    (more): TextEdit =>
      (text, at) =>
        text.slice(0, at) + more + text.slice(at),
  ),
  fc.constantFrom(' ', '\n', '0', '1', '9', '-', '"', '{', ']', ',', '\ufeff', '\0').map(
    (sign): TextEdit =>
      (text, at) =>
        text.slice(0, at) + sign + text.slice(at + 1),
  ),
)

type Place = { readonly holder: { [key: string]: unknown }; readonly key: string }
type ValueEdit = (place: Place, other: Place) => void

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    0,
    1,
    -1,
    2,
    5,
    1e15,
    -0.5,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[]],
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'pmo',
    'pm/__proto__',
    'sponsor',
    'p1',
    'p2',
    'p1/p2',
    's1',
    'person',
  ),
  fc.constant('x'.repeat(300)),
  fc.jsonValue({ maxDepth: 3 }),
)

function valueEdit(): fc.Arbitrary<ValueEdit> {
  return fc.oneof(
    hostile.map(
      (value): ValueEdit =>
        ({ holder, key }) =>
          put(holder, key, value),
    ),
    fc.constantFrom<ValueEdit>(
      ({ holder, key }) => delete holder[key],
      ({ holder, key }, other) => put(holder, key, other.holder[other.key]),
      ({ holder, key }) => {
        const value = holder[key]
        put(
          holder,
          key,
          typeof value === 'number' ? value + 1 : typeof value === 'string' ? value.slice(1) : [value],
        )
      },
    ),
    fc.tuple(fc.constantFrom('note', '__proto__', 'seed', 'kind', 'days', 'toJSON'), hostile).map(
      ([name, value]): ValueEdit =>
        ({ holder }) =>
          put(holder, name, value),
    ),
  )
}

/** `holder.__proto__ = ...` would set a prototype; a JSON text may well hold that name. */
const put = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

const frameKeys = [
  'format',
  'engine',
  'base',
  'scenario',
  'hash',
  'seed',
  'seating',
  'pmo',
  'commands',
  'checks',
]

const onValue = (where: number, change: ValueEdit) => (text: string) => {
  const value: unknown = JSON.parse(text)
  const all = placesIn(value)
  const frame = all.filter(({ key }) => frameKeys.includes(key))
  const places = where % 3 === 0 ? frame : all // the many commands would leave little for the rest
  change(places[where % places.length] as Place, places[(where * 31 + 7) % places.length] as Place)
  return JSON.stringify(value)
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as { [key: string]: unknown }
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

type ListEdit = (list: readonly unknown[], a: number, b: number) => readonly unknown[]

/** Commands and checks dropped, added, swapped, moved; together or not. */
const listEdit: fc.Arbitrary<{ names: readonly ListName[]; change: ListEdit }> = fc.record({
  names: fc.constantFrom<readonly ListName[]>(['commands'], ['checks'], ['commands', 'checks']),
  change: fc.constantFrom<ListEdit>(
    (list, a) => list.toSpliced(a, 1),
    (list, a, b) => list.toSpliced(a, 0, list[b]),
    (list, a, b) => list.with(a, list[b]),
    (list, a, b) => list.with(a, list[b]).with(b, list[a]),
    (list, a, b) => list.toSpliced(a, 1).toSpliced(b, 0, list[a]),
    (list, a) => list.slice(0, a),
    (list) => [...list, ...list],
    (list) => list.toReversed(),
  ),
})

type ListName = 'commands' | 'checks'

function onLists(
  text: string,
  places: { a: number; b: number },
  { names, change }: { names: readonly ListName[]; change: ListEdit },
) {
  const value = JSON.parse(text) as { [name in ListName]: readonly unknown[] }
  const { length } = value.commands
  for (const name of names) value[name] = change(value[name], places.a % length, places.b % length)
  return JSON.stringify(value)
}

/** Edits of a recording, as a person, a program or a broken disk would make them: of its text, and of its values. */
export const edit: fc.Arbitrary<(text: string) => string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .nat()
      .chain((where) => textEdit.map((change) => (text: string) => change(text, where % text.length))),
  },
  { weight: 6, arbitrary: fc.tuple(fc.nat(), valueEdit()).map(([where, change]) => onValue(where, change)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.nat(), listEdit).map(
      ([a, b, change]) =>
        (text: string) =>
          onLists(text, { a, b }, change),
    ),
  },
)
