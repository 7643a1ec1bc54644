import { factorOf } from '../../factors.ts'
import { keyOf, roll } from '../../rng.ts'
import type { ProjectId } from '../../setup.ts'
import type { Cause } from '../case/case-terms.ts'
import type { Deal } from '../dealing.ts'
import { dealt } from '../dealing.ts'
import type { Motive, Played } from '../keeping.ts'
import type { Gathered, KitName } from '../kits/kit.ts'
import { kits } from '../kits/kits.ts'
import { unbentIn } from '../unbent.ts'
import { yardstickOf } from '../yardstick.ts'
import { dealing } from './year-factors.ts'

/** An entry as the books of a hurried house keep it, and as it is kept where nothing bends its author; and its dice. */
export type Row = {
  readonly bent: Gathered
  readonly clean: Gathered
  readonly fate: number // bent where this is below the level
  readonly care: number // mended by what was agreed where this is below its effect
  readonly taken: number // the same of a practice that was taken over
  readonly heed: number // the same of a finding, whatever was agreed on it
}

/** What has been done about a rule in a project, as far as it bears on how it is kept. */
export type Upkeep = {
  readonly level: number // thousandths of the bent books
  readonly keeps: { readonly [cause in Cause]: number } // thousandths of its entries that what was agreed keeps straight
  readonly hasPractice: boolean
  readonly told: number // thousandths that are kept straight because somebody was shown their own entries
}

/** A rule about which nothing was done. */
export const untouched: Omit<Upkeep, 'level'> = {
  keeps: { load: 0, habit: 0, cover: 0 },
  hasPractice: false,
  told: 0,
}

export const causeOf: { readonly [motive in Motive]: Cause } = {
  ...{ pressure: 'load', habit: 'habit', cover: 'cover' },
}

/** All entries of a rule in a finished game, twice: as they were bent and as they would be without. */
export function rowsOf(played: Played, control: KitName): (project: ProjectId) => readonly Row[] {
  const bent = kits[control].gather(played)
  const clean = unbentIn(played, control)
  return (project) =>
    bent
      .filter(({ item }) => item.project === project)
      .slice(-dealing.items)
      .map((it) => {
        const key = keyOf(played.seed, 'audit', `upkeep/${control}/${it.item.id}`)
        return {
          bent: it,
          clean: clean(it),
          ...{ fate: roll(key, 0, 0, 1000), care: roll(key, 0, 1, 1000), taken: roll(key, 0, 2, 1000) },
          heed: roll(key, 0, 3, 1000),
        }
      })
}

/** The entries as they come out. Better upkeep never bends one that was straight: every choice meets the same dice. */
export function keptRows(played: Played, rows: readonly Row[], upkeep: Upkeep): readonly Gathered[] {
  const practice = factorOf(played.setup, 'practiceKeeps')
  return rows.map(({ bent, clean, fate, care, taken, heed }) => {
    const cause = bent.motive === null ? null : causeOf[bent.motive]
    const isMended =
      fate >= upkeep.level ||
      (cause !== null && care < upkeep.keeps[cause]) ||
      (upkeep.hasPractice && taken < practice) ||
      heed < upkeep.told
    return isMended ? clean : bent
  })
}

/** What lies before whoever audits a rule in a project in a quarter. Null: there is too little of it. */
export function dealOf(played: Played, control: KitName, rows: readonly Row[], upkeep: Upkeep): Deal | null {
  const by = yardstickOf(control, null, played.setup)
  return by && rows.length >= dealing.least ? dealt(played, by, keptRows(played, rows, upkeep)) : null
}
