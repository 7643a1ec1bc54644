import { expect, test } from 'vitest'
import { auditDoor, negotiationDoor, portfolioDoor, roomWindow } from '../../src/look/street/doors.ts'
import { windowsSvg } from '../../src/look/street/facade.ts'
import { sealGroup, tapeGroup } from '../../src/look/street/wordmark.ts'

const drawings = {
  windows: windowsSvg(),
  portfolio: portfolioDoor(),
  audit: auditDoor(),
  negotiation: negotiationDoor(),
  together: roomWindow(),
  tape: tapeGroup(),
  seal: sealGroup(880, 192),
}

test.each(Object.entries(drawings))(
  '%s is whole: what opens closes, every number is one, no text',
  (_, svg) => {
    const open: string[] = []
    for (const [, closing, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name)
      else if (!self) open.push(name as string)
    }
    expect(open).toEqual([])
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<text/)
  },
)

test.each(['windows', 'portfolio', 'audit', 'negotiation', 'together'] as const)(
  'readers do not hear the drawing: %s',
  (name) => expect(drawings[name]).toMatch(/^<svg [^>]*aria-hidden="true"/),
)

test('on one page no two drawings share an id', () => {
  const ids = Object.values(drawings).flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((it) => it[1]))
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the six people in the windows are all different', () => {
  const people = drawings.windows.split('translate(-30 -106)').slice(1)
  expect(people).toHaveLength(6)
  expect(new Set(people.map((person) => person.slice(0, 900))).size).toBe(6)
})
