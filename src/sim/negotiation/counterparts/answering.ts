import { happens } from '../../rng.ts'
import type { Act, Claim, Question } from '../acts.ts'
import { strengths } from '../acts.ts'
import { relationTilt } from '../relating.ts'
import { relationFactor } from '../relation-factors.ts'
import type { Stakes } from '../stakes.ts'
import { bestWorth } from '../stakes.ts'
import type { NegotiationView } from '../view.ts'
import type { Traits } from './character-factors.ts'
import { diceOf, strengthFrom } from './model-factors.ts'
import { isBacked } from './reading-others.ts'

/** The answer to the oldest open question to oneself: true, false or none, as the character goes; null: nobody asks. */
export function answerIn(view: NegotiationView, traits: Traits, key: number): Act | null {
  const place = view.open.find((at) => {
    const act = view.log[at]?.act
    return act?.kind === 'ask' && act.to === view.me
  })
  const asked = place === undefined ? undefined : view.log[place]?.act
  if (place === undefined || asked?.kind !== 'ask') return null
  const chance = (n: number, perMille: number) =>
    happens(key, view.exchange, diceOf.answers + place + place + n, perMille)
  const truth = trueClaim(view.stakes, asked.question)
  const tell = (claim: Claim, evidence: string | null): Act => ({
    kind: 'tell',
    claim,
    evidence,
    answers: place,
  })
  const asker = view.log[place]?.by ?? 0
  const trust = relationTilt(view.log, {
    of: view.me,
    to: asker,
    issues: view.issues.length,
    table: view,
  })
  const open =
    traits.openness +
    Math.round((trust * relationFactor('trustOpens')) / 1000) +
    (asked.ready ? relationFactor('preparedOpens') : 0)
  if (chance(0, open)) return tell(truth, recordFor(view, truth))
  return chance(1, traits.bluff)
    ? tell(falsified(view.stakes, truth), null)
    : { kind: 'withhold', answers: place }
}

/** Who speaks the truth and holds a record of it shows it, once. */
function recordFor(view: NegotiationView, claim: Claim): string | null {
  const laid = view.log.flatMap(({ by, act }) =>
    by === view.me && act.kind === 'tell' ? [act.evidence] : [],
  )
  const record = view.records.find(({ id, own }) => own && !laid.includes(id) && isBacked(view, claim, id))
  return record?.id ?? null
}

/** What a party would say if it spoke the truth. */
export function trueClaim(stakes: Stakes, question: Question): Claim {
  const weights = stakes.worth.map((values) => values.reduce((a, b) => Math.max(a, b)))
  const weigh = (issue: number) => weights[issue] as number
  switch (question.about) {
    case 'ranking':
      return { about: 'ranking', issues: [...weights.keys()].sort((a, b) => weigh(b) - weigh(a) || a - b) }
    case 'comparison': {
      const [a, b] = question.issues
      const [more, less] = weigh(a) >= weigh(b) ? [a, b] : [b, a]
      return { about: 'comparison', more, less, equal: weigh(a) === weigh(b) }
    }
    case 'why':
      return { about: 'why', issue: question.issue, motive: stakes.motives[question.issue] ?? null }
    case 'constraint': {
      const values = stakes.worth[question.issue] as readonly number[]
      const elsewhere = bestWorth(stakes) - weigh(question.issue)
      const excluded = values.flatMap((value, option) =>
        elsewhere + value < stakes.reservation ? [option] : [],
      )
      return { about: 'constraint', issue: question.issue, excluded }
    }
    case 'alternative': {
      const { reservation } = stakes
      const strength =
        reservation >= strengthFrom.strong ? 'strong' : reservation >= strengthFrom.fair ? 'fair' : 'weak'
      return { about: 'alternative', strength }
    }
  }
}

/** A claim turned to one's advantage: what matters least comes first, as something to be bought; a better alternative; more excluded. */
export function falsified(stakes: Stakes, claim: Claim): Claim {
  switch (claim.about) {
    case 'ranking':
      return { ...claim, issues: [...claim.issues].reverse() }
    case 'comparison':
      return { ...claim, more: claim.less, less: claim.more, equal: false }
    case 'constraint': {
      const values = stakes.worth[claim.issue] as readonly number[]
      const worst = values.indexOf(values.reduce((a, b) => Math.min(a, b)))
      return { ...claim, excluded: [worst] }
    }
    case 'alternative':
      return { ...claim, strength: strengths.at(-1) as 'strong' }
    case 'why':
      return { ...claim, motive: null }
  }
}
