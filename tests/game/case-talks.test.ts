import { expect, test } from 'vitest'
import { actOnCase, isCaseRefused } from '../../src/game/case/acting-on-cases.ts'
import type { CaseAct } from '../../src/game/case/case-acts.ts'
import type { CaseInPlay } from '../../src/game/case/case-in-play.ts'
import { beginCase } from '../../src/game/case/case-in-play.ts'
import { caseWork } from '../../src/game/case/case-work.ts'
import { viewCase } from '../../src/game/case/viewing-case.ts'
import { responses } from '../../src/sim/audit/case/case-terms.ts'
import type { Hearing } from '../../src/sim/audit/case/hearing.ts'
import { answered } from '../../src/sim/audit/case/hearing.ts'
import { judgeCase } from '../../src/sim/audit/case/judging-cases.ts'
import type { KitName } from '../../src/sim/audit/kits/kit.ts'
import { kitNames } from '../../src/sim/audit/kits/kit.ts'
import { temperaments } from '../../src/sim/mandates.ts'
import { say } from '../../src/words/say.ts'
import { caseBy, caseOf } from '../cases-played.ts'
import { en } from '../words/en.ts'

const deal = caseOf('full-harbour', '2')
const { control: topic } = deal.parts[0] as (typeof deal.parts)[number]

test('a question put twice gets the same answer, as long as nothing was laid down in between', () => {
  const acts: readonly CaseAct[] = [
    { kind: 'answer', answer: 'second' },
    { kind: 'size', control: topic, size: 3 },
    { kind: 'settlePlan' },
    { kind: 'endOpening' },
    { kind: 'meet', person: deal.manager },
    { kind: 'hear', topic, form: 'open' },
    { kind: 'hear', topic, form: 'open' },
    { kind: 'hear', topic, form: 'probing' },
  ]
  const play = acts.reduce((now, act) => {
    const next = actOnCase(now, act)
    if (isCaseRefused(next)) throw new Error(next.refused)
    return next
  }, beginCase(deal))
  const [first, again, other] = viewCase(play).talk?.turns ?? []
  expect(first?.isAgain).toBe(false)
  expect(again).toEqual({ ...first, isAgain: true })
  expect(other?.isAgain).toBe(false)
  const turns = play.hearings[0]?.turns ?? []
  const shown = { topic, form: 'challenge' as const, way: 'dontKnow' as const, claims: [] }
  const heard = { person: deal.manager, explained: [], isReadBack: false }
  const asks = { topic, form: 'open' as const }
  expect(answered(deal, { ...heard, turns }, asks, false).way).toBe('again')
  expect(answered(deal, { ...heard, turns: [...turns, shown] }, asks, false).way).not.toBe('again')
})

test('what is put again earns no trust, and neither merit nor blame', () => {
  const other = (deal.parts[1] as (typeof deal.parts)[number]).control
  const turn = (form: 'open' | 'showMe' | 'leading', way: 'again' | 'truth') => ({
    ...{ topic: other, form, way, claims: [] },
  })
  const heard = { person: deal.manager, explained: [], isReadBack: false }
  const saidAfter = (turns: Hearing['turns']) =>
    deal.people.flatMap((person) =>
      deal.parts
        .filter(({ control }) => control !== other)
        .map(({ control: of }) =>
          answered(deal, { ...heard, person, turns }, { topic: of, form: 'open' }, false),
        ),
    )
  const shown = Array.from({ length: 5 }, () => turn('showMe', 'truth')) // which moves nobody
  expect(saidAfter(Array.from({ length: 5 }, () => turn('open', 'again')))).toEqual(saidAfter(shown))
  expect(saidAfter(Array.from({ length: 5 }, () => turn('open', 'truth')))).not.toEqual(saidAfter(shown))

  const work = caseWork(caseBy('expert', deal))
  const conduct = (turns: Hearing['turns']) =>
    judgeCase(deal, { ...work, hearings: [{ ...heard, turns }] }).domains.conduct
  const [once, led] = [turn('open', 'truth'), turn('leading', 'truth')]
  const mixed = conduct([once, led])
  expect(mixed).toBeLessThan(conduct([once]))
  expect(conduct([once, led, ...Array.from({ length: 4 }, () => turn('open', 'again'))])).toBe(mixed)
  expect(conduct([once, led, turn('leading', 'again')])).toBe(mixed)
})

