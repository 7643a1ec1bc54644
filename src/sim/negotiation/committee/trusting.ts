import { committeeFactor } from './committee-factors.ts'
import { pen } from './committee-state.ts'
import type { CommitteeTerms } from './committee-terms.ts'
import type { CommitteeSeen } from './committee-view.ts'

/** Something that moved a member's trust in whoever holds the pen, with its place in what the member heard. */
export type TrustMove = { readonly at: number; readonly why: TrustReason; readonly up: boolean }

export const trustReasons = ['asked', 'heard', 'kept', 'broken', 'favour', 'warned', 'overridden'] as const
export type TrustReason = (typeof trustReasons)[number]

type Heard = Pick<CommitteeSeen, 'me' | 'log'> & { readonly terms?: Pick<CommitteeTerms, 'trust'> }

/**
 * How far a member trusts whoever holds the pen, per mille. It rises by a share of what is missing and falls by a larger share of
 * what is there: what was heard, kept or given, against what was broken, threatened or put to the vote over its head.
 */
export function trustOf(heard: Heard): number {
  const [up, down] = [committeeFactor('trustUp'), committeeFactor('trustDown')]
  return trustMoves(heard).reduce(
    (trust, move) =>
      move.up ? trust + Math.round(((1000 - trust) * up) / 1000) : trust - Math.round((trust * down) / 1000),
    heard.terms?.trust?.[heard.me] ?? committeeFactor('trustStart'),
  )
}

/** Every move of a member's trust, in its order. Nothing but what the member heard moves it. */
export function trustMoves({ me, log }: Pick<CommitteeSeen, 'me' | 'log'>): readonly TrustMove[] {
  const moves: TrustMove[] = []
  const words: { [issue: number]: Word } = {}
  const wishes: { [issue: number]: number } = {}
  const asked: number[] = []
  let signs = false
  log.forEach(({ act, by }, at) => {
    const add = (why: TrustReason, up: boolean) => moves.push({ at, why, up })
    if (by === me) {
      if (act.kind === 'judge') signs = act.signs
      if (act.kind === 'tell' && act.claim.about === 'need' && act.claim.change)
        wishes[act.claim.change.issue] = act.claim.change.option
    }
    if (by !== pen) return
    switch (act.kind) {
      case 'ask':
        if (act.to === me && act.question.about === 'why' && !asked.includes(act.question.issue)) {
          asked.push(act.question.issue)
          add('asked', true)
        }
        break
      case 'promise':
        if (act.to === me) words[act.issue] = { option: act.option, was: 'open' }
        break
      case 'favour':
        if (act.to === me) add('favour', true)
        break
      case 'warn':
        if (act.to === me) add('warned', false)
        break
      case 'vote':
        if (!signs) add('overridden', false)
        break
      case 'draft': {
        for (const [issue, word] of Object.entries(words)) {
          const was = act.text[Number(issue)] === word.option ? 'kept' : 'broken'
          if (was !== word.was) add(was, was === 'kept')
          words[Number(issue)] = { ...word, was }
        }
        for (const [issue, option] of Object.entries(wishes)) {
          if (act.text[Number(issue)] !== option) continue
          add('heard', true)
          delete wishes[Number(issue)]
        }
      }
    }
  })
  return moves
}

type Word = { readonly option: number; readonly was: 'open' | 'kept' | 'broken' }
