import type { Fact, FactOf } from '../sim/facts.ts'
import type { GateCondition } from '../sim/gate-terms.ts'
import type { Setup } from '../sim/setup.ts'
import { textArgs } from './args.ts'
import { auditedArgs, auditedMessageOf } from './audited-sentences.ts'
import { bargainArgs, bargainMessageOf } from './bargain-sentences.ts'
import { committeeArgs, committeeMessageOf } from './committee-sentences.ts'
import { linkArgs, linkMessageOf } from './link-sentences.ts'
import { rightArgs } from './right-sentences.ts'
import { seatArgs, seatMessageOf } from './seat-sentences.ts'
import type { Sentence } from './view.ts'

type Args = { [name: string]: string | number }

/** A fact as a message: `facts.<kind>`, with a variant where one kind says several things. */
export function factSentence(setup: Setup, fact: Fact, number: number): Sentence {
  const project = 'project' in fact ? fact.project : null
  const person = 'person' in fact ? fact.person : null
  const args: Args = { ...textArgs(setup, { project, person, week: fact.at.week }) }
  for (const key of [
    'days',
    'milliDays',
    'ofDay',
    'cents',
    'price',
    'padded',
    'weeksMore',
    'toFinishCents',
    'until',
    'joins',
    'count',
    'distance',
    'takenCents',
    'permille',
  ] as const)
    if (key in fact) args[key] = (fact as never)[key] as number
  if ('activity' in fact && fact.activity !== null) args.activity = `activities.${project}.${fact.activity}`
  if ('to' in fact && !('bargain' in fact)) args.taker = `projects.${fact.to}.name`
  if (fact.kind === 'waited') {
    args.giver = `projects.${fact.from}.name`
    args.deliverable = `activities.${fact.from}.${fact.deliverable}`
  }
  if ('change' in fact) args.change = `changes.${fact.change}.title`
  if (fact.kind === 'changeAssessed')
    Object.assign(args, { lowMilliDays: fact.low, highMilliDays: fact.high })
  if (fact.kind === 'baselineApproved') args.weeks = fact.dueAfter - fact.dueBefore
  if ('gate' in fact) args.gate = `gates.${fact.gate}.name`
  if ('outcome' in fact) args.outcome = `outcomes.${fact.outcome}`
  if ('condition' in fact)
    Object.assign(args, { promise: promiseOf(fact.condition), owner: `people.${fact.condition.owner}.name` })
  if (fact.kind === 'deliverableLost') args.takerActivity = `activities.${fact.to}.${fact.takerActivity}`
  if (fact.kind === 'baselineSet')
    Object.assign(args, {
      benefitCents: fact.benefitCents,
      costCents: fact.costCents,
      finish: fact.finishWeek,
    })
  if (fact.kind === 'gateHeld') args.votes = votesFor(fact)
  if ('skill' in fact) args.skill = `skills.${fact.skill}`
  if ('matter' in fact) args.matter = `matters.${fact.matter}.title`
  if ('matter' in fact && 'option' in fact)
    args.option = `matters.${fact.matter}.options.${fact.option}.label`
  if ('echo' in fact) args.echo = `matters.${fact.matter}.echoes.${fact.option}.${fact.echo}`
  if ('news' in fact) args.news = newsMessage(fact)
  if (fact.kind === 'took') Object.assign(args, effectArgs(fact.effect))
  Object.assign(args, seatArgs(fact), linkArgs(fact))
  Object.assign(args, bargainArgs(setup, fact))
  Object.assign(args, committeeArgs(setup, fact))
  Object.assign(args, auditedArgs(fact))
  if (fact.kind === 'peopleRequested') args.count = fact.asks.length
  if (fact.kind === 'recorded' && 'project' in fact.content)
    args.project = `projects.${fact.content.project}.name`
  if (fact.kind === 'recorded' && 'person' in fact.content) args.person = `people.${fact.content.person}.name`
  if ('mandate' in fact)
    args.mandate = fact.kind === 'governed' ? fact.mandate : `mandates.${fact.mandate}.word`
  if ('service' in fact) args.service = `services.${fact.service}.name`
  if ('decision' in fact) args.subject = `decisions.${fact.decision}`
  if (fact.kind === 'answered' || fact.kind === 'agreedLate') {
    args.holder = fact.project === null ? (args.sponsor as string) : (args.manager as string)
    if (fact.decision === 'matter') args.subject = `matters.${fact.order.split('/')[1]}.title`
  }
  if ('area' in fact) Object.assign(args, rightArgs(fact, args))
  if (fact.kind === 'reportBent') Object.assign(args, { earnedCents: fact.earnedCents, weeks: fact.weeks })
  return { id: messageOf(fact), args, why: `fact/${number}` }
}

/** A promise in a few words; its numbers are said where it is shown in full. */
const promiseOf = ({ kind }: GateCondition): string => `promises.${kind}.short`

/** How many voted for what was decided. */
const votesFor = ({ votes, outcome }: FactOf<'gateHeld'>): number =>
  votes.filter((vote) => vote.outcome === outcome).length

function newsMessage(fact: Extract<Fact, { news: string }>): string {
  if (fact.kind === 'rumourHeard') return `news.${fact.news}.rumour`
  return `news.${fact.news}.${fact.prepared ? 'prepared' : 'headline'}`
}

function messageOf(fact: Fact): string {
  switch (fact.kind) {
    case 'granted':
      return fact.until === undefined ? `facts.granted.${fact.by}` : 'facts.granted.until'
    case 'grantEnded':
      return `facts.grantEnded.${fact.reason}`
    case 'matterDecided':
      return `facts.matterDecided.${fact.by}`
    case 'claimTested':
      return fact.padded > 0 ? 'facts.claimTested.padded' : 'facts.claimTested.honest'
    case 'serviceSet':
      return fact.on ? 'facts.serviceSet.on' : 'facts.serviceSet.off'
    case 'served':
      return `facts.served.${fact.service}`
    case 'overtimeSet':
      return fact.on ? 'facts.overtimeSet.on' : 'facts.overtimeSet.off'
    case 'holdSet':
      return fact.on ? 'facts.holdSet.on' : 'facts.holdSet.off'
    case 'defectsFound':
      return `facts.defectsFound.${fact.by}`
    case 'stageRested':
      return fact.on ? 'facts.stageRested.on' : 'facts.stageRested.off'
    case 'milestoneAccepted':
      return fact.tested ? 'facts.milestoneAccepted.tested' : 'facts.milestoneAccepted'
    case 'changeRejected':
      return `facts.changeRejected.${fact.by}`
    case 'gapLeft':
      return `facts.gapLeft.${fact.gap}`
    case 'disputed':
      return `facts.disputed.${fact.gap}`
    case 'answered':
      return `facts.answered.${fact.answer}`
    case 'reportBent':
      return `facts.reportBent.${fact.form}`
    case 'recorded':
      return `facts.recorded.${fact.content.kind}`
    case 'took':
      return `facts.took.${fact.effect.kind}`
    default:
      return (
        seatMessageOf(fact) ??
        linkMessageOf(fact) ??
        committeeMessageOf(fact) ??
        auditedMessageOf(fact) ??
        bargainMessageOf(fact) ??
        `facts.${fact.kind}`
      )
  }
}

function effectArgs(effect: Extract<Fact, { kind: 'took' }>['effect']): Args {
  const args: Args = {}
  for (const key of ['cents', 'milliDays', 'weeks', 'points', 'days', 'permille'] as const)
    if (key in effect) args[key] = (effect as never)[key] as number
  if ('skill' in effect && effect.skill !== null) args.skill = `skills.${effect.skill}`
  return args
}
