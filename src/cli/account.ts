import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import type { Sentence, View } from '../game/view.ts'
import type { Words } from '../words/say.ts'
import { canSay, say } from '../words/say.ts'
import type { Scores } from './games.ts'
import { textTable } from './text-table.ts'

/** A compact account of a game, taken down while it is played: the PMO's news, grants and three sentences of each week. */
export type Account = { readonly note: (game: Game) => void; readonly text: () => string }

export function openAccount(words: Words): Account {
  const weeks: string[] = []
  let desk: View | null = null
  return {
    note: (game) => {
      if (game.phase === 'deciding') desk = engine.view(game, 'pmo')
      if (game.orders.at(-1)?.command.kind !== 'closeWeek' || desk === null) return
      weeks.push(weekInWords(words, desk, engine.view(game, 'pmo').lastWeek))
      desk = null
    },
    text: () => weeks.join('\n'),
  }
}

function weekInWords(words: Words, desk: View, lastWeek: readonly Sentence[]): string {
  const said = ({ id, args }: Sentence) => say(words, id, { ...args, currency: desk.currency })
  const headline = desk.news.map(said)
  const sentences = lastWeek.map(said).join(' ')
  return [
    `Week ${desk.week}\n`,
    ...headline.map((line) => `  ${line}\n`),
    `  Granted: ${grantsInWords(words, desk)}\n`,
    sentences === '' ? '' : `  ${sentences}\n`,
  ].join('')
}

function grantsInWords(words: Words, { people }: View): string {
  const all = people.flatMap(({ id, claims }) => {
    const given = claims.filter(({ granted }) => granted > 0)
    const shares = given.map(({ project, granted }) => `${nameOf(words, `projects.${project}`)} ${granted}`)
    return shares.length > 0 ? [`${nameOf(words, `people.${id}`)} to ${shares.join(', ')}`] : []
  })
  return all.length > 0 ? `${all.join('; ')} (days)` : 'nobody'
}

/** Without words the id itself is better than a bracket. */
const nameOf = (words: Words, id: string) =>
  canSay(words, `${id}.name`) ? say(words, `${id}.name`) : (id.split('.')[1] as string)

/** Both kinds of scoreboard, one line each. */
export function scoresInWords(words: Words, scores: Scores): string {
  const boards = Object.entries(scores)
  const dimensions = [...new Set(boards.flatMap(([, board]) => Object.keys(board.dimensions)))]
  const rows = boards.map(([board, { total, dimensions: values }]) => {
    const [kind = '', project] = board.split('/')
    const name = project === undefined ? kind : nameOf(words, `projects.${project}`)
    const cells = dimensions.map((dimension) =>
      values[dimension] === undefined ? '-' : points(values[dimension]),
    )
    return [name, points(total), ...cells]
  })
  return textTable([['', 'total', ...dimensions], ...rows])
}

export const points = (value: number): string => String(Math.round(value * 10) / 10)
