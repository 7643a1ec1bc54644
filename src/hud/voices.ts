import type { ProjectView, Sentence, View } from '../game/view.ts'
import { personName, projectName } from './names.ts'

type Said = Pick<Sentence, 'id' | 'args'>

/** What a manager says when talked to, by what anybody at the PMO's desk can see of the project. */
export function voiceOf(view: View, project: ProjectView): Said {
  const said = (situation: string, args: Said['args'] = {}): Said => ({
    id: `voices.${situation}`,
    args: { project: projectName(project.id), ...args },
  })
  const own = view.people.flatMap((person) =>
    person.claims
      .filter((claim) => claim.project === project.id && claim.asked > 0)
      .map((claim) => ({ ...claim, person: person.id })),
  )
  if (project.status === 'finished') return said('finished')
  const padded = own.find(({ asked, tested }) => tested !== null && tested < asked)
  if (padded) return said('padded', { person: personName(padded.person), days: padded.tested ?? 0 })
  if (project.trust !== null && project.trust < wary) return said('wary')
  if (project.status === 'trouble') return said('trouble')
  const short = own.find(({ asked, granted, tested }) => granted < Math.min(asked, tested ?? asked))
  if (short) return said('short', { person: personName(short.person), days: short.asked - short.granted })
  if (project.status === 'watch') return said('watch')
  if (own.length > 0 && own.every(({ slackDays }) => slackDays >= patient)) return said('patient')
  return said((project.trust ?? 0) >= trusting ? 'trusting' : 'steady')
}

const wary = 45 // points of trust
const trusting = 65
const patient = 8 // days that all they ask for could wait
