import type { LinkView } from '../../game/link-view.ts'
import type { View } from '../../game/view.ts'
import type { Args } from '../../words/say.ts'
import { personName, projectName } from '../names.ts'
import { inShort } from './link.ts'

type Change = { readonly id: string; readonly args: Args }

/** What a listener must hear after an order as a link: what was said, talked through, or found. */
export function linkChanges(before: View, after: View): Change[] {
  const [was, is] = [before.link, after.link]
  if (!was || !is || was === is) return []
  return [...questionChanges(was, is, after), ...weatherChanges(was, is), ...faultChanges(was, is, after)]
}

function questionChanges(was: LinkView, is: LinkView, after: View): Change[] {
  const question = is.question
  if (!question) return []
  const { said, believed } = question
  if (said && !was.question?.said) {
    const { id, args } = inShort(said)
    return [{ id: 'changes.said', args: { said: id, ...args } }]
  }
  if (!believed || was.question?.believed) return []
  const manager = managerOf(after, question.project)
  return [{ id: 'changes.figures', args: { manager, days: believed.days } }]
}

const weatherChanges = (was: LinkView, is: LinkView): Change[] =>
  is.weather
    .filter(({ id, talked }) => talked > 0 && was.weather.some((it) => it.id === id && it.talked === 0))
    .map(({ id }) => ({ id: 'changes.talkedThrough', args: { weather: `weather.${id}.title` } }))

/** Each project in which more is known of a fault than before. */
const faultChanges = (was: LinkView, is: LinkView, after: View): Change[] =>
  is.faults.flatMap(({ id, places }) => {
    const known = was.faults.find((it) => it.id === id)?.places ?? []
    return places
      .filter(({ project, state }) => known.some((it) => it.project === project && it.state !== state))
      .map(({ project, state }) => ({
        id: 'changes.sought',
        args: {
          project: projectName(project),
          state: state === 'found' ? 'link.fault.has' : `link.fault.${state}`,
          manager: managerOf(after, project),
        },
      }))
  })

const managerOf = ({ projects }: View, id: string): string =>
  personName(projects.find((it) => it.id === id)?.manager ?? '')
