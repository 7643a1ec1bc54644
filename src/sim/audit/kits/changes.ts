import { daysInWeek } from '../../calendar.ts'
import { factorOf } from '../../factors.ts'
import type { Fact, FactOf } from '../../facts.ts'
import type { PersonId, Setup } from '../../setup.ts'
import type { Played } from '../keeping.ts'
import { keepingOf, keptEntry, managerOf, standInOf } from '../keeping.ts'
import { isMoment } from '../predicates.ts'
import { afterDays, daysBetween } from '../working-days.ts'
import type { Gathered, Kit } from './kit.ts'
import { isSame, rosterRows, standIns } from './kit.ts'

/** C07: work that was added is approved before it begins. */
export const changes: Kit = {
  id: 'changes',
  code: 'C07',
  scope: 'portfolio',
  papers: [
    {
      ...{ id: 'changeLog', kind: 'entries', group: 'manager' },
      columns: { raised: 'raised', approvedOn: 'signedClaimed', approvedBy: 'signerClaimed' },
    },
    {
      ...{ id: 'history', kind: 'entries', group: 'system' },
      columns: { signed: 'signed', account: 'signer' },
    },
    { ...{ id: 'bookings', kind: 'entries', group: 'team' }, columns: { study: 'studied', work: 'began' } },
    {
      ...{ id: 'delegations', kind: 'register', group: 'office' },
      rows: (played, items) => standIns('authority', 'deputy')(played, items),
    },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'history',
  traces: ['bookings'],
  gather,
  slots: (clause) => {
    const work = ['bookings/work', 'bookings/entry']
    const heads = ['history/entry', 'changeLog/entry']
    if (clause === 'signed')
      return {
        starts: [...work, 'changeLog/entry', 'changeLog/raised'],
        ends: ['history/signed', 'history/entry', 'history/account', 'changeLog/approvedOn=signed'],
      }
    if (clause === 'before') return { starts: work, ends: ['history/signed', 'changeLog/approvedOn=signed'] }
    return {
      starts: [...heads, 'changeLog/approvedBy', 'bookings/entry'],
      ends: ['history/account', 'changeLog/approvedBy=signer'],
    }
  },
  form: (broken, { marks }) => {
    if (broken.includes('authority')) return 'ownSignature'
    if (broken.includes('signed')) return 'unsigned'
    return broken.includes('before') ? (isMoment(marks.signed ?? null) ? 'signedLate' : 'unsigned') : null
  },
  dressed: [
    ['signedClaimed', 'signed'],
    ['signerClaimed', 'signer'],
  ],
  lookAlike: (_, { marks }) => {
    const { signed = null, studied = null, began = null } = marks
    if (!isSame(marks.signer, marks.authority)) return 'delegate'
    if (isMoment(studied) && isMoment(signed) && daysBetween(studied, signed) > 0) return 'study'
    return isMoment(began) && isSame(began, signed) ? 'sameDay' : null
  },
  isGood: (_, { marks }) => {
    const { raised = null, signed = null } = marks
    return isMoment(raised) && isMoment(signed) && daysBetween(raised, signed) <= 1
  },
  knowing: [
    { form: 'ownSignature', fields: ['history/account', 'changeLog/approvedBy'] },
    { form: 'signedLate', fields: ['history/signed', 'changeLog/approvedOn'] },
  ],
  track: {
    from: 'raised',
    points: [
      { name: 'signed', at: 'signed', claimed: 'signedClaimed' },
      { name: 'began', at: 'began', claimed: null },
    ],
  },
}

/**
 * Every piece of work that a decision, news or an echo added to an activity, from facts: when it was asked for, and when
 * somebody first worked on that activity afterwards. Who signed for it, and when, is kept over the game.
 */
function gather(played: Played): readonly Gathered[] {
  const { setup, facts } = played
  const keeping = keepingOf(played, 'changes')
  const authority = setup.people.find(({ role }) => role === 'sponsor')?.id ?? ''
  const isPrompt = keeping.isPrompt('portfolio')
  const standIn = (week: number) => standInOf(played, 'changes', week, helpersOf(setup))
  return facts.flatMap((fact, number): readonly Gathered[] => {
    if (!isAddedWork(fact) || fact.project === null || fact.activity === null) return []
    const { project, activity } = fact
    const began = facts.find(
      (it, place) =>
        place > number && it.kind === 'worked' && it.project === project && it.activity === activity,
    )
    if (!began) return []
    const id = `c${number}`
    const dice = keeping.dice(id)
    const raised = fact.at
    const gap = Math.max(0, Math.min(daysInWeek, daysBetween(raised, began.at)))
    const deputy = standIn(raised.week)
    const kept = keptEntry({
      ...{ setup, dice, isPressed: keeping.isPressed(project, raised.week) },
      lack: keeping.lack(project, number),
      usual: afterDays(raised, dice.of(10, Math.min(gap, isPrompt ? 1 : gap) + 1)),
      late: began.at,
      hand: deputy ?? authority,
      wrong: managerOf(setup, project),
    })
    const isStudied = dice.does(11, factorOf(setup, 'oddEntry'))
    const marks = {
      ...{ raised, began: began.at, authority, deputy },
      studied: isStudied ? raised : null,
      ...{ signed: kept.at, signedClaimed: kept.claimed, signer: kept.by, signerClaimed: kept.claimedBy },
    }
    const thing = `activities.${project}.${activity}`
    return [{ item: { id, project, person: null, week: raised.week, thing, marks }, motive: kept.motive }]
  })
}

/** Who may sign in the sponsor's place, where it is written down. */
const helpersOf = (setup: Setup): readonly PersonId[] =>
  setup.people.flatMap(({ id, role }) => (role === 'qualityLead' || role === 'pmoLead' ? [id] : []))

const isAddedWork = (fact: Fact): fact is FactOf<'took'> =>
  fact.kind === 'took' && fact.effect.kind === 'work' && fact.effect.milliDays > 0
