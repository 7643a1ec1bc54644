import { expect, test } from 'vitest'
import { openMotions, pullTight } from '../../src/stage/motions.ts'
import { openPulse } from '../../src/stage/pulse.ts'

test('a motion goes from 0 to 1 in its time, after its wait', () => {
  const motions = openMotions()
  const seen: number[] = []
  motions.begin('a', { after: 100, lasts: 100, to: (share) => seen.push(share) })
  for (const ms of [50, 50, 25, 25, 60]) motions.step(ms)
  expect(seen).toEqual([0, 0.25, 0.5, 1])
  expect(motions.busy).toBe(false)
})

test('one that begins under the same key ends the one before', () => {
  const motions = openMotions()
  const seen: string[] = []
  motions.begin('a', { lasts: 100, to: (share) => seen.push(`first ${share}`) })
  motions.begin('a', { lasts: 100, to: (share) => seen.push(`second ${share}`) })
  expect(seen).toEqual(['first 0', 'first 1', 'second 0'])
})

test('finish ends all, also what an ending begins', () => {
  const motions = openMotions()
  const ended: string[] = []
  const next = (name: string) =>
    motions.begin(name, { lasts: 50, to: (share) => share === 1 && ended.push(name) })
  motions.begin('a', { after: 999, lasts: 1, to: (share) => share === 1 && next('b') })
  motions.finish()
  expect(ended).toEqual(['b'])
  expect(motions.busy).toBe(false)
})

test('a ribbon goes 4 % too far, once, and ends where it belongs', () => {
  const shares = Array.from({ length: 101 }, (_, i) => pullTight(i / 100))
  expect(Math.max(...shares)).toBeCloseTo(1.04, 3)
  expect(shares.at(-1)).toBe(1)
  expect(shares.filter((share, i) => i > 0 && share < (shares[i - 1] as number)).length).toBeLessThanOrEqual(
    30,
  )
})

test('the pulse beats only while there is more to come, and hands on what is thrown', () => {
  const frames: ((now: number) => void)[] = []
  const failed: unknown[] = []
  let more = true
  const told: number[] = []
  const pulse = openPulse(
    { request: (frame) => frames.push(frame), cancel: () => frames.pop() },
    (ms) => {
      told.push(ms)
      if (told.length === 4) throw new Error('broken')
      return more
    },
    (error) => failed.push(String(error)),
  )
  const beat = (now: number) => frames.shift()?.(now)
  pulse.wake()
  pulse.wake()
  expect(frames).toHaveLength(1)
  beat(1000)
  beat(1016)
  more = false
  beat(1032)
  expect(pulse.awake).toBe(false)
  pulse.wake()
  beat(9000)
  expect(told).toEqual([0, 16, 16, 0])
  expect(failed).toEqual(['Error: broken'])
  expect(pulse.awake).toBe(false)
})
