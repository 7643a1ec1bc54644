import type { View } from '../game/view.ts'
import type { Words } from '../words/say.ts'
import { canSay } from '../words/say.ts'

/** Where a sentence speaks to the PMO, another seat reads one of its own, or one that all others read. */
export function asSeenBy(role: View['role'] | undefined, words: Words, id: string): string {
  if (role === undefined || role === 'pmo') return id
  return [`asSeen.${role}.${id}`, `asSeen.others.${id}`].find((own) => canSay(words, own)) ?? id
}
