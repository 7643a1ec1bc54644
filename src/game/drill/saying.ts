import type { Act, Claim, Question } from '../../sim/negotiation/acts.ts'
import { offersMade } from '../../sim/negotiation/offers.ts'
import { isBeside } from '../../sim/negotiation/relating.ts'
import { worthOf } from '../../sim/negotiation/stakes.ts'
import type { Entry, NegotiationState } from '../../sim/negotiation/state.ts'
import { keyOf, roll } from '../../sim/rng.ts'
import type { DrillGame } from './drill-game.ts'
import { variants } from './variants.ts'

/** A sentence of the table: a message and its arguments, which may be messages themselves. */
export type Line = {
  readonly by: number
  readonly exchange: number
  readonly id: string
  readonly args: { readonly [name: string]: string | number }
  readonly record: string | null // laid on the table with it
}

/** All that was said at the table, in words. Of several ways to say a thing each has its turn before one comes again. */
export function linesOf(game: DrillGame): readonly Line[] {
  const { state, seed } = game
  const used: { [kind: string]: number } = {}
  return state.log.flatMap((entry, at) => {
    const { kind, args } = sayingOf(game, entry, at)
    if (kind === null) return []
    const turn = used[kind] ?? 0
    used[kind] = turn + 1
    const count = variants[kind]
    const first = roll(keyOf(seed, 'negotiation', `words/${kind}`), 0, 0, count)
    const { act } = entry
    const record = act.kind === 'tell' ? act.evidence : act.kind === 'share' ? act.record : null
    const voice = entry.by === game.side ? 'you' : game.character
    const reply = replyTo(game, entry, used)
    return [
      {
        by: entry.by,
        exchange: entry.exchange,
        id: `talk.${kind}.${1 + ((first + turn) % count)}`,
        args: { ...args, voice },
        record: record && `records.${record}`,
      },
      ...(reply ? [reply] : []),
    ]
  })
}

/** What the other one says on the spot to what the player did: by character, and by nothing that is kept to oneself. */
function replyTo(
  game: DrillGame,
  { by, exchange, act }: Entry,
  used: { [kind: string]: number },
): Line | null {
  if (by !== game.side || game.both) return null
  const kind = replyKind(game, act)
  if (kind === null) return null
  const turn = used[kind] ?? 0
  used[kind] = turn + 1
  const count = variants[kind]
  const first = roll(keyOf(game.seed, 'negotiation', `words/${kind}`), 0, 0, count)
  return {
    by: 1 - by,
    exchange,
    id: `talk.${kind}.${1 + ((first + turn) % count)}`,
    args: { voice: game.character },
    record: null,
  }
}

function replyKind({ state: { table } }: DrillGame, act: Act): Kind | null {
  const records = table.records.map((it) => ({ ...it, own: true }))
  if (isBeside(act, { issues: table.issues, records })) return 'reply-beside'
  switch (act.kind) {
    case 'cite':
    case 'share':
    case 'favour':
    case 'promise':
    case 'threaten':
      return `reply-${act.kind}`
    default:
      return null
  }
}

type Kind = keyof typeof variants
export type Saying = { readonly kind: Kind | null; readonly args: Line['args'] }

function sayingOf({ state }: DrillGame, { by, act }: Entry, at: number): Saying {
  const name = (issue: number) => issueName(state, issue)
  switch (act.kind) {
    case 'ask':
      return { kind: `ask-${act.question.about}`, args: questionArgs(act.question, name) }
    case 'tell':
      return claimSaying(act.claim, state)
    case 'cite':
      return { kind: 'cite', args: { rule: `rules.${act.rule}` } }
    case 'share':
    case 'favour':
    case 'escalate':
      return { kind: act.kind, args: {} }
    case 'promise':
      return { kind: 'promise', args: { option: optionSaid(state, act.issue, act.option) } }
    case 'withhold':
      return { kind: 'withhold', args: {} }
    case 'threaten':
      return { kind: 'threaten', args: {} }
    case 'accept':
      return { kind: 'accept', args: {} }
    case 'walkAway':
      return { kind: 'walk', args: {} }
    case 'pass':
      return { kind: null, args: {} }
    case 'offer':
    case 'package':
      return offerSaying(state, act, by, at)
  }
}

