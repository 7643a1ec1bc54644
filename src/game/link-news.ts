import type { Fact, FactOf } from '../sim/facts.ts'
import type { Setup } from '../sim/setup.ts'
import { textArgs } from './args.ts'
import { factSentence } from './sentences.ts'
import type { NewsItem } from './view.ts'

type Kind =
  | 'weatherHeard'
  | 'weatherCame'
  | 'weatherPassed'
  | 'driftedApart'
  | 'faultFound'
  | 'statementResolved'

const kinds: ReadonlySet<string> = new Set<Kind>([
  'weatherHeard',
  'weatherCame',
  'weatherPassed',
  'driftedApart',
  'faultFound',
  'statementResolved',
])

/** Whether a fact is one of those of statements, weather and shared faults that come by post. */
export const isOfLink = (fact: Fact): fact is FactOf<Kind> => kinds.has(fact.kind)

/** Such a fact as an item of the post; null: another, or one that its paper tells at once. */
export function linkItem(setup: Setup, fact: Fact, number: number, week: number): NewsItem | null {
  if (!isOfLink(fact)) return null
  const why = `fact/${number}`
  const args = textArgs(setup, { project: 'project' in fact ? fact.project : null, person: null, week })
  switch (fact.kind) {
    case 'weatherHeard':
      return { kind: 'rumour', id: `weather.${fact.weather}.rumour`, args, why }
    case 'weatherCame':
      return {
        kind: fact.early ? 'prepared' : 'news',
        id: `weather.${fact.weather}.${fact.early ? 'early' : 'came'}`,
        args,
        why,
      }
    case 'weatherPassed':
      return { kind: 'news', id: `weather.${fact.weather}.passed`, args, why }
    case 'driftedApart':
      return { kind: 'echo', id: `weather.${fact.weather}.drift`, args, why }
    case 'faultFound': {
      if (fact.by === 'shared' || fact.by === 'looked') return null
      const id = `faults.${fact.fault}.${fact.by === 'late' ? 'late' : 'text'}`
      return { kind: 'fault', id, args, why }
    }
    case 'statementResolved':
      return { kind: 'statement', ...factSentence(setup, fact, number) }
  }
}
