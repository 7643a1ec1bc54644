import type { Words } from './say.ts'

/**
 * The words as somebody reads them who does not lead the PMO. Where a sentence speaks to the PMO, one beside it says the
 * same of the PMO: `asSeen.others.<id>` for every other seat, `asSeen.<role>.<id>` for one role alone, which comes first.
 * Sentences that are said inside others are replaced with them.
 */
export function seenBy(words: Words, role: string): Words {
  if (role === 'pmo') return words
  const seen: { [id: string]: string } = { ...words }
  for (const beginning of ['asSeen.others.', `asSeen.${role}.`])
    for (const [id, text] of Object.entries(words))
      if (id.startsWith(beginning)) seen[id.slice(beginning.length)] = text
  return seen
}
