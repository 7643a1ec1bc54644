import type { CharterSetting } from '../../sim/setup.ts'
import type { Authored } from '../shape/scenario.ts'

export const charterOf = ({ rights, unread }: NonNullable<Authored['charter']>): CharterSetting => ({
  rights: rights as CharterSetting['rights'],
  ...(unread && { unread }),
})
