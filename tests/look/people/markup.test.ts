import { expect, test } from 'vitest'
import { faultsOf } from './markup.ts'

test('what the other tests rely on finds each fault', () => {
  expect(faultsOf('<g a="1"><path d="M0 0L1 -.5"/></g>')).toEqual([])
  for (const bad of [
    '<g>',
    '<g></a>',
    '<g a="1" a="2"/>',
    '<g a=1/>',
    '<path d="M0 NaN"/>',
    '<path d="0 0"/>',
    'a<g/>',
  ])
    expect(faultsOf(bad), bad).not.toEqual([])
})
