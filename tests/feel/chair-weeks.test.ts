import { expect, test } from 'vitest'
import { managerPolicy } from '../../src/bots/manager-policies.ts'
import { playOn } from '../../src/bots/playing-on.ts'
import type { Policy } from '../../src/bots/policy.ts'
import { sponsorPolicy } from '../../src/bots/sponsoring.ts'
import { policyDice } from '../../src/game/dice.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import type { LegalCommand } from '../../src/game/legal.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byTable } from '../../src/game/moves.ts'
import { seatsOf } from '../../src/game/seats.ts'
import type { View } from '../../src/game/view.ts'
import { view } from '../../src/game/viewing.ts'
import { needOf } from '../../src/hud/seat/need.ts'
import { order } from '../helpers.ts'
import { isLong } from '../standing/cases.ts'
import { shippedCase } from './chairs.ts'

type Monday = { readonly week: number; readonly seen: View; readonly legal: readonly LegalCommand[] }

/** What lay before a chair each week, before its first order, in a game that its balanced bot plays. */
function mondays(id: string, seat: string, seed: string, policy: Policy): Monday[] {
  const setup = shippedCase(id)
  const others = Object.fromEntries(seatsOf(setup).map((it) => [it, 'bot']))
  const seating = { ...others, pmo: 'least-slack/sensible', [seat]: 'person' }
  const found: Monday[] = []
  let now = playOn(engine, begin(setup, seed, seating, byTable))
  while (now.phase !== 'debriefing') {
    const [seen, legal] = [view(now, seat), commandsFor(now, seat)]
    if (found.at(-1)?.week !== seen.week) found.push({ week: seen.week, seen, legal })
    now = playOn(engine, order(now, seat, policy(seen, legal, policyDice(now, seat))))
  }
  return found
}

const kinds = ({ legal }: Monday) => new Set<string>(legal.map(({ kind }) => kind))
const seeds = isLong ? ['1', '2', '3'] : ['1']

test.each(seeds)('Greta has something to weigh in every week from 2 to 11, case number %s', (seed) => {
  const weeks = mondays('calder-wray-purse', 'sponsor', seed, sponsorPolicy('balanced'))
  for (const monday of weeks.filter(({ week }) => week >= 2 && week <= 11)) {
    const wanting = monday.seen.projects.filter((it) => needOf(it, monday.seen).grade !== 'calm')
    const asked = kinds(monday).has('decideScope') || kinds(monday).has('rule')
    expect(wanting.length > 0 || asked, `week ${monday.week}`).toBe(true)
  }
  expect(weeks.filter((it) => kinds(it).has('decideScope')).length).toBeGreaterThan(4)
})

const pressing = ['raiseRisk', 'pushChange', 'tidyPapers', 'briefTeam', 'answerAuditor', 'escalate']

test.each(seeds)('Dev is pressed in every week from 7 to 11, case number %s', (seed) => {
  const weeks = mondays('calder-wray-kestrel', 'pm/kestrel', seed, managerPolicy('keepAll'))
  const late = weeks.filter(({ week }) => week >= 7 && week <= 11)
  expect(late.length).toBeGreaterThan(3)
  for (const monday of late) {
    const orders = pressing.filter((kind) => kinds(monday).has(kind))
    expect(orders.length, `week ${monday.week}`).toBeGreaterThan(0)
  }
  const all = new Set(late.flatMap((it) => pressing.filter((kind) => kinds(it).has(kind))))
  for (const kind of ['raiseRisk', 'pushChange', 'tidyPapers', 'answerAuditor']) expect(all).toContain(kind)
})
