import type { PersonView, ProjectView, View } from '../../game/view.ts'
import type { Mood } from '../people/moods.ts'
import type { Pose } from '../people/poses.ts'
import { bearingOf, moodBorne, poseBorne, seenFrom } from './bearing.ts'
import { daysWanted, isTorn } from './wanted.ts'

export type Acting = { readonly pose: Pose; readonly mood: Mood }

/** Below these points of trust the sponsor is guarded, and annoyed; from the third on, pleased. */
const trustOf = { annoyed: seenFrom.trust.far, guarded: seenFrom.trust.off, pleased: seenFrom.trust.near }

/** Who has which days is only to be seen at the PMO's desk. */
export const knowsSplits = (view: View) => view.role === 'pmo' && view.phase === 'deciding'

export const isIdle = (view: View, person: PersonView): boolean =>
  knowsSplits(view) && person.present > 0 && person.granted === 0 && !person.contested

/** What a specialist's week looks like: a posture, and a mood that never says more than that week does. */
export function specialistActs(view: View, person: PersonView): Acting {
  return { pose: poseOf(view, person), mood: moodOf(person) }
}

function poseOf(view: View, person: PersonView): Pose {
  if (!knowsSplits(view)) return 'stand'
  if (isTorn(person)) return 'weigh'
  if (person.granted === 0) return 'sitcup'
  return person.granted < person.present ? 'cup' : 'hips'
}

function moodOf(person: PersonView): Mood {
  if (person.tired) return 'tired'
  if (!isTorn(person)) return 'calm'
  return daysWanted(person) - person.present > 2 || person.claims.length > 2 ? 'guarded' : 'thinking'
}

/** How a manager stands to whoever looks comes before what the week is about: that the room shows. */
export function managerActs(view: View, project: ProjectView): Acting {
  const bearing = bearingOf(view, project)
  const { status } = project
  return {
    pose: (project.hold.state === 'held' ? null : poseBorne(bearing)) ?? managerPose(project),
    mood: moodBorne(bearing, status === 'trouble') ?? managerMood(status, bearing?.distance === 'near'),
  }
}

function managerPose({ status, hold }: ProjectView): Pose {
  if (hold.state === 'held') return 'hips'
  if (status === 'trouble') return 'reach'
  return status === 'finished' ? 'cup' : 'write'
}

function managerMood(status: ProjectView['status'], near: boolean): Mood {
  if (status === 'watch') return 'thinking'
  return status === 'finished' || (status === 'onPlan' && near) ? 'pleased' : 'calm'
}

export const teamActs = (person: PersonView, { status, hold }: ProjectView, seated: boolean): Acting => ({
  pose:
    hold.state === 'held'
      ? seated
        ? 'sit'
        : 'cup'
      : seated
        ? 'type'
        : status === 'trouble'
          ? 'carry'
          : 'stand',
  mood: person.tired || status === 'trouble' ? 'tired' : status === 'finished' ? 'pleased' : 'calm',
})

export function sponsorActs(view: View): Acting {
  const trust = view.role === 'pm' ? (view.powers?.confidence[0]?.points ?? null) : view.sponsorTrust // a manager knows what is thought of the own project
  if (trust === null) return { pose: 'sit', mood: 'calm' }
  if (trust < trustOf.annoyed) return { pose: 'sit', mood: 'annoyed' }
  if (trust < trustOf.guarded) return { pose: 'sit', mood: 'guarded' }
  return { pose: 'sit', mood: trust >= trustOf.pleased ? 'pleased' : 'calm' }
}

export const leadActs = (view: View): Acting => ({
  pose: 'stand',
  mood: view.projects.some((project) => project.status === 'trouble') ? 'thinking' : 'calm',
})

export const qualityActs = (view: View): Acting => ({
  pose: 'type',
  mood: view.projects.some((project) => project.status === 'unknown') ? 'calm' : 'thinking',
})
