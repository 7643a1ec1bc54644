import type { Fact } from '../sim/facts.ts'

type Args = { [name: string]: string | number }

/** What the sentence of a fact of statements, weather and shared faults speaks of beside project, week and plain numbers. */
export function linkArgs(fact: Fact): Args {
  const args: Args = {}
  if ('weather' in fact) args.weather = `weather.${fact.weather}.title`
  if ('fault' in fact) args.fault = `faults.${fact.fault}.title`
  if ('sure' in fact) args.sure = fact.sure
  if (fact.kind === 'figuresAsked') args.reportedDays = fact.reportedDays
  if (fact.kind === 'statementResolved') Object.assign(args, { holds: `${fact.holds}`, brier: fact.brier })
  return args
}

/** Its message: `facts.<kind>`, with a variant where one kind says several things; null for any other fact. */
export function linkMessageOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'stated':
      return `facts.stated.${fact.holds ? 'holds' : 'fails'}`
    case 'statementResolved':
      return `facts.statementResolved.${fact.done ? 'done' : 'late'}`
    case 'weatherCame':
    case 'talkedThrough':
      return `facts.${fact.kind}.${fact.early ? 'early' : 'late'}`
    case 'faultFound':
      return `facts.faultFound.${fact.by}`
    case 'faultSought':
      return `facts.faultSought.${fact.by}.${fact.found ? 'found' : 'nothing'}`
    default:
      return null
  }
}
