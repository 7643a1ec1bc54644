import { expect, test } from 'vitest'
import { seenBy } from '../../src/words/as-seen.ts'
import { canSay, say } from '../../src/words/say.ts'
import { en } from './en.ts'

const words = {
  ...en,
  'people.ines.name': 'Ines',
  'projects.kestrel.name': 'Kestrel',
  'matters.late.title': '{project}: late report',
  'bad.message': '{open',
  'round.trip': '{again}',
}

test('an argument that is the id of a message is said', () => {
  const args = { person: 'people.ines.name', project: 'projects.kestrel.name', days: 3 }
  expect(say(words, 'facts.granted', args)).toBe('Ines was given to Kestrel for 3 days a week.')
})

test('a message within a message takes the same arguments', () => {
  expect(
    say(words, 'facts.matterRaised', { matter: 'matters.late.title', project: 'projects.kestrel.name' }),
  ).toBe('On your desk: “Kestrel: late report”')
})

test('amounts whose names give away a unit are put into words', () => {
  const args = { project: 'projects.kestrel.name', cents: 4_000_000, currency: 'GBP' }
  expect(say(words, 'lastWeek.late', args)).toBe('Kestrel is past its date and lost £40,000 of its benefit.')
  expect(say(words, 'facts.took.burden', { project: 'Kestrel', milliDays: 1500 })).toBe(
    'Kestrel had 1.5 days of governance work.',
  )
})

test('one day of paperwork is a day, and of what decisions are is said', () => {
  const one = 'Open. Trust 1 point; 1 day of paperwork, 1 day of decisions taken from them or waiting.'
  const more = 'Open. Trust 40 points; 1.5 days of paperwork, 0 days of decisions taken from them or waiting.'
  expect(say(en, 'bearing.says', { word: 'Open', points: 1, burden: 1, constraint: 1 })).toBe(one)
  expect(say(en, 'bearing.says', { word: 'Open', points: 40, burden: 1.5, constraint: 0 })).toBe(more)
  expect(say(en, 'bearing.burden', { days: 1 })).toBe('1 day of paperwork')
  expect(say(en, 'bearing.constraint', { days: 1 })).toBe('1 day of decisions taken from them or waiting')
  const own = seenBy(en, 'pm')
  expect(say(own, 'bearing.constraint', { days: 2 })).toBe('2 days of decisions taken from you or waiting')
})

test('finance is told of bookings as often as the case says', () => {
  const from = (weeks: number) => say(en, 'audit.from.spending', { weeks })
  expect(from(1)).toBe('kept by finance, told of bookings every week')
  expect(from(2)).toBe('kept by finance, told of bookings every 2 weeks')
})

test('a message that is missing or broken shows as its id', () => {
  expect(say(words, 'no.such.message')).toBe('[no.such.message]')
  expect(say(words, 'bad.message', { open: 1 })).toBe('[bad.message]')
  expect(say(words, 'facts.granted', {})).toBe('[facts.granted]')
  expect(say(words, 'constructor')).toBe('[constructor]')
})

test('messages that name each other come to an end', () => {
  expect(say(words, 'round.trip', { again: 'round.trip' })).toBe('[round.trip]')
})

test('nothing in an argument is read as a message or as markup', () => {
  expect(say(words, 'facts.talked', { manager: '{project} <b>', project: 'Kestrel' })).toBe(
    'You talked with {project} <b> of Kestrel.',
  )
})

test('a scenario may leave a text out', () => {
  expect(canSay(words, 'matters.late.look')).toBe(false)
})

test('a negative number gets the real minus sign, and a hyphen within a word stays', () => {
  const words = { low: '{points, plural, one {# point} other {# points}} in tidy-9' }
  expect(say(words, 'low', { points: -3 })).toBe('\u22123 points in tidy-9')
})

test('a quotation within a quotation has single marks, and two beside each other have not', () => {
  const title = { ...words, 'matters.late.title': 'Four hours of “training”' }
  const said = say(title, 'facts.matterRaised', { matter: 'matters.late.title' })
  expect(said).toContain('“Four hours of ‘training’”')
  expect(say({ two: '“{a}” and “{b}”' }, 'two', { a: 'x', b: 'y' })).toBe('“x” and “y”')
})
