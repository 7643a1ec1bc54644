import type { CommitteeAct } from '../../sim/negotiation/committee/committee-acts.ts'
import type { CommitteeEntry } from '../../sim/negotiation/committee/committee-state.ts'
import { membersOf, pen } from '../../sim/negotiation/committee/committee-state.ts'
import { latestJudgements } from '../../sim/negotiation/committee/standing-together.ts'
import { keyOf, roll } from '../../sim/rng.ts'
import { claimSaying, issueName, listOf, optionSaid, questionArgs } from '../drill/saying.ts'
import { variants } from '../drill/variants.ts'
import type { CommitteeGame } from './committee-game.ts'
import { committeeVariants } from './committee-variants.ts'

/** A sentence of a meeting: a message and its arguments, which may be messages themselves. */
export type MeetingLine = {
  readonly by: number
  readonly at: number // its act in the log
  readonly round: number
  readonly alone: number | null // said in a caucus with that member
  readonly id: string
  readonly args: { readonly [name: string]: string | number }
  readonly record: string | null
}

type Said = {
  readonly by: number
  readonly group: 'meeting' | 'talk'
  readonly kind: string
  readonly args: MeetingLine['args']
}

/** All that was said, in words. Of several ways to say a thing each has its turn before one comes again. */
export function meetingLines(game: CommitteeGame): readonly MeetingLine[] {
  const used: { [kind: string]: number } = {}
  return game.state.log.flatMap((entry, at) =>
    saidBy(game, entry, at).map(({ by, group, kind, args }): MeetingLine => {
      const name = `${group}.${kind}`
      const count =
        group === 'talk'
          ? variants[kind as keyof typeof variants]
          : committeeVariants[kind as keyof typeof committeeVariants]
      const turn = used[name] ?? 0
      used[name] = turn + 1
      const first = roll(keyOf(game.seed, 'negotiation', `words/${name}`), 0, 0, count)
      return {
        by,
        at,
        round: entry.round,
        alone: entry.alone,
        id: `${name}.${1 + ((first + turn) % count)}`,
        args: { ...args, voice: by === pen ? 'you' : (game.drill.people[by]?.character ?? 'open') },
        record: entry.act.kind === 'show' && by === pen ? `records.${entry.act.record}` : null,
      }
    }),
  )
}

/** What an act says, and what is answered to it on the spot. Replies read what everybody heard, and nothing of anybody's stakes. */
function saidBy(game: CommitteeGame, entry: CommitteeEntry, at: number): readonly Said[] {
  const { state } = game
  const { act, by } = entry
  const meeting = (kind: string, args: Said['args'] = {}, who = by): Said => ({
    by: who,
    group: 'meeting',
    kind,
    args,
  })
  const whom = (to: number) => `parties.${state.table.parties[to]?.id}.name`
  const judged = latestJudgements({ log: state.log.slice(0, at) })
  const worried = (is: (judgement: CommitteeAct & { kind: 'judge' }) => boolean) =>
    membersOf(state).filter((party) => judged[party] && !judged[party].signs && is(judged[party]))
  switch (act.kind) {
    case 'draft': {
      const before = state.log.slice(0, at).findLast((it) => it.act.kind === 'draft')?.act
      const old = before?.kind === 'draft' ? before.text : state.terms.text
      const changes = act.text.flatMap((option, issue) =>
        option === old[issue] ? [] : [optionSaid(state, issue, option)],
      )
      return [meeting('draft', listOf(changes))]
    }
    case 'ask': {
      const { question } = act
      if (question.about === 'need') return [meeting('ask-need', { name: whom(act.to) })]
      const args = questionArgs(question, (issue) => issueName(state, issue))
      return [{ by, group: 'talk', kind: `ask-${question.about}`, args }]
    }
    case 'show': {
      const about = state.table.records.find(({ id }) => id === act.record)?.about
      const moved = worried(({ motive }) => motive?.consequence === about)
      return [meeting('show'), ...moved.slice(0, 1).map((party) => meeting('reply-show', {}, party))]
    }
    case 'cite': {
      const rule = state.table.rules?.find(({ id }) => id === act.rule)
      const moved = worried(({ issue }) => issue === rule?.issue)
      return [
        meeting('cite', { rule: `rules.${act.rule}` }),
        ...moved.slice(0, 1).map((party) => meeting('reply-cite', {}, party)),
      ]
    }
    case 'promise':
      return [
        meeting('promise', { name: whom(act.to), option: optionSaid(state, act.issue, act.option) }),
        meeting('reply-promise', {}, act.to),
      ]
    case 'favour':
      return [meeting('favour', { name: whom(act.to) }), meeting('reply-favour', {}, act.to)]
    case 'warn':
      return [meeting('warn', { name: whom(act.to) }), meeting('reply-warn', {}, act.to)]
    case 'caucus':
      return [meeting('caucus', { name: whom(act.with) })]
    case 'rejoin':
    case 'vote':
    case 'escalate':
    case 'close':
      return [meeting(act.kind)]
    case 'judge': {
      const { motive, issue, verdict, signs } = act
      return [
        meeting(signs ? 'judge-signs' : `judge-${verdict}`, {
          verdict,
          has: motive ? 'yes' : 'no',
          motive: motive ? `consequences.${motive.consequence}.${motive.wants}` : '',
          issue: issue === null ? '' : issueName(state, issue),
        }),
      ]
    }
    case 'tell': {
      const { claim } = act
      if (claim.about === 'need')
        return [
          claim.change
            ? meeting('need', { option: optionSaid(state, claim.change.issue, claim.change.option) })
            : meeting('need-none'),
        ]
      const { kind, args } = claimSaying(claim, state)
      return kind === null ? [] : [{ by, group: 'talk', kind, args }]
    }
    case 'withhold':
      return [{ by, group: 'talk', kind: 'withhold', args: {} }]
    case 'ballot':
      return [meeting(act.aye ? 'aye' : 'no')]
  }
}
