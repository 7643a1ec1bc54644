import type { Condition } from '../../sim/setup.ts'
import { permille, span } from '../shape/basics.ts'
import type { Condition as AuthoredCondition, Measured } from '../shape/conditions.ts'
import { milliDays } from './quantities.ts'

type Makers = { readonly [Key in keyof Measured]-?: (value: NonNullable<Measured[Key]>) => Condition }

const makers: Makers = {
  weeks: (text) => {
    const [from, to] = span(text)
    return { kind: 'weeks', from, to }
  },
  behind: (weeks) => ({ kind: 'behind', weeks }),
  overBudget: (share) => ({ kind: 'overBudget', permille: permille(share) }),
  trustBelow: (points) => ({ kind: 'trustBelow', points }),
  trustAbove: (points) => ({ kind: 'trustAbove', points }),
  qualityBelow: (points) => ({ kind: 'qualityBelow', points }),
  burdenAbove: (days) => ({ kind: 'burdenAbove', milliDays: milliDays(days) }),
  idle: (days) => ({ kind: 'idle', days }),
  needsSkill: (skill) => ({ kind: 'needsSkill', skill }),
  decided: ({ ago, matter, option }) => ({ kind: 'decided', matter, option: option ?? null, weeksAgo: ago }),
  notDecided: (matter) => ({ kind: 'notDecided', matter }),
  flag: (flag) => ({ kind: 'flag', flag }),
  noFlag: (flag) => ({ kind: 'noFlag', flag }),
  chance: (share) => ({ kind: 'chance', permille: permille(share) }),
}

export function conditionOf(condition: AuthoredCondition): Condition {
  if (typeof condition === 'string') return { kind: condition }
  const [key, value] = Object.entries(condition)[0]!
  return (makers[key as keyof Measured] as (value: unknown) => Condition)(value)
}
