import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { order, seat, startGame } from '../../src/app/playing.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import { changesBetween } from '../../src/hud/changes.ts'
import { partIn } from '../../src/hud/charter/charter.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import Hud from '../../src/hud/hud.svelte'
import type { AreaSetting } from '../../src/sim/charters.ts'
import { areas } from '../../src/sim/charters.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { dryDock, dryDockWords } from '../feel/dry-dock.ts'
import { en } from '../words/en.ts'
import { sampleSession, screenOf } from './sample-session.ts'

const words = { ...en, ...dryDockWords }
const rights = Object.fromEntries(
  areas.map((area, i) => [area, (['open', 'overlap', 'signed', 'pmo'] as const)[i % 4]]),
)
const whole: Setup = { ...dryDock, charter: { rights: rights as { readonly [area: string]: AreaSetting } } }

function page(game: Game): string {
  const { session, show, tell } = sampleSession({ setup: whole, words })
  show(game)
  tell({ screen: screenOf(game) })
  return render(Hud, { props: { session } }).body.replace(/<!--.*?-->/g, '')
}

const given = (game: Game, command: Command): Game => {
  const next = order(game, command)
  if (isRefused(next)) throw new Error(`${command.kind}: ${next.refused}`)
  return next
}

const layDown = { kind: 'imposeRight', area: 'people', party: 'pmo' } as const
const laidDown = given(startGame(whole, 'rights'), layDown)
const games = {
  briefing: startGame(whole, 'rights'),
  'one laid down': laidDown,
  desk: given(given(startGame(whole, 'rights'), layDown), { kind: 'open' }),
}

test.each(Object.entries(games))(
  'the whole table of eight is said, with a button for each order: %s',
  (_, game) => {
    const html = page(game)
    expect(html.match(/\[[a-z]\w*(\.[\w-]+)+\]/gi) ?? []).toEqual([])
    for (const area of areas) expect(html).toContain(words[`areas.${area}.title`])
    const ofRights = commandsFor(game, seat).filter(({ kind }) => /Rights?$/.test(kind))
    expect(ofRights.length).toBeGreaterThan(areas.length)
    const offered = new Set([...html.matchAll(/data-command="([^"]+)"/g)].map((match) => match[1]))
    expect(ofRights.map(commandKey).filter((key) => !offered.has(key))).toEqual([])
  },
)

test('who has a part in a right, and who has none', () => {
  const row = (area: string) =>
    view(games.briefing, seat).charter?.rights.find((right) => right.area === area)
  const parts = (area: string) =>
    (['pmo', 'manager', 'sponsor'] as const).map((party) => partIn(row(area) as never, party))
  expect(parts('people')).toEqual(['unsettled', 'unsettled', 'unsettled'])
  expect(parts('minorScope')).toEqual(['decides', 'decides', 'none'])
  expect(parts('majorScope')).toEqual(['decides', 'asked', 'asked'])
})

test('a listener hears what was settled, and that everybody was shown it', () => {
  const heard = (from: Game, command: Command) => {
    const before = view(from, seat)
    const read = JSON.parse(JSON.stringify(before)) as typeof before
    return changesBetween(read, view(given(from, command), seat)).map(({ id }) => id)
  }
  expect(heard(startGame(whole, 'rights'), { kind: 'imposeRight', area: 'people', party: 'pmo' })).toEqual([
    'changes.rightSettled',
  ])
  const desk = given(
    given(startGame(whole, 'rights'), { kind: 'imposeRight', area: 'people', party: 'pmo' }),
    { kind: 'open' },
  )
  expect(heard(desk, { kind: 'tellAllRights' })).toContain('changes.rightsTold')
})
