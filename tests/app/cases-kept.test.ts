import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { expect, test } from 'vitest'
import type { AuditShelf } from '../../src/app/act-shelf.ts'
import { memoryActShelf } from '../../src/app/act-shelf.ts'
import { libraryOf } from '../../src/app/library-of.ts'
import type { AuditRecording } from '../../src/game/audit-recording.ts'
import { recordCase } from '../../src/game/case/case-recording.ts'
import { caseBy, caseOf } from '../cases-played.ts'
import { aBrowser, settle } from './surroundings.ts'

const id = 'full-harbour'
const seed = '2'
const route = { drill: id, seed }

const browser = () => {
  const auditShelf: AuditShelf = memoryActShelf<AuditRecording>()
  return aBrowser({ library: libraryOf({ words, shipped, drills }, 'en'), auditShelf })
}
type Tab = Awaited<ReturnType<ReturnType<typeof browser>['openTab']>>

const waits = async () => {
  await new Promise((done) => setTimeout(done, 60))
  await settle()
}
const caseOn = (tab: Tab) => {
  const { screen } = tab.state()
  return screen.kind === 'case' ? screen : null
}

test('a case is kept at every act, found again, and offered in the list', async () => {
  const { openTab } = browser()
  const tab = await openTab()
  tab.session.openAudit(route)
  await waits()
  expect(caseOn(tab)?.view.phase).toBe('accept')
  tab.session.cases.act({ kind: 'endCase' })
  expect(caseOn(tab)?.refused).toBe('whole.refusals.notNow')
  tab.session.cases.act({ kind: 'answer', answer: 'disclose' })
  expect(caseOn(tab)?.view.phase).toBe('plan')
  await waits()
  tab.session.audits.choose()
  await waits()
  const { screen } = tab.state()
  expect(screen.kind === 'audits' && screen.last).toEqual(route)
  tab.session.openAudit(route)
  await waits()
  expect(caseOn(tab)?.view.answer).toBe('disclose')
})

test('a file of a case opens; one whose result or acts were changed says which, and does not', async () => {
  const { openTab } = browser()
  const tab = await openTab()
  const recording = recordCase(caseBy('guesses', caseOf(id, seed)))
  const text = JSON.stringify(recording)
  const open = async (source: string) => {
    tab.session.openRecording(new File([source], 'case.json'))
    await waits()
    return tab.notices()
  }
  expect(await open(text.replace(`"total":${recording.result?.total}`, '"total":1000'))).toContain(
    'caseOtherResult',
  )
  expect(await open(text.replace('"answer":"plain"', '"answer":"second"'))).toContain('auditMismatch')
  expect(await open(text.replace('"act":{"kind":"draw"', '"act":{"kind":"odd"'))).toContain('auditMismatch')
  expect(await open(text.replace('"kind":"sign"', '"kind":7'))).toContain('malformed')
  expect(caseOn(tab)).toBeNull()
  await open(text)
  expect(caseOn(tab)?.view.phase).toBe('debriefing')
})

test('a file is looked at, and nothing is written over, while another tab is at the same case', async () => {
  const { openTab } = browser()
  const first = await openTab()
  first.session.openAudit(route)
  await waits()
  first.session.cases.act({ kind: 'answer', answer: 'disclose' })
  await waits()
  const second = await openTab()
  const text = JSON.stringify(recordCase(caseBy('guesses', caseOf(id, seed))))
  second.session.openRecording(new File([text], 'case.json'))
  await waits()
  expect(second.notices()).toContain('openElsewhere')
  expect(second.notices()).not.toContain('recordingOpened')
  first.session.leave()
  await waits()
  const third = await openTab()
  third.session.openAudit(route)
  await waits()
  expect(caseOn(third)?.view.answer).toBe('disclose')
})

test('a case that is begun anew on the same seed says that it is sat again', async () => {
  const { openTab } = browser()
  const tab = await openTab()
  tab.session.openAudit(route)
  await waits()
  expect(caseOn(tab)?.view).toMatchObject({ seed, sitting: 1 })
  tab.session.cases.act({ kind: 'answer', answer: 'decline' })
  await waits()
  tab.session.cases.again(seed)
  await waits()
  expect(caseOn(tab)?.view).toMatchObject({ phase: 'accept', sitting: 2 })
})
