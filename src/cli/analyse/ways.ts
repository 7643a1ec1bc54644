import type { Rule } from '../../planner/rules.ts'
import { portfolioRules, projectRules } from '../../planner/rules.ts'
import type { Scheme } from '../../planner/scheme.ts'
import { schemes } from '../../planner/scheme.ts'
import { nearest } from '../../scenario/nearest.ts'
import { keyOf } from '../../sim/rng.ts'
import { isSeed, longestSeed } from '../seeds.ts'

export type AnyRule = Rule | 'RANDOM'

/** By which scheme and rule a plan is made, and how often it is drawn; null: not said. */
export type Way = {
  readonly scheme: Scheme | null
  readonly rule: AnyRule | null
  readonly samples: number // 0: one pass, nothing left to chance
  readonly seed: string
}

export type WayOptions = {
  readonly scheme?: string
  readonly rule?: string
  readonly samples?: string
  readonly seed?: string
}

const mostSamples = 10_000_000
const rules: readonly AnyRule[] = [...projectRules, ...portfolioRules, 'RANDOM']
const plain = (text: string) => text.toUpperCase().replace(/[-_ ]/g, '')

/** Reads the options that say how to plan; rule names in any case, with or without hyphens: `twk-lst` is TWKLST. */
export function wayOf({ scheme, rule, samples, seed = '1' }: WayOptions): Way | { readonly wrong: string } {
  const knownScheme = schemes.find((it) => it === scheme?.toLowerCase())
  if (scheme !== undefined && knownScheme === undefined)
    return { wrong: `There is no scheme "${scheme}": use ${schemes.join(' or ')}.` }
  const knownRule = rules.find((it) => rule !== undefined && plain(it) === plain(rule))
  if (rule !== undefined && knownRule === undefined) {
    const hint = nearest(rule.toUpperCase(), rules)
    return {
      wrong: `There is no rule "${rule}".${hint ? ` Did you mean ${hint}?` : ''} Rules: ${rules.join(', ')}.`,
    }
  }
  if (
    samples !== undefined &&
    !(/^\d{1,8}$/.test(samples) && Number(samples) >= 1 && Number(samples) <= mostSamples)
  )
    return { wrong: `--samples takes a whole number from 1 to ${mostSamples}.` }
  if (!isSeed(seed))
    return { wrong: `A seed is a text of 1 to ${longestSeed} visible characters, for example --seed 7.` }
  const drawn = samples === undefined ? Number(knownRule === 'RANDOM') : Number(samples)
  return { scheme: knownScheme ?? null, rule: knownRule ?? null, samples: drawn, seed }
}

/** The key of the dice: the same for every scheme and rule of a seed. */
export const diceKey = ({ seed }: Way): number => keyOf(seed, 'policy', 'analyse')

export const wayInWords = (scheme: Scheme, rule: AnyRule, { samples, seed }: Way): string => {
  if (samples === 0) return `${scheme}/${rule}`
  const how = rule === 'RANDOM' ? 'at random' : 'by regret (RBRS, alpha 1)'
  return `${scheme}/${rule}, best of ${samples} ${samples === 1 ? 'sample' : 'samples'} ${how}, seed ${seed}`
}
