import { expect, test } from 'vitest'
import { actOnCase, isCaseRefused } from '../../src/game/case/acting-on-cases.ts'
import type { CaseAct } from '../../src/game/case/case-acts.ts'
import { hoursOf } from '../../src/game/case/case-hours.ts'
import type { CaseInPlay } from '../../src/game/case/case-in-play.ts'
import { beginCase } from '../../src/game/case/case-in-play.ts'
import { recordCase, replayCase } from '../../src/game/case/case-recording.ts'
import { caseWork } from '../../src/game/case/case-work.ts'
import { pushedBack } from '../../src/game/case/closing-meeting.ts'
import { seedOfCase } from '../../src/game/case/dealing.ts'
import { viewCase } from '../../src/game/case/viewing-case.ts'
import { hours } from '../../src/sim/audit/case/case-factors.ts'
import type { CaseDeal, CasePart } from '../../src/sim/audit/case/dealing-cases.ts'
import type { Hearing } from '../../src/sim/audit/case/hearing.ts'
import { answered } from '../../src/sim/audit/case/hearing.ts'
import { judgeCase, overallDue } from '../../src/sim/audit/case/judging-cases.ts'
import type { Grade } from '../../src/sim/audit/grading.ts'
import { caseBy, caseOf } from '../cases-played.ts'

// What an auditor must not learn by asking, and what must not be right every time.

const deal = (): CaseDeal => caseOf('full-harbour', '2')
const isBroken = ({ deal: { truths } }: CasePart) => truths.some(({ broken }) => broken.length > 0)
const asked = (person: string): Hearing => ({ person, explained: [], turns: [], isReadBack: false })

const seen: CaseInPlay[] = []

/** The expert's case, act by act; done once. */
function states(): readonly CaseInPlay[] {
  if (seen.length === 0) caseBy('expert', deal(), (play) => void seen.push(play))
  return seen
}

/** The case as it stood when something was first so. */
function firstWhere(is: (play: CaseInPlay) => boolean): CaseInPlay {
  const found = states().find(is)
  if (!found) throw new Error('It never came to that.')
  return found
}

function after(play: CaseInPlay, ...acts: readonly CaseAct[]): CaseInPlay {
  return acts.reduce((now, act) => {
    const next = actOnCase(now, act)
    if (isCaseRefused(next)) throw new Error(`${act.kind}: ${next.refused}`)
    return next
  }, play)
}
const refused = (play: CaseInPlay, act: CaseAct) => {
  const next = actOnCase(play, act)
  return isCaseRefused(next) ? next.refused : null
}

test('whoever is shown pairs that show nothing answers the same, whether the rule is kept or not', () => {
  const kept = (part: CasePart): CasePart => ({
    ...part,
    cause: null,
    deal: {
      ...part.deal,
      truths: part.deal.truths.map((it) => ({ ...it, broken: [], proofs: [], isCovered: false })),
    },
  })
  const { people, parts } = deal()
  const clean: CaseDeal = { ...deal(), parts: parts.map(kept) }
  const ways = new Set<string>()
  for (const { control, deal: own } of parts) {
    const [item] = own.items
    const link = { a: `x/${item?.id}/y`, b: `z/${item?.id}/y`, clause: own.control.clauses[0]?.id ?? '' }
    const held = {
      ...{ drawn: [], byLot: true, papers: [], vouches: [], questions: [], finding: null, opinion: null },
      links: [{ ...link, item: item?.id ?? '' }],
    }
    for (const person of people) {
      const ask = (of: CaseDeal) =>
        answered(of, asked(person), { topic: control, form: 'challenge' }, false, held)
      expect(ask(clean)).toEqual(ask(deal()))
      ways.add(ask(deal()).way)
    }
  }
  expect([...ways].sort()).toEqual(['dontKnow', 'guess'])
})

test('honest people say, too, that there is nothing of that kind, of rules that are kept and of others', () => {
  const said = { kept: 0, broken: 0 }
  for (let n = 0; n < 12; n++) {
    const of = { ...deal(), seed: `ask-${n}` }
    for (const part of of.parts)
      for (const person of of.people.filter((it) => it !== of.manager)) {
        const turn = answered(of, asked(person), { topic: part.control, form: 'open' }, false)
        const isSaid = turn.way === 'truth' && turn.claims.some(({ kind }) => kind === 'denial')
        if (isSaid) said[isBroken(part) ? 'broken' : 'kept']++
      }
  }
  expect(said.kept).toBeGreaterThan(3)
  expect(said.broken).toBeGreaterThan(3)
})

type Links = CaseInPlay['parts'][number]['desk']['links']

/** As it was written; and each entry by itself, one step graver than it may bear. */
const gradings = ({
  desk: { links },
  grade,
}: CaseInPlay['parts'][number]): readonly [Links, Grade | null][] => [
  [links, grade],
  ...links.map((link): [Links, Grade] => [[link], 'major']),
]

