import { expect, test } from 'vitest'
import { brownNoise } from '../../../src/app/sound/noise.ts'
import { openPlayer } from '../../../src/app/sound/player.ts'
import { recipes } from '../../../src/app/sound/recipes.ts'
import { soundNames } from '../../../src/app/sound/sounds.ts'
import { fakeContext } from './fake-context.ts'

test.each(soundNames)('%s starts, stops, and leaves nothing joined', (sound) => {
  const { context, sources, joined, passTo } = fakeContext()
  openPlayer(context).play([sound])
  expect(sources()).toHaveLength(recipes[sound].length)
  for (const source of sources()) expect(source.stopped).toBeGreaterThan(source.started ?? 0)
  expect(joined().length).toBeGreaterThan(sources().length)
  passTo(10)
  expect(joined()).toEqual([])
})

test('a ribbon glides up when it is pulled tight, and down again when it is let go', () => {
  const { context, sources } = fakeContext()
  openPlayer(context).play(['taut', 'slack'])
  expect(sources().map(({ frequency }) => frequency.events.map(({ value }) => value))).toEqual([
    [220, 330],
    [330, 220],
  ])
  expect(sources()[0]?.stopped).toBeCloseTo(2.15)
})

test('a stamp is a thud of 90 Hz and 60 ms with a click', () => {
  const { context, nodes, sources } = fakeContext()
  openPlayer(context).play(['stamp'])
  const [thud, click] = sources()
  expect(thud).toMatchObject({ name: 'oscillator', type: 'sine' })
  expect((thud?.stopped ?? 0) - (thud?.started ?? 0)).toBeCloseTo(0.06)
  expect(click?.name).toBe('noise')
  expect(nodes.filter(({ name }) => name === 'filter').map(({ type }) => type)).toEqual(['bandpass'])
})

test('sounds follow one another', () => {
  const { context, sources } = fakeContext()
  openPlayer(context).play(['paper', 'drip'])
  const [paper, drip] = sources()
  expect(drip?.started).toBeGreaterThan(paper?.stopped ?? Number.POSITIVE_INFINITY)
})

test('every sound begins and ends in silence, and none is loud', () => {
  const { context, nodes } = fakeContext()
  openPlayer(context).play(soundNames)
  for (const { gain } of nodes.filter(({ name }) => name === 'gain')) {
    const values = gain.events.map(({ value }) => value)
    expect([values[0], values.at(-1)]).toEqual([0, 0])
    expect(Math.max(...values)).toBeLessThanOrEqual(0.5)
  }
})

test('the room is heard once, until it is left; closing frees everything', () => {
  const { context, sources, joined, passTo, log } = fakeContext()
  const player = openPlayer(context)
  player.room(true)
  player.room(true)
  expect(sources().map(({ loop }) => loop)).toEqual([true])
  player.room(false)
  passTo(3)
  expect(joined()).toEqual([])
  player.room(true)
  player.close()
  passTo(4)
  expect(joined()).toEqual([])
  expect(log).toEqual(['close'])
})

test('a hidden page is silent', () => {
  const { context, log } = fakeContext()
  const player = openPlayer(context)
  player.pause(true)
  player.pause(false)
  expect(log).toEqual(['suspend', 'resume'])
})

test('brown noise stays about the middle and within bounds', () => {
  const context = { ...fakeContext().context, sampleRate: 8000 } as AudioContext
  const samples = [...brownNoise(context).getChannelData(0)]
  expect(Math.abs(samples.reduce((a, b) => a + b, 0) / samples.length)).toBeLessThan(0.1)
  expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true)
  expect(Math.max(...samples)).toBeGreaterThan(0.2)
})
