import type { Notice } from '../hud/session.ts'

type Args = Notice['args']

const tones = {
  malformed: 'problem',
  mismatch: 'problem',
  auditMismatch: 'problem',
  caseOtherResult: 'problem',
  damaged: 'problem',
  bug: 'problem',
  storageFull: 'warning',
  storageDenied: 'warning',
  elsewhere: 'warning',
  auditDamaged: 'warning',
  drillDamaged: 'warning',
  openElsewhere: 'warning',
  auditNothing: 'warning',
  auditNotInStandard: 'warning',
  auditStandard: 'problem',
  standardMalformed: 'problem',
  standardDamaged: 'warning',
  standardOpened: 'said',
  standardSaved: 'said',
  olderRules: 'warning',
  otherRules: 'warning',
  otherScenario: 'warning',
  changedScenario: 'warning',
  wrongLink: 'warning',
  notFetched: 'warning',
  wrongSeed: 'warning',
  linkNotCopied: 'warning',
  nothingSaved: 'said',
  linkCopied: 'said',
  recordingOpened: 'said',
  recordingSaved: 'said',
  undone: 'said',
} as const satisfies { readonly [name: string]: Notice['tone'] }

export type NoticeName = keyof typeof tones | `refused.${string}`

const prefix = 'notices.'

/** The notices with one more; the same message is not said twice, and the last one has a new id so that it is heard. */
export function withNotice(notices: readonly Notice[], name: NoticeName, args: Args = {}): readonly Notice[] {
  const message = prefix + name
  const tone = name in tones ? tones[name as keyof typeof tones] : 'warning'
  lastId++
  return [...notices.filter((notice) => notice.message !== message), { id: lastId, tone, message, args }]
}

let lastId = 0 // ids are never used again, so that a list keyed by them draws each notice anew

export const without = (notices: readonly Notice[], ...names: readonly NoticeName[]): readonly Notice[] =>
  notices.filter((notice) => !names.some((name) => notice.message === prefix + name))

/** What stays when the game goes on: news of what the player just did has had its time. */
export const lasting = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ tone, message }) => tone !== 'said' && !message.startsWith(`${prefix}refused.`))
