import { expect, test } from 'vitest'
import { readPortfolios } from '../../../src/scenario/psplib/read-portfolio.ts'

const good = `{
  "source": "by hand",
  "instances": [
    {
      "name": "two",
      "projects": [{ "file": "a.sm", "release": 0 }, { "file": "b.sm" }],
      "global_cap": [4, null]
    }
  ]
}
`
const read = (text: string) => readPortfolios({ path: 'p.json', text })

test('a file of portfolios says which projects, from when, and what they share', () => {
  expect(read(good)).toEqual({
    portfolios: [
      {
        name: 'two',
        projects: [
          { file: 'a.sm', release: 0 },
          { file: 'b.sm', release: 0 },
        ],
        global_cap: [4, null],
      },
    ],
  })
})

test.each([
  ['', 1, 'this is no JSON'],
  [good.slice(0, 60), 5, 'this is no JSON'],
  [good.replace('[4, null]', '[4, nil]'), 7, 'this is no JSON'],
  ['[]', 1, 'should be'],
  [good.replace('"instances"', '"instance"'), 1, '`instances` is missing'],
  [good.replace('"file": "b.sm"', '"fiel": "b.sm"'), 6, '`file` is missing'],
  [good.replace('[4, null]', '[4.5, null]'), 7, 'whole number'],
  [good.replace('[4, null]', '"4"'), 7, 'should be a list'],
  [good.replace('"release": 0', '"release": -1'), 6, 'at least 0'],
])('a bad file, number %#, is told of with its line', (text, line, says) => {
  const result = read(text)
  const [problem] = 'problems' in result ? result.problems : []
  expect(problem).toMatchObject({ file: 'p.json', line })
  expect(problem?.message).toContain(says)
})
