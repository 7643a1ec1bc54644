import type { Echo, Effect } from '../../sim/setup.ts'
import { permille } from '../shape/basics.ts'
import type { Echo as AuthoredEcho, Effect as AuthoredEffect } from '../shape/effects.ts'
import { cents, milliDays } from './quantities.ts'

type Makers = {
  readonly [Key in keyof AuthoredEffect]-?: (value: NonNullable<AuthoredEffect[Key]>) => Effect
}

const makers: Makers = {
  spend: (money) => ({ kind: 'spend', cents: cents(money) }),
  fund: (money) => ({ kind: 'fund', cents: cents(money) }),
  benefit: (money) => ({ kind: 'benefit', cents: cents(money) }),
  work: (work) =>
    typeof work === 'number'
      ? { kind: 'work', milliDays: milliDays(work), skill: null }
      : { kind: 'work', milliDays: milliDays(work.days), skill: work.skill ?? null },
  due: (weeks) => ({ kind: 'due', weeks }),
  trust: (points) => ({ kind: 'trust', points }),
  sponsorTrust: (points) => ({ kind: 'sponsorTrust', points }),
  quality: (points) => ({ kind: 'quality', points }),
  burden: (days) => ({ kind: 'burden', milliDays: milliDays(days) }),
  constraint: (days) => ({ kind: 'constraint', milliDays: milliDays(days) }),
  absence: (absence) =>
    typeof absence === 'number'
      ? { kind: 'absence', person: null, days: absence }
      : { kind: 'absence', person: absence.person, days: absence.days },
  familiarity: (gain) =>
    typeof gain === 'string'
      ? { kind: 'familiarity', person: null, permille: permille(gain) }
      : { kind: 'familiarity', person: gain.person, permille: permille(gain.gain) },
  learning: ({ person, skill }) => ({ kind: 'learning', person: person ?? null, skill }),
  padding: (days) => ({ kind: 'padding', days }),
  attention: (points) => ({ kind: 'attention', points }),
  setFlag: (flag) => ({ kind: 'setFlag', flag }),
}

export function effectOf(effect: AuthoredEffect): Effect {
  const [key, value] = Object.entries(effect)[0]!
  return (makers[key as keyof AuthoredEffect] as (value: unknown) => Effect)(value)
}

export const echoesOf = (echoes: { readonly [id: string]: AuthoredEcho }): Echo[] =>
  Object.entries(echoes).map(([id, echo]) => ({
    id,
    inWeeks: echo.in,
    chancePermille: permille(echo.chance),
    effects: echo.effects.map(effectOf),
  }))
