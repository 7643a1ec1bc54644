import type { PersonView } from '../game/view.ts'

export type PlannerDay = { readonly project: string; readonly state: 'granted' | 'asked' }

/** A week as the planner shows it: the granted days, then what is asked beyond them; what does not fit piles up. */
export function plannerDays({ claims, present }: PersonView): {
  rows: (PlannerDay | null)[]
  pile: PlannerDay[]
} {
  const days = [
    ...claims.flatMap((claim) =>
      Array<PlannerDay>(claim.granted).fill({ project: claim.project, state: 'granted' }),
    ),
    ...claims.flatMap((claim) =>
      Array<PlannerDay>(Math.max(0, claim.asked - claim.granted)).fill({
        project: claim.project,
        state: 'asked',
      }),
    ),
  ]
  const room = Math.min(5, present)
  return { rows: Array.from({ length: room }, (_, i) => days[i] ?? null), pile: days.slice(room) }
}
