import type { View } from '../../game/view.ts'

const phases = { pmo: 'deciding', pm: 'reporting', sponsor: 'funding' } as const

/** Whether the week lies before whoever sits there: others are at work in all other phases. */
export const isAtDesk = ({ role, phase }: Pick<View, 'role' | 'phase'>): boolean => phases[role] === phase