test('what is brought up at the closing meeting does not name its answer', () => {
  const written = firstWhere(
    ({ phase, parts }) => phase === 'writing' && parts.every((it) => it.opinion !== null),
  )
  const answers = new Set<string>()
  for (let n = 0; n < 40; n++)
    for (const part of written.parts)
      for (const [links, grade] of gradings(part)) {
        if (links.length === 0) continue
        const play = { ...written, deal: { ...written.deal, seed: `close-${n}` } }
        const desk = { ...part.desk, links }
        const { pushback, dueResponse, brought } = pushedBack(play)({ ...part, desk, grade })
        if (pushback) answers.add(`${pushback} ${dueResponse}`)
        if (pushback === 'paper') expect(brought.length).toBeGreaterThan(0)
      }
  expect([...answers].sort()).toEqual(
    ['count downgrade', 'count hold', 'paper hold', 'soften downgrade', 'soften hold'].sort(),
  )
})

test('one sentence over all rules is due where two were shown to be broken too often, and only there', () => {
  const done = caseWork(states().at(-1) as CaseInPlay)
  const judged = judgeCase(deal(), done)
  const [first, second, ...others] = judged.parts.map((it) => ({
    ...it,
    warrantedOpinion: 'effective' as const,
  }))
  if (!first || !second) throw new Error('A case has rules.')
  const bad = { warrantedOpinion: 'ineffective' as const }
  expect(overallDue([{ ...first, ...bad }, second, ...others])).toBe('byRule')
  expect(overallDue([{ ...first, ...bad }, { ...second, ...bad }, ...others])).toBe('systematic')
  const due = overallDue(judged.parts)
  const report = (overall: ReturnType<typeof overallDue>) =>
    judgeCase(deal(), { ...done, overall }).domains.report
  expect(report(due)).toBeGreaterThan(report(due === 'byRule' ? 'systematic' : 'byRule'))
  expect(report(due)).toBeGreaterThan(report('allWell'))
})

test('clearing the facts of a rule takes an hour each time, and more hours need a reason that fits', () => {
  const clearing = firstWhere(({ phase }) => phase === 'clearing')
  const part = clearing.parts.find(({ desk }) => desk.links.length > 0)
  if (!part) throw new Error('Nothing is tied.')
  const clear = { kind: 'clear', control: part.control } as const
  expect(hoursOf(after(clearing, clear, clear)) - hoursOf(clearing)).toBe(2 * hours.clearing)

  const begun = firstWhere(({ phase }) => phase === 'fieldwork')
  expect(refused(begun, { kind: 'extend', reason: 'unread' })).toBeNull()
  for (const reason of ['more', 'lead', 'thorough'] as const)
    expect(refused(begun, { kind: 'extend', reason }), reason).toBe('noReason')
  const read = firstWhere(({ isTalking }) => isTalking)
  expect(refused(read, { kind: 'extend', reason: 'unread' })).toBe('noReason')
})

test('the truth of an entry that was not read is in no view: another truth gives the same', () => {
  let looks = 0
  let swapped = 0
  caseBy('twoOfAll', deal(), (play) => {
    if (play.phase === 'debriefing' || looks++ % 7 > 0) return
    const other: CaseInPlay = {
      ...play,
      parts: play.parts.map((part) => {
        const { items, truths } = part.desk.deal
        const turned = truths.map((truth, place) => {
          if (part.desk.drawn.includes(items[place]?.id ?? '')) return truth
          swapped++
          const clause = part.desk.deal.control.clauses[0]?.id ?? ''
          const broken = truth.broken.length > 0 ? [] : [clause]
          return { ...truth, broken, isCovered: !truth.isCovered, lookAlike: null, form: null, proofs: [] }
        })
        return { ...part, desk: { ...part.desk, deal: { ...part.desk.deal, truths: turned } } }
      }),
    }
    expect(viewCase(other)).toEqual(viewCase(play))
  })
  expect(swapped).toBeGreaterThan(100)
})

test('a case whose keys stand in another order is the same, and another sitting is found out', () => {
  const kept = recordCase(caseBy('guesses', deal()))
  const backwards = <T extends object>(it: T): T => Object.fromEntries(Object.entries(it).reverse()) as T
  const result = kept.result && backwards({ ...kept.result, domains: backwards(kept.result.domains) })
  const turned = { ...kept, base: backwards(kept.base), result }
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(kept))
  expect(replayCase(deal(), turned).verdict).toBe('verified')
  expect(replayCase(deal(), { ...kept, base: { ...kept.base, hash: 'x' } }).verdict).toBe('unverifiable')
  expect(replayCase(deal(), { ...kept, sitting: 2 }).verdict).toBe('mismatch')
  expect(recordCase(beginCase(deal(), 2)).sitting).toBe(2)
})

test('an exam has a seed for everybody, and any other that a trainer names', () => {
  expect(seedOfCase('full-exam', '')).not.toBe('')
  expect(seedOfCase('full-exam', 'spring-7')).toBe('spring-7')
  expect(seedOfCase('full-harbour', '')).toBe('')
})
