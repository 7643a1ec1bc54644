import { expect, test } from 'vitest'
import { remit } from './helpers.ts'

test('which controls a case answers is said as a table, and as a document', async () => {
  const table = await remit(['analyse', 'controls', 'small', '--seeds', '1'])
  expect(table.exit).toBe(0)
  expect(table.out).toContain('can be broken')
  const { exit, out } = await remit(['analyse', 'controls', 'small', '--seeds', '1', '--json'])
  expect(exit).toBe(0)
  const { games, controls } = JSON.parse(out)
  expect(games).toBe(1)
  expect(controls.find((it: { id: string }) => it.id === 'timesheets')).toMatchObject({
    code: 'C22',
    isShown: true,
  })
})

test.each([
  [['--seeds', '9..1'], 'are no seeds'],
  [['--mandate', 'stern'], '--mandate takes one of'],
])('used wrongly, it says how: %s', async (more, says) => {
  const { exit, err } = await remit(['analyse', 'controls', 'small', ...more])
  expect(exit).toBe(2)
  expect(err).toContain(says)
})
