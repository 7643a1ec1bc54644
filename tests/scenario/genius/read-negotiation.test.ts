import { expect, test } from 'vitest'
import { geniusFiles, negotiationOf, variantsOf } from '../../../src/scenario/genius/read-negotiation.ts'
import { changed, domainText, pmoText, pmText, profileText } from './genius-text.ts'

function read(files: { readonly [path: string]: string }) {
  const parsed = geniusFiles(Object.entries(files).map(([path, text]) => ({ path, text })))
  return 'problems' in parsed ? parsed : negotiationOf(parsed, parsed.profiles)
}

const whole = { 'domain.xml': domainText, 'pm.xml': pmText, 'pmo.xml': pmoText }

function negotiation(files: { readonly [path: string]: string } = whole) {
  const result = read(files)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.negotiation
}

test('weight x evaluation / largest evaluation, in the order of the domain', () => {
  const { issues, parties, unit } = negotiation()
  expect(issues).toEqual([
    { name: 'Report', options: ['weekly', 'monthly'] },
    { name: 'Tester days', options: ['10', '15', '20'] },
  ])
  expect(unit).toBe('utility')
  expect(parties.map(({ name, reservation, most }) => ({ name, reservation, most }))).toEqual([
    { name: 'pm', reservation: 0.3, most: 1 },
    { name: 'pmo', reservation: 0, most: 1 },
  ])
  expect(parties[0]?.worth).toEqual([
    [0.0625, 0.25],
    [0.1875, 0.375, 0.75],
  ])
})

test('evaluations are found by the name of the value, not by its place', () => {
  const turned = changed(
    changed(
      pmText,
      'index="1" value="weekly" cost="0.0" evaluation="1"',
      'index="9" value="X" evaluation="4"',
    ),
    'index="2" value="monthly" cost="0.0" evaluation="4"',
    'index="1" value="weekly" evaluation="1"',
  ).replace('value="X"', 'value="monthly"')
  expect(negotiation({ ...whole, 'pm.xml': turned }).parties[0]?.worth).toEqual(
    negotiation().parties[0]?.worth,
  )
})

test('weights of objectives, similarity functions and a bare & are passed over or read as GENIUS does', () => {
  const also = `<weight index="0" value="1.0" />\n<similarity_function><item value="weekly" evaluation="9" /></similarity_function>`
  const odd = (text: string) => text.replaceAll('monthly', 'monthly & short')
  const files = {
    'domain.xml': odd(domainText),
    'pm.xml': odd(changed(pmText, '</issue>', `${also}</issue>`)),
    'pmo.xml': odd(pmoText),
  }
  const { issues, parties } = negotiation(files)
  expect(issues[0]?.options).toEqual(['weekly', 'monthly & short'])
  expect(parties[0]?.worth).toEqual(negotiation().parties[0]?.worth)
})

test('an issue on which nothing is worth anything counts for nothing', () => {
  const files = { ...whole, 'pm.xml': profileText({ report: [0, 0], days: [1, 2, 4] }) }
  expect(negotiation(files).parties[0]?.worth[0]).toEqual([0, 0])
})

test('an integer issue has an option for each whole number, on a line kept within 0 and 1', () => {
  const integer = '<issue index="1" name="Price" type="integer" lowerbound="-1" upperbound="2">'
  const domain = `<negotiation_template><utility_space><objective>${integer}</issue></objective></utility_space></negotiation_template>`
  const profile = (slope: string, offset: string) =>
    `<utility_space><objective>${integer}<evaluator ftype="linear" slope="${slope}" offset="${offset}"/></issue>
    <weight index="1" value="0.5"/></objective></utility_space>`
  const { issues, parties } = negotiation({
    'domain.xml': domain,
    'a.xml': profile('0.5', '0.25'),
    'b.xml': profile('-0.5', '1'),
  })
  expect(issues).toEqual([{ name: 'Price', options: ['-1', '0', '1', '2'] }])
  expect(parties.map(({ worth }) => worth[0])).toEqual([
    [0.125, 0.375, 0.5, 0.5],
    [0.5, 0.25, 0, 0],
  ])
})

test('a discount outside of 0 to 1 is dropped, and 0 too, as in GENIUS', () => {
  const discountOf = (value: string) =>
    negotiation({
      ...whole,
      'pm.xml': changed(pmText, '<reservation', `<discount_factor value="${value}"/><reservation`),
    }).parties[0]?.discount
  expect(['0.75', '1', '0', '0.0', '-1', '3'].map(discountOf)).toEqual([0.75, 1, 1, 1, 1, 1])
})

test('profiles with a factor, opting out and a price of time are in points (Lin, Kraus and others 2008)', () => {
  const points = (text: string) =>
    changed(
      text.replace(/<reservation.*>/, ''),
      '</objective>',
      '</objective><reservation value="120"/><optout value="80"/><timeeffect value="-6"/><weightmultiplyer value="100"/>',
    )
  const { parties, unit } = negotiation({ ...whole, 'pm.xml': points(pmText), 'pmo.xml': points(pmoText) })
  const [pm] = parties
  expect(unit).toBe('points')
  expect(pm?.worth).toEqual([
    [25, 100],
    [75, 150, 300],
  ])
  expect(pm).toMatchObject({ reservation: 120, optOut: 80, perTurn: -6, full: 400 })
  const mixed = read({ ...whole, 'pm.xml': points(pmText) })
  expect('problems' in mixed && mixed.problems[0]?.message).toContain('another unit')
})

