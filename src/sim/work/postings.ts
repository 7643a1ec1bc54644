import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Ledger, spendings } from '../ledger.ts'
import { balance, milliPoint, points, post, postWithin, transfer } from '../ledger.ts'
import { isInPlay, lookup } from '../lookup.ts'
import { joined } from '../naming.ts'
import { offers } from '../services.ts'
import type { Setup } from '../setup.ts'
import { levelOf } from './people.ts'
import type { WorkState } from './state.ts'

/** Money, benefit and quality: what a fact posts. Called before the fact changes the work slice. */
export function postWork(setup: Setup, work: WorkState, ledger: Ledger, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'began':
      return openAccounts(setup, ledger, number)
    case 'reserveReleased':
      return transfer(ledger, 'money/reserve', joined('money', fact.project), fact.cents, number)
    case 'worked':
      pay(ledger, fact.project, 'work', fact.cents, number)
      return wear(setup, work, ledger, fact, number)
    case 'engaged':
      return transfer(ledger, 'money/reserve', 'fees', fact.cents, number)
    case 'mentored':
      return pay(ledger, fact.project, 'work', fact.cents, number)
    case 'activityFinished':
      return postMended(setup, work, ledger, fact, number)
    case 'defectsFound':
      post(ledger, joined('takenBack', fact.project), -fact.takenCents, number)
      return postDefects(setup, ledger, fact, number)
    case 'defectsLeft': {
      const project = lookup(setup).projects.get(fact.project)
      const each = Math.round(((project?.benefitCents ?? 0) * factorOf(setup, 'defectValue')) / 1000)
      const value = joined('value', fact.project)
      post(ledger, value, -Math.min(each * fact.count, balance(ledger, value)), number)
      return postDefects(setup, ledger, fact, number)
    }
    case 'imposed':
      return postWithin(
        ledger,
        joined('quality', fact.project),
        -factorOf(setup, 'imposedQuality'),
        number,
        points,
      )
    case 'burdened':
      return pay(ledger, fact.project, 'governance', fact.cents, number)
    case 'moneyLoose':
      return pay(ledger, fact.project, 'decisions', fact.cents, number)
    case 'idled':
      return pay(ledger, fact.project, 'idle', fact.cents, number)
    case 'fellLate':
      return post(ledger, joined('value', fact.project), -fact.cents, number)
    case 'leftUnfinished':
      pay(ledger, fact.project, 'toFinish', fact.toFinishCents, number)
      return post(ledger, joined('value', fact.project), -fact.cents, number)
    case 'projectStopped': {
      post(ledger, joined('value', fact.project), -fact.cents, number)
      const left = Math.max(0, balance(ledger, joined('money', fact.project)))
      return transfer(ledger, joined('money', fact.project), 'money/reserve', left, number)
    }
    case 'took':
      if (fact.effect.kind === 'benefit' && work.projects[fact.project ?? '']?.stop === 'stopped') return
      return postEffect(ledger, fact, number)
    default:
      return
  }
}

function openAccounts(setup: Setup, ledger: Ledger, number: number): void {
  post(ledger, 'money/reserve', setup.reserveCents, number)
  for (const project of setup.projects) {
    post(ledger, joined('money', project.id), project.budgetCents, number)
    post(ledger, joined('value', project.id), project.benefitCents, number)
    post(ledger, joined('quality', project.id), factorOf(setup, 'openingQuality'), number)
  }
}

const pay = (
  ledger: Ledger,
  project: string,
  what: (typeof spendings)[number],
  cents: number,
  number: number,
) => transfer(ledger, joined('money', project), joined(joined('spent', project), what), cents, number)

/** Each defect that is known, or left in what is delivered, takes quality. */
function postDefects(
  setup: Setup,
  ledger: Ledger,
  { project, count }: FactOf<'defectsFound' | 'defectsLeft'>,
  number: number,
): void {
  const lost = factorOf(setup, 'defectQuality') * count
  postWithin(ledger, joined('quality', project), -lost, number, points)
}

/** With an activity its known defects are mended. */
function postMended(
  setup: Setup,
  work: WorkState,
  ledger: Ledger,
  { project, activity }: FactOf<'activityFinished'>,
  number: number,
): void {
  const index =
    lookup(setup)
      .projects.get(project)
      ?.activities.findIndex((a) => a.id === activity) ?? -1
  const known = work.projects[project]?.activities[index]?.defects?.known ?? 0
  const gained = factorOf(setup, 'defectQuality') * known
  if (gained > 0) postWithin(ledger, joined('quality', project), gained, number, points)
}

/** Learners and tired or overtime days cost quality, in proportion to the day. */
function wear(setup: Setup, work: WorkState, ledger: Ledger, fact: FactOf<'worked'>, number: number): void {
  const person = lookup(setup).people.get(fact.person)
  const state = work.people[fact.person]
  if (!person || !state || isInPlay(setup, 'review')) return // there, quality follows from defects
  const learner = levelOf(work, person, fact.skill) === 1 ? setup.factors.learnerDefects : 0
  const strained = state.overtime || state.fatigue > 0 ? setup.factors.overtimeDefects : 0
  const spared = offers(work, 'methods') ? factorOf(setup, 'methodsDefects') : 0
  const made = Math.round(((learner + strained) * (1000 - spared)) / 1000)
  const lost = Math.round((made * fact.ofDay) / 1000)
  if (lost > 0) postWithin(ledger, joined('quality', fact.project), -lost, number, points)
}

function postEffect(ledger: Ledger, fact: FactOf<'took'>, number: number): void {
  const { effect, project } = fact
  if (project === null) return
  switch (effect.kind) {
    case 'spend':
      return pay(ledger, project, 'decisions', effect.cents, number)
    case 'fund':
      return transfer(
        ledger,
        'money/reserve',
        joined('money', project),
        Math.min(effect.cents, balance(ledger, 'money/reserve')),
        number,
      )
    case 'benefit':
      return post(
        ledger,
        joined('value', project),
        Math.max(effect.cents, -balance(ledger, joined('value', project))),
        number,
      )
    case 'quality':
      return postWithin(ledger, joined('quality', project), effect.points * milliPoint, number, points)
    default:
      return
  }
}
