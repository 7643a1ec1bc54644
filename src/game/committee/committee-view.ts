import type { Verdict } from '../../sim/negotiation/committee/committee-acts.ts'
import { committeeFactor } from '../../sim/negotiation/committee/committee-factors.ts'
import { membersOf, pen } from '../../sim/negotiation/committee/committee-state.ts'
import type { CommitteeSeen } from '../../sim/negotiation/committee/committee-view.ts'
import { committeeSeen } from '../../sim/negotiation/committee/committee-view.ts'
import { textsJudged } from '../../sim/negotiation/committee/reading-members.ts'
import { latestJudgements } from '../../sim/negotiation/committee/standing-together.ts'
import { trustOf } from '../../sim/negotiation/committee/trusting.ts'
import type { CharacterName } from '../../sim/negotiation/counterparts/character-factors.ts'
import type { DrillPerson } from '../../sim/negotiation/drill.ts'
import { worthOf } from '../../sim/negotiation/stakes.ts'
import type { TableMood } from '../drill/mood.ts'
import type { Note } from '../drill/notebook.ts'
import type { Preparation } from '../drill/preparing.ts'
import type { DrillPhase } from '../negotiating.ts'
import type { CommitteeCard } from './committee-cards.ts'
import { committeeCardsNow } from './committee-cards.ts'
import type { CommitteeDebrief } from './committee-debrief.ts'
import { committeeDebrief } from './committee-debrief.ts'
import type { CommitteeGame } from './committee-game.ts'
import { notesOfMember } from './committee-notes.ts'
import type { MeetingLine } from './committee-saying.ts'
import { meetingLines } from './committee-saying.ts'

/** A member as everybody sees it. */
export type SeenMember = {
  readonly party: number
  readonly votes: number
  readonly veto: boolean
  readonly mood: TableMood
  readonly trust: number // 0 to 5, by what was done before its eyes
  readonly trustMoved: -1 | 0 | 1 // since the round before
  readonly judged: { readonly verdict: Verdict; readonly signs: boolean } | null // of the text that lies there
  readonly ballot: boolean | null // in the last vote, on the text that lies there
  readonly bond: readonly number[] // whom it stands with
  readonly notes: readonly Note[]
}

export type SeenDraft = {
  readonly text: readonly number[]
  readonly worth: number // to the player, per mille
  readonly signing: number
  readonly of: number
}

/** All that whoever holds the pen may know of a committee, as plain JSON. */
export type CommitteeView = {
  readonly drill: string
  readonly seed: string
  readonly minutes: number
  readonly phase: DrillPhase
  readonly people: readonly Pick<DrillPerson, 'role' | 'pronoun'>[]
  readonly cards: readonly CommitteeCard[]
  readonly table: CommitteeSeen
  readonly lines: readonly MeetingLine[]
  readonly members: readonly SeenMember[]
  readonly drafts: readonly SeenDraft[]
  readonly prepared: Preparation
  readonly mapped: boolean // whether there is a map of stakeholders to fill in
  readonly costs: { readonly favour: number; readonly upstairs: number } // per mille of the player's best deal
  readonly characters: readonly CharacterName[] // by party; once all is open
  readonly debrief: CommitteeDebrief | null
}

export function committeeView(game: CommitteeGame): CommitteeView {
  const { drill, phase, seed, state } = game
  const table = committeeSeen(state, pen)
  const isOpen = phase === 'debriefing'
  return {
    drill: drill.id,
    seed,
    minutes: drill.minutes,
    phase,
    people: drill.people.map(({ role, pronoun }) => ({ role, pronoun })),
    cards: phase === 'bargaining' ? committeeCardsNow(table) : [],
    table,
    lines: meetingLines(game),
    members: membersOf(state).map((party) => memberSeen(table, party)),
    drafts: textsJudged(table).map(({ text, refusing }) => ({
      text,
      worth: worthOf(table.stakes, text),
      signing: membersOf(state).length - refusing.length,
      of: membersOf(state).length,
    })),
    prepared: game.prepared,
    mapped: drill.people.some(({ salience }) => salience !== undefined),
    costs: { favour: committeeFactor('favourCost'), upstairs: committeeFactor('escalateCost') },
    characters: isOpen ? drill.people.map(({ character }) => character) : [],
    debrief: isOpen ? committeeDebrief(game) : null,
  }
}

function memberSeen(table: CommitteeSeen, party: number): SeenMember {
  const { rule } = table.terms
  const heard = table.log.filter(({ alone }) => alone === null || alone === party)
  const before = heard.filter(({ round }) => round < table.round)
  const trust = pips(trustOf({ me: party, log: heard, terms: table.terms }))
  const past = pips(trustOf({ me: party, log: before, terms: table.terms }))
  const judged = latestJudgements({ log: table.log })[party]
  const drafted = table.log.findLastIndex(({ act }) => act.kind === 'draft')
  const cast = table.log
    .slice(drafted + 1)
    .findLast(({ by, act }) => by === party && act.kind === 'ballot')?.act
  return {
    party,
    votes: rule.votes[party] ?? 0,
    veto: rule.vetoes.includes(party),
    mood: moodIn(table, trust, judged),
    trust,
    trustMoved: Math.sign(trust - past) as -1 | 0 | 1,
    judged: judged ? { verdict: judged.verdict, signs: judged.signs } : null,
    ballot: cast?.kind === 'ballot' ? cast.aye : null,
    bond: table.bonds.find((bond) => bond.includes(party))?.filter((it) => it !== party) ?? [],
    notes: notesOfMember(table, party),
  }
}

const most = 5

const pips = (perMille: number): number => Math.round((perMille * most) / (2 * committeeFactor('trustStart')))

/** What a face shows: what was said aloud, and how much trust is left. Nothing that is only thought. */
function moodIn(
  { ending }: CommitteeSeen,
  trust: number,
  judged: { verdict: Verdict; signs: boolean } | undefined,
): TableMood {
  if (ending) return ending.kind === 'agreed' ? 'pleased' : 'tired'
  if (!judged) return 'calm'
  if (judged.signs) return 'pleased'
  if (trust <= 1) return 'annoyed'
  return judged.verdict === 'worse' ? 'annoyed' : judged.verdict === 'better' ? 'thinking' : 'guarded'
}
