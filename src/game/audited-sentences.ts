import type { Fact } from '../sim/facts.ts'

type Args = { [name: string]: string | number }

/** What the sentence of a fact of audits speaks of beside project, week and plain numbers. */
export function auditedArgs(fact: Fact): Args {
  const args: Args = {}
  if ('audit' in fact) args.audit = `audits.${fact.audit}.title`
  if ('rule' in fact) args.rule = `audit.controls.${fact.rule}`
  if ('auditor' in fact)
    args.auditor = fact.auditor === null ? 'audited.hired' : `people.${fact.auditor}.name`
  if (fact.kind === 'auditAnnounced') args.rules = fact.rules.length
  if (fact.kind === 'papersTidied' || fact.kind === 'papersDressed' || fact.kind === 'auditSupported')
    args.count = fact.entries.length
  if (fact.kind === 'spotChecked')
    Object.assign(args, { found: fact.entries.length, examined: fact.examined })
  if (fact.kind === 'auditHeld')
    Object.assign(args, { found: fact.found, examined: fact.examined, putRight: fact.putRight })
  if (fact.kind === 'recordsMissed') args.count = fact.entries
  if (fact.kind === 'dressingFound') args.source = `audit.sources.${fact.source}`
  if (fact.kind === 'practiceSpread') args.from = `projects.${fact.from}.name`
  return args
}

/** Its message: `facts.<kind>`, with a variant where one kind says several things; null for any other fact. */
export function auditedMessageOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'auditorAnswered':
      return `facts.auditorAnswered.${fact.way}`
    case 'auditHeld':
      return `facts.auditHeld.${fact.grade}`
    case 'auditorSent':
      return `facts.auditorSent.${fact.disclosed ? 'disclosed' : 'plain'}`
    default:
      return null
  }
}