test('the debrief tells of every claim whether it was so', () => {
  const over = caseBy('leads', deal)
  const { debrief } = viewCase(over)
  const claims = (debrief?.hearings ?? []).flatMap(({ turns }) => turns.flatMap((it) => it.claims))
  const asked = (viewCase(caseBy('expert', deal)).debrief?.hearings ?? []).flatMap(({ turns }) =>
    turns.flatMap((it) => it.claims),
  )
  expect(claims.length * asked.length).toBeGreaterThan(0)
  for (const claim of [...claims, ...asked]) {
    const truths = deal.parts.find(({ control }) => control === claim.topic)?.deal.truths ?? []
    const isBroken = truths.some(({ broken }) => broken.length > 0)
    if (claim.kind === 'usual') expect(claim.truth).toBe('plain')
    if (claim.kind === 'fine') expect(claim.truth).toBe(isBroken ? 'notSo' : 'so')
    if (claim.kind === 'lead')
      expect(claim.truth).toBe(
        truths.some(({ item, broken }) => item === claim.item && broken.length > 0) ? 'so' : 'notSo',
      )
  }
  for (const { turns } of viewCase({ ...over, phase: 'report' }).hearings)
    for (const turn of turns) for (const claim of turn.claims) expect(claim).not.toHaveProperty('truth')
})

test('what is brought up differs by rule and by whoever brings it; in an exam no reply confirms an answer', () => {
  for (const kind of ['paper', 'count', 'soften']) {
    const said = temperaments.flatMap((voice) =>
      kitNames.map((rule) =>
        say(en, `whole.pushback.${kind}`, { voice, rule, items: 'X', count: 1, tied: 2, read: 9, nth: 0 }),
      ),
    )
    expect(said.join(' ')).not.toMatch(/[{}[\]]/)
    expect(new Set(said).size, kind).toBe(said.length)
  }
  for (const response of responses)
    for (const back of ['right', 'wrong'])
      for (const kind of ['paper', 'count', 'soften']) {
        const args = { kind, back, nth: 1, voice: 'political' }
        const said = ['back', 'backAgain'].map((of) => say(en, `whole.${of}.${response}`, args))
        expect(said.join(' ')).not.toMatch(/[{}[\]]/)
        expect(new Set(said).size).toBe(2)
      }
  const inExam = { ...deal, def: { ...deal.def, examSeed: 'x' } }
  const part = { pushback: 'count', dueResponse: 'hold', response: 'hold' } as const
  for (const [of, back] of [
    [deal, 'right'],
    [inExam, 'unsaid'],
  ] as const) {
    const begun = beginCase(of)
    const parts = begun.parts.map((it) => ({ ...it, ...part }))
    expect(viewCase({ ...begun, parts }).parts[0]?.pushback?.back).toBe(back)
  }
})

test('what was said to an answer stays said, whatever is answered after it', () => {
  const begun = beginCase(deal)
  const [upper, lower] = begun.parts.map(({ control }) => control) as [KitName, KitName]
  const parts = begun.parts.map((it) => ({ ...it, pushback: 'count' as const, dueResponse: 'hold' as const }))
  const closing: CaseInPlay = { ...begun, phase: 'closing', parts }
  const answeredIn = (order: readonly KitName[]) =>
    order.reduce((now, control) => {
      const next = actOnCase(now, { kind: 'respond', control, response: 'hold' })
      if (isCaseRefused(next)) throw new Error(next.refused)
      return next
    }, closing)
  const told = (...order: readonly KitName[]) =>
    viewCase(answeredIn(order)).parts.flatMap(({ pushback }) =>
      pushback?.back === 'right' ? [pushback.nth] : [],
    )
  expect(told(lower)).toEqual([0])
  expect(told(lower, upper)).toEqual([1, 0])
  expect(told(upper, lower)).toEqual([0, 1])
})
