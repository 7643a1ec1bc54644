import { expect, test } from 'vitest'
import { workOf } from '../../../src/game/auditing.ts'
import { debriefAudit } from '../../../src/game/debriefing-audit.ts'
import type { Link } from '../../../src/sim/audit/judging.ts'
import { judge } from '../../../src/sim/audit/judging.ts'
import { auditBy } from '../../auditing.ts'

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
