import type { CommitteeSeen } from '../../sim/negotiation/committee/committee-view.ts'
import type { Entry } from '../../sim/negotiation/state.ts'
import type { Note } from '../drill/notebook.ts'
import { notesOf } from '../drill/notebook.ts'

/** What one knows of a member: by their own words, and by what they said of the texts. Reads nothing but what was heard. */
export function notesOfMember(seen: CommitteeSeen, party: number): readonly Note[] {
  const { issues, me, log } = seen
  const told: Entry[] = []
  const open: number[] = []
  for (const { by, act, round } of log) {
    const say = (it: Entry['act']) => told.push({ by, exchange: round, act: it })
    if (act.kind === 'ask' && act.to === party && act.question.about !== 'need')
      say({ kind: 'ask', to: act.to, question: act.question })
    if (by !== party) continue
    if (act.kind === 'tell' && act.claim.about !== 'need')
      say({ kind: 'tell', claim: act.claim, evidence: null, answers: told.length - 1 })
    if (act.kind === 'withhold' && told.at(-1)?.act.kind === 'ask') open.push(told.length - 1)
    if (act.kind === 'judge' && act.issue !== null && act.motive)
      say({
        kind: 'tell',
        claim: { about: 'why', issue: act.issue, motive: act.motive },
        evidence: null,
        answers: null,
      })
  }
  return [...wishes(seen, party), ...notesOf({ issues, me, log: told, open })]
}

/** What somebody said it would take, as long as the text does not have it. */
function wishes({ log, issues, text }: CommitteeSeen, party: number): readonly Note[] {
  const last = log.findLast(
    ({ by, act }) => by === party && act.kind === 'tell' && act.claim.about === 'need',
  )?.act
  if (last?.kind !== 'tell' || last.claim.about !== 'need' || !last.claim.change) return []
  const { issue, option } = last.claim.change
  const it = issues[issue]
  return text[issue] === option
    ? []
    : [
        {
          kind: 'heard',
          id: 'note.need',
          args: { option: `issues.${it?.id}.options.${it?.options[option]?.id}.said` },
        },
      ]
}