/** An offer beside the one before: it gives, it takes and gives, or it stays. */
function offerSaying(state: NegotiationState, _act: Act, by: number, at: number): Saying {
  const all = offersMade(state.log.slice(0, at + 1), state.table.issues.length).filter((it) => it.by === by)
  const [now, before] = [all.at(-1)?.offer ?? [], all.at(-2)?.offer]
  const stakes = state.table.parties[by]?.stakes
  const named = now.flatMap((option, issue) => (option === null ? [] : [{ issue, option }]))
  const said = (changes: readonly { issue: number; option: number }[], place: number) => {
    const it = changes[place]
    return it ? optionSaid(state, it.issue, it.option) : ''
  }
  if (!before || !stakes) return { kind: 'offer-first', args: listOf(named.map((_, n) => said(named, n))) }
  const changes = named.filter(({ issue, option }) => before[issue] !== option)
  if (changes.length === 0) return { kind: 'offer-same', args: {} }
  const gain = ({ issue, option }: { issue: number; option: number }) =>
    (stakes.worth[issue]?.[option] ?? 0) - (stakes.worth[issue]?.[before[issue] ?? option] ?? 0)
  const gives = changes.filter((it) => gain(it) < 0)
  const takes = changes.filter((it) => gain(it) >= 0)
  if (gives.length > 0 && takes.length > 0)
    return { kind: 'offer-trade', args: { take: said(takes, 0), give: said(gives, 0) } }
  if (gives.length > 0) return { kind: 'offer-give', args: listOf(gives.map((_, n) => said(gives, n))) }
  return { kind: 'offer-want', args: listOf(takes.map((_, n) => said(takes, n))) }
}

/** Up to four things, to be joined by the words. */
export const listOf = (things: readonly string[]): Line['args'] => ({
  count: things.length,
  a: things[0] ?? '',
  b: things[1] ?? '',
  c: things[2] ?? '',
  d: things[3] ?? '',
})

export function claimSaying(claim: Claim, state: Pick<NegotiationState, 'table'>): Saying {
  const name = (issue: number) => issueName(state, issue)
  switch (claim.about) {
    case 'ranking':
      return {
        kind: 'tell-ranking',
        args: {
          first: name(claim.issues[0] ?? 0),
          second: name(claim.issues[1] ?? 0),
          last: name(claim.issues.at(-1) ?? 0),
        },
      }
    case 'comparison':
      return {
        kind: claim.equal ? 'tell-equal' : 'tell-comparison',
        args: { more: name(claim.more), less: name(claim.less) },
      }
    case 'why':
      return claim.motive
        ? {
            kind: 'tell-why',
            args: {
              issue: name(claim.issue),
              motive: `consequences.${claim.motive.consequence}.${claim.motive.wants}`,
            },
          }
        : { kind: 'tell-nothing', args: { issue: name(claim.issue) } }
    case 'constraint': {
      const excluded = claim.excluded.map((option) => optionSaid(state, claim.issue, option))
      return excluded.length === 0
        ? { kind: 'tell-open', args: { issue: name(claim.issue) } }
        : { kind: 'tell-constraint', args: { ...listOf(excluded), issue: name(claim.issue) } }
    }
    case 'alternative':
      return { kind: `tell-${claim.strength}`, args: {} }
  }
}

export const questionArgs = (question: Question, name: (issue: number) => string): Line['args'] => {
  if (question.about === 'comparison')
    return { more: name(question.issues[0]), less: name(question.issues[1]) }
  return 'issue' in question ? { issue: name(question.issue) } : {}
}

export const issueName = ({ table }: Pick<NegotiationState, 'table'>, issue: number): string =>
  `issues.${table.issues[issue]?.id}.name`

export const optionSaid = (
  { table }: Pick<NegotiationState, 'table'>,
  issue: number,
  option: number,
): string => `issues.${table.issues[issue]?.id}.options.${table.issues[issue]?.options[option]?.id}.said`

/** What an offer is worth to a party; null while issues are open. */
export const offerWorth = (
  state: NegotiationState,
  party: number,
  offer: readonly (number | null)[],
): number | null => {
  const stakes = state.table.parties[party]?.stakes
  return stakes && !offer.includes(null) ? worthOf(stakes, offer as readonly number[]) : null
}
