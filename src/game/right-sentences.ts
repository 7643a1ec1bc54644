import type { Area } from '../sim/charters.ts'
import { areaTable } from '../sim/charters.ts'
import type { Fact } from '../sim/facts.ts'

type Args = { readonly [name: string]: string | number }
type AboutRight = Extract<Fact, { area: Area }>

/** What the sentences about a right need: the area, who decides, and who answered or disputed. */
export function rightArgs(fact: AboutRight, known: Args): Args {
  const { area, project } = fact
  return {
    area: `areas.${area}.name`,
    acts: `areas.${area}.acts`,
    custom: `parties.${areaTable[area].custom}`,
    holder: (project === null ? known.sponsor : known.manager) ?? 'holders.sponsor',
    ...('party' in fact && { party: `parties.${fact.party}` }),
    ...('wanted' in fact && { wanted: `parties.${fact.wanted}` }),
  }
}
