import type { Scenario } from '../scenario/read.ts'
import type { Words } from '../words/say.ts'
import type { Hire } from './workforce.ts'

/** How a command ended: all is well, a problem was found, used wrongly, stopped by Ctrl-C. */
export type Exit = 0 | 1 | 2 | 130

/** What a command has around it; tests hand in their own. */
export type Surroundings = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly columns: number | null // of the terminal that shows `err`; null when it is no terminal
  readonly words: Words // of the interface
  readonly shipped: readonly Scenario[]
  readonly unsound: readonly string[] // scenarios that would be shipped, but have problems
  readonly stop: AbortSignal // Ctrl-C
  readonly hire: Hire | null // null: play in this thread
  readonly cores: number
}

/** Says in one line how to use a command rightly. */
export function wrongUse({ err }: Surroundings, command: string, says: string): Exit {
  err(`remit ${command}: ${oneLine(says)} See: npm run -s remit -- ${command} --help\n`)
  return 2
}

/** Text from outside, fit for one line of a terminal. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '·')
    .trim()

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
