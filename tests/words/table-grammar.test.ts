import { drills } from 'virtual:drills'
import { expect, test } from 'vitest'
import { committeeVariants } from '../../src/game/committee/committee-variants.ts'
import { variants } from '../../src/game/drill/variants.ts'
import { say } from '../../src/words/say.ts'
import { sampleOf } from '../hud/sample-case.ts'
import { en } from './en.ts'

type Words = { readonly [id: string]: string }
type Slots = {
  readonly options: readonly string[]
  readonly motives: readonly string[]
  readonly words: Words
}

const matching = (words: Words, pattern: RegExp) => Object.keys(words).filter((id) => pattern.test(id))

/** Where sentences of a table are said, with what is put into them there. */
const places: { readonly [place: string]: Slots } = Object.fromEntries([
  ...drills.map(({ drill: { id }, words }) => [
    id,
    {
      words: { ...en, ...words.en },
      options: matching(words.en, /^issues\.[^.]+\.options\.[^.]+\.said$/),
      motives: matching(words.en, /^consequences\.[^.]+\.(more|less)$/),
    },
  ]),
  ...['calder-wray-bargains', 'calder-wray-charter']
    .map((name) => [name, sampleOf(name).words] as const)
    .map(([id, words]) => [
      id,
      {
        words,
        options: matching(words, /^(bargains|committees)\.[^.]+\.issues\.[^.]+\.options\.[^.]+\.said$/),
        motives: matching(words, /^bargain\.consequences\.[^.]+\.(more|less)$/),
      },
    ]),
])

const voices = ['open', 'deadlineDriven', 'protective', 'political', 'you']

/** Sentences of one kind, filled with everything that may stand there; as many as two hundred. */
function sentences(group: 'talk' | 'meeting', kind: string, count: number): string[] {
  return Object.values(places).flatMap(({ words, options, motives }) =>
    options.length === 0
      ? []
      : Array.from({ length: 25 }, (_, n) => {
          const at = (list: readonly string[], by: number) =>
            words[list[(n * 7 + by * 3) % list.length] ?? ''] ?? ''
          return say(words, `${group}.${kind}.${1 + (n % count)}`, {
            ...{ a: at(options, 0), b: at(options, 1), c: at(options, 2), d: at(options, 3) },
            ...{ take: at(options, 4), give: at(options, 5), option: at(options, 6), motive: at(motives, 0) },
            ...{
              first: 'A',
              second: 'B',
              last: 'C',
              more: 'A',
              less: 'B',
              issue: 'A',
              name: 'Ruth',
              rule: 'the rule',
            },
            ...{ count: 1 + (n % 4), has: 'yes', verdict: ['better', 'same', 'worse'][n % 3] ?? '' },
            voice: voices[n % voices.length] ?? '',
          })
        }),
  )
}

/** Turns of English that were said at tables and that nobody says: each with a sentence that had it. */
const wrong: readonly (readonly [RegExp, string])[] = [
  [
    /\b(not without|where is|need|miss|cannot do|can do|can offer you|give me|came for|given away|yet|now) (not |\w+ing\b|no\b|nobody|fewer)/i,
    'No. Not without letting nothing go out.',
  ],
  [/\bno (no|nothing|nobody|not|the|\w+ing)\b/i, 'There is a wall. No leaving it out.'],
  [/\b(want|would like|needs?) (\w+ing|that)\b/i, 'I want leaving it out.'],
  [/(^|[.!?] )[a-z]/, 'leaving it out: yes.'],
  [/ {2}| [,.;:?]|\[|\{/, 'I go by  the rule .'],
]

test.each(wrong)('%s is found where it stands', (pattern, example) => {
  expect(example).toMatch(pattern)
})

const filled = (group: 'talk' | 'meeting', kinds: { readonly [kind: string]: number }) =>
  Object.entries(kinds)
    .map(([kind, count]) => [group, kind, count] as const)
    .filter(([, kind]) =>
      matching(en, new RegExp(`^${group}\\.${kind}\\.`)).some((id) =>
        /\{(a|take|option|motive)\}/.test(en[id] ?? ''),
      ),
    )

test.each([...filled('talk', variants), ...filled('meeting', committeeVariants)])(
  '%s %s is said in English, whatever it is about',
  (group, kind, count) => {
    const said = sentences(group, kind, count)
    expect(said.length).toBeGreaterThanOrEqual(120)
    for (const [pattern] of wrong) expect(said.filter((it) => pattern.test(it)).slice(0, 5)).toEqual([])
  },
)
