import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { lookup } from '../../lookup.ts'
import type { SponsorCommand } from '../../seat-commands.ts'
import type { Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import type { SeatRule } from '../seat-rule.ts'
import { isRunning, maySponsor } from '../seat-rule.ts'

type Order = Extract<SponsorCommand, { kind: 'askOpinion' }>

/** The sponsor asks for a second opinion on a report of this week; next Monday it says what the project itself believes. */
export const askingOpinion: SeatRule<Order> = {
  offers: ({ projects }) => projects.map(({ id }) => ({ kind: 'askOpinion' as const, project: id })),
  spends: (_order, setup) => factorOf(setup, 'opinionTime'),
  whyNot: (setup, world, _seat, { project }) => {
    if (!maySponsor(setup, 'opinion')) return 'notInPlay'
    if (!lookup(setup).projects.has(project)) return 'unknownProject'
    if (!isRunning(world, project)) return 'projectFinished'
    if (world.work.reported[project]?.week !== world.at.week) return 'noReport'
    return world.powers?.opinions[project]?.asked === world.at.week ? 'alreadyDone' : null
  },
  carryOut: (setup, _world, happen, _seat, { project, spends }) => {
    happen({ kind: 'opinionAsked', project, spends, burden: factorOf(setup, 'opinionBurden') })
  },
}

/** Monday: second opinions that were asked for last week are in. They find what was noted when the report was written. */
export function giveOpinions(setup: Setup, world: World, happen: Happen): void {
  for (const { id } of setup.projects) {
    const opinion = world.powers?.opinions[id]
    if (!opinion || opinion.asked !== world.at.week - 1) continue
    const number = reportIn(world, id, opinion.asked)
    const report = world.facts[number]
    if (report?.kind !== 'recorded' || report.content.kind !== 'statusReport') continue
    const { earnedCents, finishWeek } = report.content
    const bent = world.facts.find(
      (fact): fact is FactOf<'reportBent'> => fact.kind === 'reportBent' && fact.cause === number,
    )
    happen(
      {
        kind: 'opinionGiven',
        project: id,
        earnedCents: earnedCents - (bent?.earnedCents ?? 0),
        finishWeek: finishWeek + (bent?.weeks ?? 0),
        reportedCents: earnedCents,
        reportedWeek: finishWeek,
        isRosy: bent?.form === 'rosy',
      },
      opinion.fact,
    )
  }
}

const reportIn = ({ facts }: World, project: string, week: number): number =>
  facts.findLastIndex(
    (fact) =>
      fact.kind === 'recorded' &&
      fact.at.week === week &&
      fact.content.kind === 'statusReport' &&
      fact.content.project === project,
  )
