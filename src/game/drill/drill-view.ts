import type { Act } from '../../sim/negotiation/acts.ts'
import type { CharacterName } from '../../sim/negotiation/counterparts/character-factors.ts'
import type { Card, DrillPerson } from '../../sim/negotiation/drill.ts'
import { cards } from '../../sim/negotiation/drill.ts'
import { offersMade } from '../../sim/negotiation/offers.ts'
import { relationFactor } from '../../sim/negotiation/relation-factors.ts'
import { talkLimit } from '../../sim/negotiation/talk-factors.ts'
import type { NegotiationView } from '../../sim/negotiation/view.ts'
import { view } from '../../sim/negotiation/view.ts'
import type { DrillPhase } from '../negotiating.ts'
import type { DrillDebrief } from './debriefing-drills.ts'
import { drillDebrief } from './debriefing-drills.ts'
import { needsFromHere } from './drill-factors.ts'
import type { DrillGame } from './drill-game.ts'
import { otherSide, sideOf } from './drill-game.ts'
import { trustNow } from './drill-relation.ts'
import type { TableMood } from './mood.ts'
import { moodOf } from './mood.ts'
import type { Note } from './notebook.ts'
import { notesOf } from './notebook.ts'
import type { Preparation } from './preparing.ts'
import type { Line } from './saying.ts'
import { linesOf, offerWorth } from './saying.ts'

/** An offer as the player sees it: what it is worth to the other one stays their own. */
export type SeenOffer = {
  readonly by: number
  readonly exchange: number
  readonly offer: readonly (number | null)[]
  readonly worth: number | null // to the player, per mille; null: issues are open
}

/** All that the player may know of a drill, as plain JSON. */
export type DrillView = {
  readonly drill: string
  readonly seed: string
  readonly minutes: number
  readonly phase: DrillPhase
  readonly side: number
  readonly other: number
  readonly people: readonly Pick<DrillPerson, 'role' | 'pronoun'>[]
  readonly cards: readonly Card[] // those of use now
  readonly table: NegotiationView
  readonly lines: readonly Line[]
  readonly mood: TableMood
  readonly trust: number // of the other one in the player at this table, per mille
  readonly answered: { readonly asked: number; readonly told: number }
  readonly notes: readonly Note[]
  readonly offers: readonly SeenOffer[]
  readonly character: CharacterName | null // of the other one, once all is open
  readonly debrief: DrillDebrief | null
  readonly costs: { readonly favour: number; readonly upstairs: number } // per mille of the player's best deal
  readonly both: boolean // two people at one screen
  readonly prepared: Preparation | null
}

export function drillView(played: DrillGame): DrillView {
  // Of two people at one screen each sees the table from the own side: as if only they played.
  const game = played.both ? { ...played, side: sideOf(played) } : played
  const { drill, phase, seed, side, state } = game
  const table = view(state, side)
  const isOpen = phase === 'debriefing'
  const asked = table.log.flatMap(({ by, act }, at) => (by === side && act.kind === 'ask' ? [at] : []))
  const told = asked.filter((at) => table.log.some(({ act }) => act.kind === 'tell' && act.answers === at))
  return {
    drill: drill.id,
    seed,
    minutes: drill.minutes,
    phase,
    side,
    other: otherSide(game),
    people: drill.people.map(({ role, pronoun }) => ({ role, pronoun })),
    cards: cardsNow(game, table),
    table,
    lines: linesOf(game),
    mood: moodOf(game),
    trust: trustNow(game),
    answered: { asked: asked.length, told: told.length },
    notes: notesOf(table),
    offers: offersMade(table.log, table.issues.length).map(({ by, exchange, offer }) => ({
      by,
      exchange,
      offer,
      worth: offerWorth(state, side, offer),
    })),
    character: isOpen ? game.character : null,
    debrief: isOpen ? drillDebrief(game) : null,
    costs: { favour: relationFactor('favourCost'), upstairs: relationFactor('escalateCost') },
    both: game.both === true,
    prepared: game.prepared ?? null,
  }
}

/** Telling is of use once there are offers to explain, or a question to answer. */
function cardsNow(
  { drill, side }: DrillGame,
  { log, open, records, rules, talked, exchange, exchanges }: NegotiationView,
): readonly Card[] {
  const isAsked = open.some((at) => {
    const act = log[at]?.act
    return act?.kind === 'ask' && act.to === side
  })
  const hasOffered = log.some(({ by, act }) => by === side && act.kind === 'offer')
  const isOfUse = isAsked || (hasOffered && records.some(({ own }) => own))
  const canTalk = talked < talkLimit
  const done = (is: (act: Act) => boolean) => log.some(({ by, act }) => by === side && is(act))
  const isLate = (exchange + 1) * 1000 >= exchanges * needsFromHere.late
  const isTold = log.some(({ by, act }) => by !== side && act.kind === 'tell')
  const appears: { readonly [card in Card]?: boolean } = {
    tell: isOfUse,
    share:
      canTalk &&
      hasOffered &&
      records.some(({ id, own }) => own && !done((it) => it.kind === 'share' && it.record === id)),
    cite:
      canTalk && hasOffered && rules.some(({ id }) => !done((it) => it.kind === 'cite' && it.rule === id)),
    promise: canTalk && isTold,
    favour: canTalk && hasOffered && !done((it) => it.kind === 'favour'),
    threaten: canTalk && isLate,
    escalate: isLate,
  }
  return cards.filter(
    (card) => !drill.closed?.includes(card) && (drill.cards.includes(card) || appears[card]),
  )
}
