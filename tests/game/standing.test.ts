import { expect, test } from 'vitest'
import { view } from '../../src/game/viewing.ts'
import { standingsLastWeek } from '../../src/game/viewing-standing.ts'
import { aSetup, watch } from '../helpers.ts'

test('the standing of last week is what stood on the screen when it was closed', () => {
  let last: { readonly week: number; readonly projects: readonly object[] } | null = null
  let compared = 0
  watch(aSetup({ projects: 3, specialists: 2 }), 'standing', 'least-slack/sensible', (game) => {
    if (game.phase !== 'deciding') return
    const seen = view(game, 'pmo')
    const standings = standingsLastWeek(game)
    if (seen.week === 1) expect(standings).toBeNull()
    if (last?.week === seen.week - 1 && standings) {
      expect(standings).toEqual(last.projects)
      compared++
    }
    const projects = seen.projects.map(
      ({ id, dueWeek, finishedWeek, moneyLeftCents, trust, quality, report }) => ({
        ...{ id, dueWeek, finishedWeek, moneyLeftCents, trust, quality },
        report: report && { finishWeek: report.finishWeek },
      }),
    )
    last = { week: seen.week, projects }
  })
  expect(compared).toBeGreaterThan(2)
})
