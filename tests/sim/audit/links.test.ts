import { expect, test } from 'vitest'
import { workOf } from '../../../src/game/auditing.ts'
import { debriefAudit } from '../../../src/game/debriefing-audit.ts'
import type { Deal } from '../../../src/sim/audit/dealing.ts'
import type { Link } from '../../../src/sim/audit/judging.ts'
import { judge } from '../../../src/sim/audit/judging.ts'
import { fieldRef, rowOf } from '../../../src/sim/audit/papers.ts'
import { isProof } from '../../../src/sim/audit/truth.ts'
import { auditBy, dealOf } from '../../auditing.ts'

/** Audits in which something was shown. */
const shown = ['one', 'two', 'three', 'four', 'five', 'six']
  .map((seed) => auditBy('expert', seed, undefined, 'changes'))
  .filter((audit) => judge(audit.deal, workOf(audit)).hits.length > 0)

test('a link that shows nothing adds no evidence to an entry that is shown already', () => {
  expect(shown.length).toBeGreaterThan(0)
  for (const audit of shown) {
    const work = workOf(audit)
    const plain = judge(audit.deal, work)
    const more = plain.hits.flatMap(({ item }): Link[] =>
      ['bookings/study', 'roster/away', 'changeLog/raised'].map((field) => {
        const [source, name] = field.split('/')
        const [a, b] = [`${source}/${item}/${name}`, `${source}/${item}/entry`]
        return { a, b, clause: 'authority', item }
      }),
    )
    expect(judge(audit.deal, { ...work, links: [...work.links, ...more] }).hits).toEqual(plain.hits)
  }
})

test('who ties the right entry by the wrong pair is told that, not that it looks odd', () => {
  for (const audit of shown) {
    const links = workOf(audit).links.map(({ item, clause }) => {
      const [a, b] = [`changeLog/${item}/raised`, `bookings/${item}/study`]
      return { a, b, clause, item }
    })
    const debrief = debriefAudit({ ...audit, links })
    const judged = judge(audit.deal, { ...workOf(audit), links })
    expect(judged.hits).toEqual([])
    expect(judged.near.length).toBeGreaterThan(0)
    expect(debrief.advice).toBe('pair')
  }
})

test('an entry that is tied wrongly and shown in order from the books is seen once, not twice', () => {
  const recallsIn = (deal: Deal) => {
    const { items, truths, kit, control } = deal
    const held = { source: kit.read, items: items.map(({ id }) => id) }
    const books = kit.papers.filter((it) => it.kind === 'entries' && !kit.traces.includes(it.id))
    const pairs = items.flatMap((item, place) => {
      if (truths[place]?.broken.length !== 0 || !truths[place]?.lookAlike) return []
      const fields = books.flatMap(({ id }) =>
        ['entry', ...rowOf(kit, id, item).fields.map(({ name }) => name)].map(
          (it) => `${id}/${item.id}/${it}`,
        ),
      )
      return fields.flatMap((a) =>
        fields.flatMap((b) =>
          control.clauses.flatMap(({ id: clause }) => {
            const [first, second] = [fieldRef(a), fieldRef(b)]
            const isShown = first && second && isProof(kit, clause, item, first, second)
            return isShown ? [{ a, b, clause, item: item.id }] : []
          }),
        ),
      )
    })
    const [pair] = pairs
    if (!pair) return null
    const work = {
      ...{ drawn: held.items, byLot: true, papers: [held], questions: [], finding: null, opinion: null },
    }
    const tied = judge(deal, { ...work, links: [pair], vouches: [] })
    const both = judge(deal, { ...work, links: [pair], vouches: [pair] })
    const shown = judge(deal, { ...work, links: [], vouches: [pair] })
    return tied.exposed.length > 0 ? null : [tied, shown, both].map(({ parts }) => parts.recall)
  }
  for (let n = 1; n <= 8; n++) {
    const recalls = recallsIn(dealOf(`drill-${n}`, 'status'))
    if (!recalls) continue
    const [tied, shown, both] = recalls
    expect(tied).toBeGreaterThan(0)
    expect([shown, both]).toEqual([tied, tied])
    return
  }
  throw new Error('No drill has such an entry.')
})
