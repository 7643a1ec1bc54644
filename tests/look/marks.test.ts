import { expect, test } from 'vitest'
import { daySvg, emblemSvg, shapePath } from '../../src/look/emblem.ts'
import { clipSvg, stateSvg, states, sunArcSvg } from '../../src/look/marks.ts'
import { emblems } from '../../src/sim/setup.ts'

test('each state and each project has a shape of its own, colours aside', () => {
  const bare = (svg: string) => svg.replace(/#[0-9a-f]{3,6}/g, '')
  expect(new Set(states.map((state) => bare(stateSvg(state, 22)))).size).toBe(states.length)
  expect(new Set(emblems.map((emblem) => shapePath(emblem, 10))).size).toBe(emblems.length)
  expect(new Set(emblems.map((emblem) => bare(daySvg(emblem, 'granted', 30, 16)))).size).toBe(emblems.length)
})

test('marks are hidden from readers, for words stand beside them', () => {
  for (const svg of [stateSvg('watch', 22), emblemSvg('circle', 'Harbour', 30), clipSvg('#000000', true, 20)])
    expect(svg).toContain('aria-hidden="true"')
})

test('an emblem carries the first letter of the name, whatever the name holds', () => {
  expect(emblemSvg('circle', 'harbour', 30)).toContain('>H</text>')
  expect(emblemSvg('circle', '<b>', 30)).toContain('>&lt;</text>')
  expect(emblemSvg('circle', '', 30)).toContain('>?</text>')
})

test('asked days are hollow and dashed, granted days are woven', () => {
  expect(daySvg('square', 'asked', 30, 16)).toContain('stroke-dasharray="3 2"')
  expect(daySvg('square', 'granted', 30, 16)).not.toContain('stroke-dasharray="3 2"')
})

test('the sun goes over the week from Monday to Friday', () => {
  const sun = (day: number) => Number(/cx="([\d.]+)"/.exec(sunArcSvg(day, 150))?.[1])
  const path = [0, 1, 2.5, 4, 5].map(sun)
  expect([...path].sort((a, b) => a - b)).toEqual(path)
  expect(sun(2.5)).toBe(75)
  expect(sunArcSvg(1, 150).match(/v5/g)?.length).toBe(6)
})
