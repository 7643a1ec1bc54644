import { longestSeed } from './route.ts'

export const largestFile = 8_000_000 // bytes

/** What is wrong with a file, in the words of a notice; see `notices.malformed`. */
export type Unreadable = { readonly at: string; readonly says: string }

/** The text of a file that somebody chose. */
export async function textOf(file: Blob): Promise<string | Unreadable> {
  if (file.size > largestFile) return { at: 'file', says: `is larger than ${largestFile / 1_000_000} MB` }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (error) {
    const says = error instanceof TypeError ? 'is not a text in UTF-8' : 'cannot be read from the disk'
    return { at: 'file', says }
  }
}

export type FileName = { readonly scenario: string; readonly seed: string; readonly week: number }

/** `calder-wray-monday-7-week-6.remit.json`: letters and digits of any script, no more. */
export function fileNameOf({ scenario, seed, week }: FileName): string {
  const plain = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, longestSeed)
  const parts = [plain(scenario), plain(seed)].filter((part) => part !== '')
  return `${[...parts, 'week', week].join('-')}.remit.json`
}

/** Offers a text as a file to keep. */
export function offerFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
