import type { Act, Choice, Claim, Question, Refusal } from './acts.ts'
import type { NegotiationState } from './state.ts'
import { floorOf } from './state.ts'
import type { Table } from './table.ts'
import { talkLimit } from './talk-factors.ts'

/** Why a party may not do this now; null: it may. */
export function faultOf(state: NegotiationState, party: number, act: Act): Refusal | null {
  const { table, ending, standing } = state
  if (ending) return 'ended'
  if (!table.parties[party]) return 'unknownParty'
  if (floorOf(state) !== party) return 'notYourTurn'
  switch (act.kind) {
    case 'ask':
      return othersFault(table, party, act.to) ?? questionFault(table, act.question) ?? talkFault(state)
    case 'threaten':
      return othersFault(table, party, act.to) ?? talkFault(state)
    case 'tell':
      return (
        claimFault(table, act.claim) ??
        evidenceFault(table, party, act.evidence) ??
        (act.answers === null ? talkFault(state) : answerFault(state, party, act.answers, act.claim))
      )
    case 'withhold':
      return answerFault(state, party, act.answers, null)
    case 'offer':
      if (act.offer.length !== table.issues.length) return 'notAllIssues'
      return choicesFault(
        table,
        act.offer.flatMap((option, issue) => (option === null ? [] : [{ issue, option }])),
      )
    case 'package': {
      if (act.takes.length === 0 || act.gives.length === 0) return 'oneSided'
      return choicesFault(table, [...act.takes, ...act.gives])
    }
    case 'accept':
      if (!standing) return 'noOffer'
      if (standing.by === party) return 'ownOffer'
      if (standing.offer.includes(null)) return 'offerIsPartial'
      return standing.accepted.includes(party) ? 'alreadyAccepted' : null
    case 'cite':
      if (!table.rules?.some(({ id }) => id === act.rule)) return 'unknownRule'
      return onceFault(state, party, act) ?? talkFault(state)
    case 'share':
      return evidenceFault(table, party, act.record) ?? onceFault(state, party, act) ?? talkFault(state)
    case 'favour':
      return othersFault(table, party, act.to) ?? onceFault(state, party, act) ?? talkFault(state)
    case 'promise':
      return othersFault(table, party, act.to) ?? choicesFault(table, [act]) ?? talkFault(state)
    case 'pass':
    case 'escalate':
    case 'walkAway':
      return null
  }
}

/** What is done once is not done again. */
const onceFault = ({ log }: NegotiationState, party: number, act: Act): Refusal | null =>
  log.some((it) => it.by === party && JSON.stringify(it.act) === JSON.stringify(act)) ? 'alreadyDone' : null

const talkFault = ({ talked }: NegotiationState): Refusal | null =>
  talked < talkLimit ? null : 'talkedEnough'

const othersFault = ({ parties }: Table, party: number, to: number): Refusal | null =>
  parties[to] && to !== party ? null : 'unknownParty'

function choicesFault({ issues }: Table, choices: readonly Choice[]): Refusal | null {
  if (choices.length === 0) return 'nothingOffered'
  if (choices.some(({ issue }) => !issues[issue])) return 'unknownIssue'
  if (choices.some(({ issue, option }) => !issues[issue]?.options[option])) return 'unknownOption'
  return isTwice(choices.map(({ issue }) => issue)) ? 'twiceNamed' : null
}

const isTwice = (places: readonly number[]) => places.some((place, n) => places.indexOf(place) !== n)

const issuesFault = ({ issues }: Table, named: readonly number[]): Refusal | null => {
  if (named.some((issue) => !issues[issue])) return 'unknownIssue'
  return isTwice(named) ? 'twiceNamed' : null
}

function questionFault(table: Table, question: Question): Refusal | null {
  if (question.about === 'comparison') return issuesFault(table, question.issues)
  return 'issue' in question ? issuesFault(table, [question.issue]) : null
}

function claimFault(table: Table, claim: Claim): Refusal | null {
  switch (claim.about) {
    case 'ranking':
      if (claim.issues.length !== table.issues.length) return 'notAllIssues'
      return issuesFault(table, claim.issues)
    case 'comparison':
      return issuesFault(table, [claim.more, claim.less])
    case 'why': {
      const { motive } = claim
      if (motive && !table.consequences.includes(motive.consequence)) return 'unknownConsequence'
      return issuesFault(table, [claim.issue])
    }
    case 'constraint': {
      const options = table.issues[claim.issue]?.options
      if (!options) return 'unknownIssue'
      return claim.excluded.every((option) => options[option]) ? null : 'unknownOption'
    }
    case 'alternative':
      return null
  }
}

const evidenceFault = (
  { records, parties }: Table,
  party: number,
  evidence: string | null,
): Refusal | null => {
  if (evidence === null) return null
  const record = records.find(({ id }) => id === evidence)
  return record?.holders.includes(parties[party]?.id as string) ? null : 'unknownRecord'
}

function answerFault(
  { log, open }: NegotiationState,
  party: number,
  answers: number,
  claim: Claim | null,
): Refusal | null {
  const asked = open.includes(answers) ? log[answers]?.act : undefined
  if (asked?.kind !== 'ask' || asked.to !== party) return 'noSuchQuestion'
  if (claim === null) return null
  const { question } = asked
  if (question.about !== claim.about) return 'beside'
  if (question.about === 'comparison' && claim.about === 'comparison')
    return question.issues.includes(claim.more) && question.issues.includes(claim.less) ? null : 'beside'
  const isOfIssue = !('issue' in question) || ('issue' in claim && question.issue === claim.issue)
  return isOfIssue ? null : 'beside'
}
