import { expect, test } from 'vitest'
import type { ProjectView, View } from '../../../src/game/view.ts'
import { managerActs } from '../../../src/look/picture/acting.ts'
import { bearingOf } from '../../../src/look/picture/bearing.ts'

const project = (more: Partial<ProjectView>): ProjectView =>
  ({
    id: 'kestrel',
    status: 'onPlan',
    hold: { state: 'running' },
    finishedWeek: 0,
    trust: 50,
    burden: 0,
    constraint: 0,
    ...more,
  }) as ProjectView
const seen = (role: View['role'], more: Partial<View> = {}) => ({ role, powers: null, ...more }) as View
const word = (more: Partial<ProjectView>) => bearingOf(seen('pmo'), project(more))?.word

test('trust, paperwork and decisions taken are seen on a manager, and what weighs most has the word', () => {
  expect(word({})).toBe('even')
  expect(word({ trust: 64 })).toBe('near')
  expect(word({ trust: 41 })).toBe('off')
  expect(word({ trust: 30 })).toBe('far')
  expect(word({ burden: 4000 })).toBe('laden')
  expect(word({ burden: 9000 })).toBe('swamped')
  expect(word({ constraint: 1500 })).toBe('tied')
  expect(word({ constraint: 3200 })).toBe('bound')
  expect(word({ trust: 40, burden: 4000, constraint: 600 })).toBe('closed')
})

test('each of them has a posture of its own', () => {
  const pose = (more: Partial<ProjectView>) => managerActs(seen('pmo'), project(more)).pose
  expect([pose({}), pose({ trust: 64 }), pose({ trust: 41 }), pose({ burden: 4000 })]).toEqual([
    'write',
    'open',
    'folded',
    'carry',
  ])
})

test('the sponsor sees what the sponsor thinks of a manager, and nothing of trust in the PMO', () => {
  expect(bearingOf(seen('sponsor'), project({ trust: null }))).toBeNull()
  const powers = {
    confidence: [{ project: 'kestrel', points: 20, overAsked: false }],
  } as unknown as View['powers']
  expect(bearingOf(seen('sponsor', { powers }), project({ trust: null }))?.distance).toBe('far')
})
