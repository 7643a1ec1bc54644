import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, post } from '../ledger.ts'
import type { Setup } from '../setup.ts'
import type { DeskState } from './state.ts'

/** What a fact changes on the desk. `number` is the fact's place in the log. */
export function applyToDesk(desk: DeskState, fact: Fact, number: number): void {
  switch (fact.kind) {
    case 'weekOpened':
      desk.matters = []
      desk.settled = []
      delete desk.coordinated
      desk.met = false
      desk.attentionMore = desk.attentionNext
      desk.attentionNext = 0
      return
    case 'matterRaised':
      desk.lastRaised[fact.matter] = fact.at.week
      desk.matters.push({
        matter: fact.matter,
        project: fact.project,
        person: fact.person,
        raised: number,
        option: null,
        coming: null,
      })
      return
    case 'matterDecided': {
      const open = desk.matters.find((m) => m.matter === fact.matter)
      if (open) open.option = fact.option
      const { matter, option, project, person } = fact
      desk.decisions.push({ matter, option, project, person, week: fact.at.week, fact: number })
      return
    }
    case 'matterLookedInto': {
      const open = desk.matters.find((m) => m.matter === fact.matter)
      if (open) open.coming = fact.coming
      return
    }
    case 'granted':
      if (fact.by === 'pmo' && (fact.price > 0 || fact.coordinated)) desk.settled.push(fact.person)
      if (fact.coordinated) desk.coordinated = (desk.coordinated ?? 0) + 1
      return
    case 'met':
      desk.met = true
      return
    case 'echoSet': {
      const { week, matter, option, echo, project, person } = fact
      desk.pending.push({ week, matter, option, echo, project, person, cause: number })
      return
    }
    case 'echoed':
      desk.pending = desk.pending.filter(
        (p) => p.matter !== fact.matter || p.echo !== fact.echo || p.week > fact.at.week,
      )
      return
    case 'took':
      if (fact.effect.kind === 'setFlag') desk.flags[fact.effect.flag] = true
      if (fact.effect.kind === 'attention') desk.attentionNext += fact.effect.points
      return
    default:
      return
  }
}

/** A week's attention with what earlier decisions add to it or take away; one point is always left. */
export const fullAttention = (setup: Setup, more: number) => Math.max(1, setup.attention + more)

/** Attention: filled when a week opens, never banked, spent by what is done. Called before the desk changes. */
export function postDesk(setup: Setup, desk: DeskState, ledger: Ledger, fact: Fact, number: number): void {
  if (fact.kind === 'weekOpened') {
    const full = fullAttention(setup, desk.attentionNext)
    post(ledger, 'attention', full - balance(ledger, 'attention'), number)
  }
  if ('price' in fact && fact.price) post(ledger, 'attention', -fact.price, number)
}
