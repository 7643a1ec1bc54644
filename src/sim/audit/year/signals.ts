import type { Fact } from '../../facts.ts'
import { happens, keyOf, roll } from '../../rng.ts'
import type { ProjectId } from '../../setup.ts'
import type { Played } from '../keeping.ts'
import { straying } from './year-factors.ts'
import type { CellSignals, EarlierWord, OwnWord, ProjectSignals } from './year-terms.ts'

/** What the log of a quarter says about a project: figures, not how its rules were kept. */
export function projectSignals({ facts }: Played, project: ProjectId): ProjectSignals {
  const own = facts.filter((fact) => 'project' in fact && fact.project === project)
  const count = (...kinds: readonly Fact['kind'][]) => own.filter(({ kind }) => kinds.includes(kind)).length
  const milliDays = own.reduce((sum, fact) => sum + (fact.kind === 'worked' ? fact.milliDays : 0), 0)
  return {
    days: Math.round(milliDays / 1000),
    changes: count('imposed', 'matterDecided', 'changeApproved', 'agreedLate'),
    trouble: facts.filter(
      (fact) =>
        fact.kind === 'recorded' &&
        fact.content.kind === 'statusReport' &&
        fact.content.project === project &&
        fact.content.status === 'trouble',
    ).length,
    corrected: count('reportFoundOut'),
  }
}

/** What others say about a rule in a project, from how it is kept (0 well to 4 hardly) and their own reasons. */
export function cellSignals(
  seed: string,
  cell: string,
  { quarter, level, first, isLoud }: { quarter: number; level: number; first: number; isLoud: boolean },
): CellSignals {
  const key = keyOf(seed, 'audit', `signals/${cell}`)
  const off = happens(key, 0, 0, straying.earlierOff) ? (happens(key, 0, 1, straying.offHarder) ? 1 : -1) : 0
  const earlier = happens(key, 0, 2, straying.unaudited) ? 'none' : earlierOf(first + off)
  const slant = roll(key, quarter, 3, 1000)
  const bias = slant < straying.rosy ? -1 : slant < straying.rosy + straying.gloomy ? 1 : 0
  const complains = level >= straying.complainedFrom && happens(key, quarter, 4, straying.complains) ? 1 : 0
  const loud = isLoud
    ? straying.loud - roll(key, quarter, 5, straying.idle)
    : roll(key, quarter, 6, straying.idle)
  return {
    earlier,
    own: ownOf(level + bias),
    complaints: Math.min(straying.mostComplaints, complains + loud),
  }
}

const at = <Word>(words: readonly Word[], level: number): Word =>
  words[Math.max(0, Math.min(words.length - 1, level))] as Word
const earlierOf = (level: number): EarlierWord => at(straying.saidEarlier, level)
const ownOf = (level: number): OwnWord => at(straying.saidOwn, level)
