import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'
import { brokenBy } from './controls.ts'
import type { Played } from './keeping.ts'
import { kitNames } from './kits/kit.ts'
import { controlOf, ownItems } from './own-controls.ts'
import type { Standard } from './standard.ts'
import { isOn } from './standard.ts'
import { truthOf } from './truth.ts'
import { ownControlsOf, yardstickOf } from './yardstick.ts'

/** Whether a control can be broken in a case and shown to an auditor, and if not, why. */
export const controlVerdicts = [
  'noEntries',
  'neverBroken',
  'noPapers',
  'notShown',
  'tooOften',
  'fine',
] as const
export type ControlVerdict = (typeof controlVerdicts)[number]

/** What became of a control in so many finished games of a case. */
export type SeenControl = {
  readonly id: string
  readonly population: string // `facts` where it is no shipped one
  readonly fact: string | null // whose every fact is an entry, where it is that
  readonly hasPapers: boolean
  readonly games: number
  readonly entries: number
  readonly broken: number
  readonly brokenIn: number // games
  readonly shown: number // broken entries with a proof beyond the reach of whoever could dress the paper
}

/** Every control of a house and a case in one finished game: those that are switched on, and their own. */
export function seenIn(played: Played, standard: Standard | null): readonly SeenControl[] {
  const { setup } = played
  const own = ownControlsOf(standard, setup)
  const ids = [...kitNames.filter((name) => isOn(standard, name)), ...Object.keys(own)]
  return ids.map((id): SeenControl => {
    const by = yardstickOf(id, standard, setup)
    const control = own[id]
    const of = control?.population ?? id
    const rule = by?.rule(setup) ?? setup
    const truths = by
      ? by.kit.gather(played, rule).map((it) => truthOf(by.kit, by.control, rule, it))
      : control
        ? ownItems(control, played).map((item) => ({
            broken: brokenBy(controlOf(id, control), setup, item),
            proofs: [],
          }))
        : []
    const broken = truths.filter((it) => it.broken.length > 0)
    return {
      id,
      population: typeof of === 'string' ? of : 'facts',
      fact: typeof of === 'string' ? null : of.every,
      hasPapers: by !== null,
      games: 1,
      entries: truths.length,
      broken: broken.length,
      brokenIn: Number(broken.length > 0),
      shown: broken.filter(({ proofs }) => proofs.length > 0).length,
    }
  })
}

/** The controls of several games of one case, added up, in the order of the first. */
export const seenInAll = (games: readonly (readonly SeenControl[])[]): readonly SeenControl[] =>
  (games[0] ?? []).map((control, place) => {
    const sum = (of: 'games' | 'entries' | 'broken' | 'brokenIn' | 'shown') =>
      games.reduce((total, game) => total + (game[place]?.[of] ?? 0), 0)
    return {
      ...control,
      ...{ games: sum('games'), entries: sum('entries'), broken: sum('broken') },
      ...{ brokenIn: sum('brokenIn'), shown: sum('shown') },
    }
  })

/** What is to be said of it. Too often: more of its entries are broken than a lively drill may have. */
export function verdictOf(setup: Setup, seen: SeenControl): ControlVerdict {
  const { entries, broken, shown, hasPapers } = seen
  if (entries === 0) return 'noEntries'
  if (broken === 0) return 'neverBroken'
  if (!hasPapers) return 'noPapers'
  if (shown === 0) return 'notShown'
  return broken * factorOf(setup, 'drillItems') > entries * factorOf(setup, 'drillMost') ? 'tooOften' : 'fine'
}
