import fc from 'fast-check'

/** Does some damage to a text. */
export type Mutation = (text: string) => string

export const hostileValues = [
  '~',
  '""',
  '[]',
  '{}',
  '-1',
  '0',
  '1e400',
  '-.inf',
  '.nan',
  '99999999999999999999999',
  '0x7fffffff',
  '1.5',
  'true',
  '9'.repeat(400),
  'x'.repeat(5000),
  '__proto__',
  '{ __proto__: { polluted: true } }',
  '{ constructor: { prototype: 1 } }',
  'toString',
  '*missing',
  '&a [*a]',
  '!!binary aGk=',
  '!!js/function x',
  '!<tag:yaml.org,2002:set> {a}',
  '"\\u0000"',
  '"\\uD800"',
  '| \n  text',
  '2026-01-01',
  '52-1',
  '100000%',
  '-5%',
  '[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]',
  '{<<: {a: 1}}',
  'any',
  '[running, onTime, contested]',
  '{ weeks: 1-1 }',
  '"{a, select, other {{b}}}"',
  '<b>{x}',
  '\t1',
  '💥',
]

const oddCharacters = [
  '\0',
  '\t',
  '\r',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '{',
  '}',
  '[',
  ']',
  ':',
  '#',
  '&',
  '*',
  '!',
  '|',
  '"',
  "'",
  '%',
  '-',
  '\n',
]

const lineEdit = (change: (lines: string[], at: number, other: number) => string[]) =>
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Mutation =>
      (text) => {
        const lines = text.split('\n')
        return change(lines, a % lines.length, b % lines.length).join('\n')
      },
  )

const byteEdit = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...oddCharacters, '')).map(
  ([place, length, letter]): Mutation =>
    (text) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + letter + text.slice(at + length)
    },
)

const truncation = fc.nat().map(
  (place): Mutation =>
    (text) =>
      text.slice(0, place % (text.length + 1)),
)

const valueSwap = fc.tuple(fc.nat(), fc.constantFrom(...hostileValues)).map(
  ([place, value]): Mutation =>
    (text) =>
      replacedNth(text, /: ?[^:{}[\],\n]+/g, place, `: ${value}`),
)

const keySwap = fc.tuple(fc.nat(), fc.nat()).map(
  ([place, other]): Mutation =>
    (text) => {
      const keys = [...text.matchAll(/[a-zA-Z-]+(?=:)/g)].map(([key]) => key)
      return keys.length === 0
        ? text
        : replacedNth(text, /[a-zA-Z-]+(?=:)/g, place, keys[other % keys.length]!)
    },
)

function replacedNth(text: string, pattern: RegExp, place: number, by: string): string {
  const hits = [...text.matchAll(pattern)]
  const hit = hits[place % Math.max(1, hits.length)]
  return hit ? text.slice(0, hit.index) + by + text.slice(hit.index + hit[0].length) : text
}

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  byteEdit,
  truncation,
  valueSwap,
  keySwap,
  lineEdit((lines, at) => lines.toSpliced(at, 1)),
  lineEdit((lines, at, to) => lines.toSpliced(to, 0, lines[at]!)),
  lineEdit((lines, at, other) => lines.with(at, lines[other]!)),
  lineEdit((lines, at, spaces) => lines.with(at, ' '.repeat(spaces % 9) + lines[at]!.trimStart())),
)
