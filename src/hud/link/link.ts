import type { FaultView, LinkView, StatementView, WeatherView } from '../../game/link-view.ts'
import type { View } from '../../game/view.ts'
import { activityName, projectName } from '../names.ts'

type Said = { readonly id: string; readonly args: { readonly [name: string]: string | number } }

/** Rumours and changes that a word could still be said about, or was said about this week. */
export const weatherToPass = ({ weather }: LinkView, week: number): WeatherView[] =>
  weather.filter((it) => isOpen(it) || it.talked === week)

const isOpen = ({ stage, talked, drifting }: WeatherView): boolean =>
  talked === 0 && (stage === 'rumour' || drifting)

/** Faults of which the others have not heard, or have this week. The rest stands on the list of quality. */
export const faultsToPass = ({ faults }: LinkView, week: number): FaultView[] =>
  faults.filter((it) => isUnshared(it) || it.shared === week)

const isUnshared = ({ shared, places }: FaultView): boolean =>
  shared === 0 && places.some(({ state }) => state === 'may')

/** How many things wait to be passed on. */
export const toPass = ({ weather, faults }: LinkView): number =>
  weather.filter(isOpen).length + faults.filter(isUnshared).length

/** Whether there is a paper of what should be passed on this week. */
export const hasPassPaper = ({ link, role, week }: View): boolean =>
  role === 'pmo' && link ? weatherToPass(link, week).length + faultsToPass(link, week).length > 0 : false

/** What was said, in a few words. */
export const inShort = ({ holds, sure }: Pick<StatementView, 'holds' | 'sure'>): Said =>
  sure === 50
    ? { id: 'link.question.evenLong', args: {} }
    : { id: holds ? 'link.question.holds' : 'link.question.fails', args: { sure } }

export const pieceArgs = ({
  project,
  activity,
  until,
}: Pick<StatementView, 'project' | 'activity' | 'until'>) => ({
  project: projectName(project),
  activity: activityName(project, activity),
  until,
})
