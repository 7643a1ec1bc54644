import { daysInWeek } from '../../calendar.ts'
import type { PersonId, ProjectId } from '../../setup.ts'
import type { Played } from '../keeping.ts'
import { keepingOf, keptEntry, managerOf, standInOf } from '../keeping.ts'
import { isMoment } from '../predicates.ts'
import { afterDays, daysBetween } from '../working-days.ts'
import { finishedWork } from './finished-work.ts'
import type { Gathered, Kit } from './kit.ts'
import { isSame, reportRows, rosterRows, standIns } from './kit.ts'

/** C30: a milestone counts as done once whoever uses it has accepted it. */
export const milestones: Kit = {
  id: 'milestones',
  code: 'C30',
  scope: 'project',
  papers: [
    {
      ...{ id: 'certificates', kind: 'entries', group: 'manager' },
      columns: { acceptedOn: 'acceptedClaimed', acceptedBy: 'acceptorClaimed' },
    },
    {
      ...{ id: 'mails', kind: 'entries', group: 'system' },
      columns: { sent: 'accepted', account: 'acceptor' },
    },
    {
      ...{ id: 'payments', kind: 'entries', group: 'finance' },
      columns: { handedOver: 'finished', doneOn: 'reported', paid: 'paid' },
    },
    { ...{ id: 'takers', kind: 'register', group: 'office' }, rows: standIns('taker', 'deputy') },
    { ...{ id: 'reports', kind: 'register', group: 'manager' }, rows: reportRows },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'mails',
  traces: ['payments'],
  gather,
  slots: (clause) => {
    const done = ['payments/doneOn', 'payments/entry']
    if (clause === 'accepted')
      return {
        starts: [...done, 'certificates/acceptedOn', 'certificates/entry'],
        ends: ['mails/sent', 'mails/entry', 'mails/account', 'certificates/acceptedOn=accepted'],
      }
    if (clause === 'before') return { starts: done, ends: ['mails/sent', 'certificates/acceptedOn=accepted'] }
    return {
      starts: ['mails/entry', 'certificates/entry', 'certificates/acceptedBy', 'payments/entry'],
      ends: ['mails/account', 'certificates/acceptedBy=acceptor'],
    }
  },
  form: (broken, { marks }) => {
    if (broken.includes('taker')) return 'ownAcceptance'
    if (broken.length === 0) return null
    return isMoment(marks.accepted ?? null) ? 'acceptedLate' : 'notAccepted'
  },
  dressed: [
    ['acceptedClaimed', 'accepted'],
    ['acceptorClaimed', 'acceptor'],
  ],
  lookAlike: (_, { marks }) => {
    if (!isSame(marks.acceptor, marks.taker)) return 'takerDeputy'
    return isSame(marks.accepted, marks.reported) ? 'reportDay' : null
  },
  isGood: (_, { marks }) => {
    const { finished = null, accepted = null } = marks
    return isMoment(finished) && isMoment(accepted) && daysBetween(finished, accepted) <= 1
  },
  knowing: [
    { form: 'ownAcceptance', fields: ['mails/account', 'certificates/acceptedBy'] },
    { form: 'acceptedLate', fields: ['mails/sent', 'certificates/acceptedOn'] },
  ],
  track: {
    from: 'finished',
    points: [
      { name: 'accepted', at: 'accepted', claimed: 'acceptedClaimed' },
      { name: 'reported', at: 'reported', claimed: null },
    ],
  },
}

/** Each piece of work that was reported as done, from facts; who accepted it, and when, is kept over the game. */
function gather(played: Played): readonly Gathered[] {
  const { setup } = played
  const keeping = keepingOf(played, 'milestones')
  return finishedWork(played).map(({ project, activity, finished, reported, fact }) => {
    const id = `${project}-${activity}`
    const dice = keeping.dice(id)
    const gap = Math.max(0, daysBetween(finished, reported))
    const taker = takerOf(played, project)
    const others = played.setup.projects.flatMap(({ id: other, manager }) =>
      other === project ? [] : [manager],
    )
    const deputy = standInOf(played, `milestones/${project}`, finished.week, others)
    const kept = keptEntry({
      ...{ setup, dice, isPressed: keeping.isPressed(project, finished.week) },
      lack: keeping.lack(project, fact),
      usual: afterDays(finished, dice.of(10, Math.min(gap, keeping.isPrompt(project) ? 1 : gap) + 1)),
      late: reported,
      hand: deputy ?? taker,
      wrong: managerOf(setup, project),
    })
    const marks = {
      ...{ finished, reported, taker, deputy },
      ...{
        accepted: kept.at,
        acceptedClaimed: kept.claimed,
        acceptor: kept.by,
        acceptorClaimed: kept.claimedBy,
      },
      paid: afterDays(reported, daysInWeek + dice.of(11, daysInWeek)),
    }
    return {
      item: {
        id,
        project,
        person: null,
        week: finished.week,
        thing: `activities.${project}.${activity}`,
        marks,
      },
      motive: kept.motive,
    }
  })
}

/** Who takes over what a project delivers: the lead of quality or, where there is none, the sponsor. */
const takerOf = ({ setup }: Played, project: ProjectId): PersonId =>
  setup.people.find(({ role }) => role === 'qualityLead')?.id ??
  setup.people.find(({ role }) => role === 'sponsor')?.id ??
  managerOf(setup, project)
