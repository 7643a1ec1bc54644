import type { Moment } from '../../calendar.ts'
import type { ActivityId, ProjectId } from '../../setup.ts'
import type { Played } from '../keeping.ts'

/** A finished activity: when it was finished, and when a status report first called it done. */
type Finished = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly finished: Moment
  readonly reported: Moment
  readonly fact: number // of its end
}

/** Every activity that was finished and then reported as done, in the order of its end. */
export function finishedWork({ facts }: Pick<Played, 'facts'>): readonly Finished[] {
  const ends = new Map<string, { at: Moment; fact: number; project: ProjectId; activity: ActivityId }>()
  for (const [fact, it] of facts.entries())
    if (it.kind === 'activityFinished')
      ends.set(`${it.project}/${it.activity}`, {
        at: it.at,
        fact,
        project: it.project,
        activity: it.activity,
      })
  return [...ends.values()].flatMap(({ at, fact, project, activity }) => {
    const reported = facts.find(
      (it, place) =>
        place > fact &&
        it.kind === 'recorded' &&
        it.content.kind === 'statusReport' &&
        it.content.project === project &&
        it.content.progress.some((row) => row.activity === activity && row.permille >= 1000),
    )
    return reported ? [{ project, activity, finished: at, reported: reported.at, fact }] : []
  })
}
