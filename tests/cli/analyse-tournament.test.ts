import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { domainText, pmoText, pmText } from '../scenario/genius/genius-text.ts'
import { againstTruth } from '../truth.ts'
import { aFolder, isOneLine, remit } from './helpers.ts'

function aNegotiation(): string {
  const folder = aFolder()
  const files = { 'domain.xml': domainText, 'pm.xml': pmText, 'pmo.xml': pmoText }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const tournament = async (...argv: string[]) => {
  const { exit, out, err } = await remit(['analyse', 'tournament', ...argv])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}

test('every character meets every other, and the document says how it went', async () => {
  const document = JSON.parse(await tournament(aNegotiation(), '--seeds', '1..5', '--json'))
  expect(document).toMatchObject({ parties: ['pm', 'pmo'], seeds: 5, exchanges: 20, zone: true })
  expect(document.lineUps.length).toBe(16)
  for (const { agreements, agreementRate, utilities } of document.lineUps) {
    expect(agreementRate).toBe(agreements / 5)
    utilities.forEach((utility: number, j: number) => {
      expect(utility).toBeGreaterThanOrEqual(document.reservations[j])
    })
  }
})

test('the same seeds print the same', async () => {
  const folder = aNegotiation()
  const text = await tournament(folder, '--seeds', '1..3', '--exchanges', '6')
  expect(text).toContain('2 parties, 3 seeds, at most 6 exchanges\n')
  expect(await tournament(folder, '--seeds', '1..3', '--exchanges', '6')).toBe(text)
})

test.each([
  [['--seeds', '5..1'], /--seeds takes such as 1..50/],
  [['--seeds', '1..2', '--exchanges', '0'], /from 1 to 1000/],
  [[], /required option '--seeds/],
])('%s is a wrong use, exit 2', async (argv, says) => {
  const { exit, out, err } = await remit(['analyse', 'tournament', aNegotiation(), ...argv])
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(isOneLine(err) && err).toMatch(says)
})

againstTruth('negotiation', (home) => {
  test('where there is no zone of agreement, nobody agrees, and each has its reservation value', async () => {
    const grid = join(home, 'domains', 'itex_reservation_grid')
    expect(readdirSync(grid)).toContain('itex_r09.xml')
    const files = [join(grid, 'itex_r09.xml'), join(grid, 'cypress_r09.xml')]
    const document = JSON.parse(await tournament(...files, '--seeds', '1..5', '--json'))
    expect(document).toMatchObject({ zone: false, agreementRate: 0 })
    for (const { utilities, distanceToNash } of document.lineUps)
      expect({ utilities, distanceToNash }).toEqual({
        utilities: document.reservations.map((value: number) => expect.closeTo(value, 9)),
        distanceToNash: null,
      })
  })
})
