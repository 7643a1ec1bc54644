import type { Area, Party } from '../../sim/charters.ts'
import { allocationOf, areaTable, parties } from '../../sim/charters.ts'
import type { Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import { repeated } from './repeated.ts'

/** A right is signed over to somebody who may hold it; nobody has left it unread twice; and there is a row at least. */
export const charter: Question = (context) => {
  const { charter: table } = context.scenario
  if (!table) return []
  const rows = Object.entries(table.rights) as [Area, string][]
  if (rows.length === 0) return [flawAtKey(context, ['charter', 'rights'], 'empty-charter')]
  const isParty = (word: string): word is Party => (parties as readonly string[]).includes(word)
  return [
    ...rows.flatMap(([area, word]) =>
      isParty(word) && !allocationOf(area, word)
        ? [
            flawAt(context, ['charter', 'rights', area], 'no-such-holder', {
              area,
              party: word,
              known: areaTable[area].allocations.map(({ decides }) => decides).join(', '),
            }),
          ]
        : [],
    ),
    ...repeated(context, ['charter', 'unread'], table.unread ?? []),
  ]
}
