import { comesToLight, isBroken } from '../../sim/audit/year/holding.ts'
import { staff } from '../../sim/audit/year/year-factors.ts'
import { quarters } from '../../sim/audit/year/year-terms.ts'
import { dealAt, isDue } from './books.ts'
import type { YearRefusal } from './year-acts.ts'
import type { Agreement, YearDone } from './year-in-play.ts'

/** A quarter ends: what was agreed stands, what was learnt counts, and what nobody raised may come to light. */
export function closeQuarter(play: YearDone): YearDone | YearRefusal {
  const { quarter } = play
  const own = play.audits.filter((it) => it.quarter === quarter)
  if (own.some(({ opinion }) => opinion === null)) return 'unfinished'
  return {
    ...play,
    ...{ plans: [], courses: [], spreads: [] },
    ...learnt(play),
    agreements: agreed(play),
    taken: [
      ...play.taken,
      ...play.spreads.map(({ cell, to }) => ({
        ...{ from: cell, to: `${to}/${cell.split('/')[1]}`, quarter },
      })),
    ],
    incidents: [...play.incidents, ...cameToLight(play).map((cell) => ({ quarter, cell }))],
    quarter: Math.min(quarter + 1, quarters - 1),
  }
}

/** A course brings a step up to the last; an audit brings one only to whoever it is gone through with. */
function learnt(play: YearDone): Pick<YearDone, 'skills' | 'learnt'> {
  const { skills, courses, audits, quarter } = play
  const lessons = [
    ...courses.map((it) => ({ ...it, to: staff.courseTo as number })),
    ...audits
      .filter((it) => it.quarter === quarter)
      .flatMap(({ cell, feedback }) =>
        feedback.map((person) => ({ person, control: cell.split('/')[1] ?? '', to: staff.bestSkill })),
      ),
  ]
  const known = Object.fromEntries(
    Object.entries(skills).map(([person, own]) => [person, { ...own } as { [control: string]: number }]),
  )
  for (const { person, control, to } of lessons) {
    const own = known[person]
    if (own && (own[control] ?? 0) < to) own[control] = (own[control] ?? 0) + 1
  }
  const steps = Object.entries(known).flatMap(([person, own]) =>
    Object.entries(own).flatMap(([control, to]) =>
      to > (skills[person]?.[control] ?? 0) ? [{ quarter, person, control, to }] : [],
    ),
  )
  return { skills: known, learnt: [...play.learnt, ...steps] }
}

/** What was agreed, and what became of what had been agreed before. */
function agreed({ audits, agreements, quarter }: YearDone): readonly Agreement[] {
  const own = audits.filter((it) => it.quarter === quarter)
  const looked = agreements.map((it) => {
    const back = own.find(({ cell, isFollow }) => isFollow && cell === it.cell)
    if (!back || !isDue(it, quarter)) return it
    const isClosed = back.opinion === 'effective' || back.action !== null // something else is agreed instead
    return isClosed
      ? { ...it, isLooked: true, closed: 'looked' as const, closedIn: quarter }
      : { ...it, isLooked: true }
  })
  const fresh = own.flatMap(({ cell, action }) =>
    action === null ? [] : [{ cell, action, quarter, closed: null, closedIn: null, isLooked: false }],
  )
  return [...looked, ...fresh]
}

/** Rules in which something was broken that nobody raised so that it holds, and of which something came. */
function cameToLight(play: YearDone): readonly string[] {
  const { deal, quarter, audits } = play
  return deal.cells.flatMap((cell) => {
    const found = dealAt(play, cell, quarter)
    if (!found) return []
    const mended = audits
      .filter((it) => it.cell === cell.id && it.quarter === quarter)
      .flatMap(({ rightly }) => rightly)
    const left = found.items.filter(({ id }) => isBroken(found, id) && !mended.includes(id)).length
    return comesToLight(deal.seed, cell.id, quarter, left) ? [cell.id] : []
  })
}
