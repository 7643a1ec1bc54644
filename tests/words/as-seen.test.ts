import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seenBy } from '../../src/words/as-seen.ts'
import { say } from '../../src/words/say.ts'
import { sampleOf } from '../hud/sample-case.ts'
import { en } from './en.ts'

const seats = ['pm', 'sponsor'] as const
const cases = readdirSync('scenarios', { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map(({ name }) => name)

/** What a text says itself, without what people say in it, speaks to its reader. */
const isToReader = (text: string) => /\byou(r|rs|rself)?\b/i.test(text.replace(/“[^”]*”/g, ''))

/** Texts of matters and news that come before seats other than the PMO's: what comes back, and what was chosen. */
const comesBefore = (id: string) =>
  /^matters\.[^.]+\.echoes\./.test(id) ||
  /^matters\.[^.]+\.options\.[^.]+\.label$/.test(id) ||
  /^news\./.test(id)

/** Options that a person says, and titles in the words of a letter. */
const isSaid = (text: string) => /^(No, thank you|Your pay is there)$/.test(text)

test.each(cases)('%s tells no manager and no sponsor that they did the work of the PMO', (id) => {
  const { words } = sampleOf(id)
  const spoken = Object.keys(words).filter(comesBefore)
  expect(spoken.length).toBeGreaterThan(0)
  const others = seenBy(words, 'pm')
  expect(spoken.filter((it) => isToReader(others[it] as string) && !isSaid(others[it] as string))).toEqual([])
  // Where the sponsor is spoken to, it is in a text that was written for the sponsor.
  const sponsors = seenBy(words, 'sponsor')
  expect(
    spoken.filter(
      (it) =>
        isToReader(sponsors[it] as string) &&
        !isSaid(sponsors[it] as string) &&
        words[`asSeen.sponsor.${it}`] === undefined,
    ),
  ).toEqual([])
})

test('the sponsor of Calder & Wray is not told of Greta where the post speaks of the sponsor', () => {
  const seen = seenBy(sampleOf('calder-wray-purse').words, 'sponsor')
  const named = Object.keys(seen).filter((id) => comesBefore(id) && /\bGreta\b/.test(seen[id] as string))
  expect(named).toEqual([])
})

test.each(seats)('no fact speaks to the PMO when a %s reads it', (seat) => {
  const seen = seenBy(en, seat)
  const facts = Object.keys(en).filter((id) => id.startsWith('facts.'))
  expect(facts.filter((id) => isToReader(en[id] as string)).length).toBeGreaterThan(30)
  expect(facts.filter((id) => isToReader(seen[id] as string))).toEqual([])
})

test('what is said inside another sentence is said to the same reader', () => {
  const words = {
    'facts.echoed': 'It came back: {echo}',
    'matters.a.echo': 'You did it.',
    'asSeen.others.matters.a.echo': 'The PMO did it.',
  }
  const told = (role: string) => say(seenBy(words, role), 'facts.echoed', { echo: 'matters.a.echo' })
  expect(told('pmo')).toBe('It came back: You did it.')
  expect(told('pm')).toBe('It came back: The PMO did it.')
})
