import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { expect, test } from 'vitest'
import { memoryActShelf } from '../../src/app/act-shelf.ts'
import { libraryOf } from '../../src/app/library-of.ts'
import type { AuditRecording } from '../../src/game/audit-recording.ts'
import { recordYear } from '../../src/game/year/year-recording.ts'
import { actOnYear, beginYear } from '../../src/game/year/yearing.ts'
import { yearOf } from '../years-played.ts'
import { aBrowser, settle } from './surroundings.ts'

test('a file of a year opens from the title; one that holds no acts says so, and does not', {
  timeout: 90_000,
}, async () => {
  const library = libraryOf({ words, shipped, drills }, 'en')
  const tab = await aBrowser({ library, auditShelf: memoryActShelf<AuditRecording>() }).openTab()
  const begun = actOnYear(beginYear(yearOf('2')), { kind: 'begin' })
  if ('refused' in begun) throw new Error(begun.refused)
  const text = JSON.stringify(recordYear(begun))
  const open = async (source: string) => {
    tab.session.openRecording(new File([source], 'year.json'))
    await new Promise((done) => setTimeout(done, 60))
    await settle()
    return tab.state().screen
  }
  expect((await open(text.replace('"kind":"begin"', '"kind":7'))).kind).not.toBe('year')
  expect(tab.notices()).toContain('malformed')
  const screen = await open(text)
  expect(screen.kind === 'year' && screen.view.phase).toBe('planning')
})