const pm = (from: string, to: string) => ({ ...whole, 'pm.xml': changed(pmText, from, to) })
const domain = (from: string, to: string) => ({ ...whole, 'domain.xml': changed(domainText, from, to) })
const without = (name: keyof typeof whole) =>
  Object.fromEntries(Object.entries(whole).filter(([path]) => path !== name))

const wrongs: readonly (readonly [
  what: string,
  files: { [path: string]: string },
  at: string,
  says: RegExp,
])[] = [
  ['no domain', without('domain.xml'), 'pm.xml:1', /no domain/],
  ['one party', without('pm.xml'), 'domain.xml:1', /1 profiles/],
  ['two domains', { ...whole, 'other.xml': domainText }, 'other.xml:1', /second domain/],
  ['another file', { ...whole, 'x.xml': '\n<html/>' }, 'x.xml:2', /`html` is neither/],
  ['an open element', pm('</objective>', ''), 'pm.xml:17', /no well-formed XML/],
  ['no text at all', { ...whole, 'pm.xml': '' }, 'pm.xml:1', /no well-formed XML/],
  ['an attribute without quotes', domain('value="10"', 'value=10'), 'domain.xml:9', /no well-formed XML/],
  ['no issues', { ...whole, 'domain.xml': '<negotiation_template/>' }, 'domain.xml:1', /has 0 issues/],
  ['a value twice', domain('"monthly"', '"weekly"'), 'domain.xml:4', /`weekly` twice/],
  ['two issues of a name', domain('"Tester days"', '"Report"'), 'domain.xml:8', /two issues `Report`/],
  ['a real issue', domain(' type="discrete"', ' type="real"'), 'domain.xml:4', /`real` is not read/],
  ['an issue misspelt', pm('"Report"', '"Reports"'), 'pm.xml:4', /no issue `Reports`/],
  ['a value misspelt', pm('"weekly"', '"weakly"'), 'pm.xml:5', /no value `weakly`/],
  ['a value twice in a profile', pm('"monthly"', '"weekly"'), 'pm.xml:6', /stands here twice/],
  ['no evaluation', pm('evaluation="1"', ''), 'pm.xml:5', /no `evaluation`/],
  [
    'an evaluation that is no number',
    pm('evaluation="1"', 'evaluation="1,5"'),
    'pm.xml:5',
    /`1,5` is no number/,
  ],
  ['no weight', pm('<weight index="1" value="0.25" />', ''), 'pm.xml:4', /has no weight/],
  ['a weight twice', pm('<weight index="2"', '<weight index="1"'), 'pm.xml:14', /second weight/],
  ['a negative weight', pm('value="0.25"', 'value="-0.25"'), 'pm.xml:13', /negative/],
  ['a reservation in words', pm('value="0.3"', 'value="low"'), 'pm.xml:16', /`low` is no number/],
  ['no name of an issue', domain('name="Report"', ''), 'domain.xml:4', /no `name`/],
]

test.each(wrongs)('%s is told with its line and a cure', (_, files, at, says) => {
  const result = read(files)
  const problems = 'problems' in result ? result.problems : []
  const found = problems.find(({ message }) => says.test(message))
  expect(found ? `${found.file}:${found.line}` : problems).toBe(at)
  expect(problems.every(({ cure }) => cure.length > 10)).toBe(true)
})

test('a misspelt name comes with what was meant', () => {
  const result = read(pm('"Report"', '"Reports"'))
  expect('problems' in result && result.problems[0]?.cure).toContain('Did you mean `Report`?')
})

test('seven parties at most', () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`p${n}.xml`, pmText]))
  const result = read({ 'domain.xml': domainText, ...many })
  expect('problems' in result && result.problems[0]?.message).toContain('8 profiles')
})

test('elements nested too deeply are refused', () => {
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`
  const result = read({ ...whole, 'pm.xml': deep })
  expect('problems' in result).toBe(true)
})

test('names alike up to the last _ are variants where every party has several', () => {
  const namesOf = (...names: readonly string[]) => {
    const files = [{ path: 'domain.xml', text: domainText }, ...names.map((path) => ({ path, text: pmText }))]
    const parsed = geniusFiles(files)
    if ('problems' in parsed) throw new Error('It was read above.')
    return variantsOf(parsed.profiles)?.map((group) => group.map(({ file }) => file.path)) ?? null
  }
  expect(namesOf('a_1.xml', 'a_2.xml', 'b_x_1.xml', 'b_x_2.xml')).toEqual([
    ['a_1.xml', 'a_2.xml'],
    ['b_x_1.xml', 'b_x_2.xml'],
  ])
  expect(namesOf('a_1.xml', 'b_1.xml')).toBeNull()
  expect(namesOf('pm_1.xml', 'pm_2.xml')).toBeNull()
  expect(namesOf('pm_1.xml', 'pm_2.xml', 'pmo.xml')).toBeNull()
})
