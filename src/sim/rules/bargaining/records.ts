import type { Bargain, BargainRecord } from '../../bargain-terms.ts'
import { factorOf } from '../../factors.ts'
import type { Deal } from '../../negotiation/stakes.ts'
import type { Grounds } from '../../negotiation/table.ts'
import type { NegotiationTerms, RecordTerms } from '../../negotiation/terms.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import { seatAt } from '../../negotiation/weekly/state.ts'
import type { Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'

/** What of its records the PMO really holds on the day, and what each would let the other side think: with a reliability by its kind. */
export const recordsHeld = (setup: Setup, world: World, { records = [] }: Bargain): RecordTerms[] =>
  records.flatMap((record) => heldNow(setup, world, record) ?? [])

function heldNow(setup: Setup, { work, bargains }: World, record: BargainRecord): RecordTerms | null {
  const { id, about, source } = record
  const of = { id, about, holders: ['pmo'] }
  const counts = (amount: number, reliability: number) =>
    Math.max(-1000, Math.min(1000, Math.round((amount * reliability) / 1000)))
  if (source.kind === 'minute') {
    const { struck, promises = [] } = bargains?.[source.bargain] ?? {}
    const isKept =
      struck?.how === 'agreed' && !promises.some((it) => it.by === 'pmo' && it.state === 'broken')
    return isKept ? { ...of, shows: counts(source.shows, factorOf(setup, 'minuteReliability')) } : null
  }
  const finishWeek = work.reported[source.project]?.report.finishWeek
  const project = work.projects[source.project]
  if (finishWeek === undefined || !project || project.finishedWeek > 0) return null
  const late = Math.max(0, finishWeek - project.dueWeek)
  const amount = late > 0 ? late * source.perWeek : source.inTime
  return {
    ...of,
    shows: counts(amount, factorOf(setup, 'reportReliability')),
    says: { project: source.project, finishWeek, late },
  }
}

/** What each consequence brings a party of its worth, in the same thousandths as its stakes. */
export function groundsOf(
  { issues, consequences, parties }: NegotiationTerms,
  party: number,
  standing: Deal,
): Grounds {
  const interests = parties[party]?.interests ?? {}
  const pulls = (consequence: string) =>
    issues.map(({ options }) =>
      options.map(({ effects }) => (effects[consequence] ?? 0) * (interests[consequence] ?? 0)),
    )
  const whole = issues.reduce((sum, { options }) => {
    const values = options.map(({ effects }) =>
      Object.entries(effects).reduce(
        (all, [consequence, effect]) => all + effect * (interests[consequence] ?? 0),
        0,
      ),
    )
    return sum + Math.max(...values) - Math.min(...values)
  }, 0)
  const scaled = (values: readonly (readonly number[])[]) =>
    values.map((options) => options.map((pull) => Math.round((pull * 1000) / Math.max(1, whole))))
  const parts = consequences
    .map((consequence) => [consequence, scaled(pulls(consequence))] as const)
    .filter(([, values]) => values.some((options) => options.some((value) => value !== 0)))
  return { parts: Object.fromEntries(parts), standing }
}

/** A report that the PMO laid open at a table, and that nobody has held against what came yet. */
const vouchedFor = ({ talk, weighed = [] }: BargainState): readonly RecordTerms[] => {
  const shown = (talk?.log ?? []).flatMap(({ by, act }) =>
    by !== seatAt.pmo ? [] : act.kind === 'share' ? [act.record] : act.kind === 'tell' ? [act.evidence] : [],
  )
  return (talk?.table.records ?? []).filter(
    ({ id, says }) => says && shown.includes(id) && !weighed.includes(id),
  )
}

/**
 * When the reports are in: whoever was shown one remembers it. A later report, or the end of the work, that lies `beliedFrom`
 * behind what it said belies it; work that is finished no later bears it out.
 */
export function holdAgainst(setup: Setup, world: World, happen: Happen): void {
  for (const bargain of setup.bargains ?? []) {
    const state = world.bargains?.[bargain.id]
    if (!state || state.week >= world.at.week) continue
    for (const { id: record, says } of vouchedFor(state)) {
      if (!says) continue
      const project = world.work.projects[says.project]
      const finished = project?.finishedWeek ?? 0
      const now = finished || (world.work.reported[says.project]?.report.finishWeek ?? says.finishWeek)
      const weeks = now - says.finishWeek
      const isBelied = weeks >= factorOf(setup, 'beliedFrom')
      if (!isBelied && finished === 0) continue
      const of = {
        bargain: bargain.id,
        project: bargain.project,
        record,
        reported: says.project,
        late: says.late,
        weeks,
      }
      const to = bargain.counterpart === managerOf(setup, bargain.project) ? bargain.project : null
      happen(
        { kind: isBelied ? 'recordBelied' : 'recordHeld', ...of, to },
        state.struck?.fact ?? state.raised,
      )
    }
  }
}

const managerOf = ({ projects }: Setup, project: string): string | undefined =>
  projects.find(({ id }) => id === project)?.manager
