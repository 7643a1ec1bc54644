import type { CommitteeAct, CommitteeQuestion, CommitteeRefusal } from './committee-acts.ts'
import { talkLimits } from './committee-factors.ts'
import type { CommitteeState } from './committee-state.ts'
import { committeeFloor, pen } from './committee-state.ts'

/** Why somebody may not do this now; null: they may. */
export function committeeFault(
  state: CommitteeState,
  party: number,
  act: CommitteeAct,
): CommitteeRefusal | null {
  const { table, ending, due, alone, text } = state
  if (ending) return 'ended'
  if (!table.parties[party]) return 'unknownParty'
  if (committeeFloor(state) !== party) return 'notYourTurn'
  const isMember = (to: number) => to !== pen && table.parties[to] !== undefined
  switch (act.kind) {
    case 'judge':
    case 'ballot':
      return due[0]?.what === act.kind ? null : 'notDue'
    case 'tell':
    case 'withhold':
      return due[0]?.what === 'answer' ? null : 'notDue'
  }
  if (party !== pen || due.length > 0) return 'notDue'
  const isTable = alone === null
  switch (act.kind) {
    case 'draft':
      if (!isTable) return 'atTheTable'
      if (act.text.length !== table.issues.length) return 'notAllIssues'
      if (act.text.some((option, issue) => !table.issues[issue]?.options[option])) return 'unknownOption'
      return act.text.every((option, issue) => option === text[issue]) ? 'sameText' : null
    case 'ask':
      return heardFault(state, act.to) ?? questionFault(state, act.question) ?? talkFault(state)
    case 'show': {
      const record = table.records.find(({ id }) => id === act.record)
      if (!record?.holders.includes(table.parties[pen]?.id as string)) return 'unknownRecord'
      if (hasDone(state, (it) => it.kind === 'show' && it.record === act.record)) return 'alreadyDone'
      return isTable ? talkFault(state) : 'atTheTable'
    }
    case 'cite':
      if (!table.rules?.some(({ id }) => id === act.rule)) return 'unknownRule'
      if (hasDone(state, (it) => it.kind === 'cite' && it.rule === act.rule)) return 'alreadyDone'
      return isTable ? talkFault(state) : 'atTheTable'
    case 'promise':
      if (!table.issues[act.issue]) return 'unknownIssue'
      if (!table.issues[act.issue]?.options[act.option]) return 'unknownOption'
      return heardFault(state, act.to) ?? talkFault(state)
    case 'favour':
      if (hasDone(state, (it) => it.kind === 'favour' && it.to === act.to)) return 'alreadyDone'
      return heardFault(state, act.to) ?? talkFault(state)
    case 'warn':
      return heardFault(state, act.to) ?? talkFault(state)
    case 'caucus':
      if (!isTable) return 'atTheTable'
      return isMember(act.with) ? null : 'unknownParty'
    case 'rejoin':
      return isTable ? 'notInCaucus' : null
    case 'vote':
    case 'escalate':
    case 'close':
      return isTable ? null : 'atTheTable'
  }
}

const hasDone = ({ log }: CommitteeState, is: (act: CommitteeAct) => boolean) =>
  log.some(({ act }) => is(act))

/** Before all one speaks to anybody, in a caucus only to the one who is there. */
function heardFault({ table, alone }: CommitteeState, to: number): CommitteeRefusal | null {
  if (to === pen || !table.parties[to]) return 'unknownParty'
  return alone === null || alone === to ? null : 'unknownParty'
}

const talkFault = ({ talked, alone }: CommitteeState): CommitteeRefusal | null =>
  talked < (alone === null ? talkLimits.table : talkLimits.caucus) ? null : 'talkedEnough'

function questionFault({ table }: CommitteeState, question: CommitteeQuestion): CommitteeRefusal | null {
  const issues =
    question.about === 'comparison' ? question.issues : 'issue' in question ? [question.issue] : []
  return issues.every((issue) => table.issues[issue]) ? null : 'unknownIssue'
}
