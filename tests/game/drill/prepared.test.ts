import { drills } from 'virtual:drills'
import { describe, expect, test } from 'vitest'
import type { CommitteeDrill } from '../../../src/game/committee/committee-game.ts'
import { actInMeeting, openCommittee, openMeeting } from '../../../src/game/committee/committee-game.ts'
import type { DrillGame } from '../../../src/game/drill/drill-game.ts'
import { bargain, openDrill, sitDown } from '../../../src/game/drill/drill-game.ts'
import type { Preparation } from '../../../src/game/drill/preparing.ts'
import { isPreparation, nothingPrepared } from '../../../src/game/drill/preparing.ts'
import { recordDrill, replayDrill } from '../../../src/game/drill/recording-drills.ts'
import type { Act } from '../../../src/sim/negotiation/acts.ts'
import type { Drill } from '../../../src/sim/negotiation/drill.ts'

const drillOf = (id: string) => drills.find(({ drill }) => drill.id === id)?.drill as Drill
const asked: Preparation = { ...nothingPrepared, questions: ['ranking', 'why'] }
const ask = (about: 'ranking' | 'alternative'): Act => ({ kind: 'ask', to: 1, question: { about } })
const seeds = Array.from({ length: 200 }, (_, n) => String(1 + n))
const pass: Act = { kind: 'pass' }

const sat = (seed: string, prepared: Preparation) =>
  sitDown(openDrill(drillOf('ines-weeks'), { seed, side: 0, character: 'protective' }), prepared) as DrillGame
const said = (game: DrillGame, ...acts: readonly Act[]) =>
  acts.reduce((now, act) => bargain(now, act) as DrillGame, game)
const told = (game: DrillGame) =>
  game.state.log.filter(({ by, act }) => by === 1 && act.kind === 'tell').length

describe('a question that was set down beforehand', () => {
  const answers = (prepared: Preparation, about: 'ranking' | 'alternative') =>
    seeds.reduce((sum, seed) => sum + told(said(sat(seed, prepared), ask(about), pass)), 0)

  test('gets an answer more often on the same dice, and another question does not', () => {
    expect(answers(asked, 'ranking')).toBeGreaterThan(answers(nothingPrepared, 'ranking') + 10)
    expect(answers(asked, 'alternative')).toBe(answers(nothingPrepared, 'alternative'))
  })

  test('is put better the first time only, and nobody can claim it who set nothing down', () => {
    const readies = (game: DrillGame) =>
      game.state.log.flatMap(({ by, act }) => (by === 0 && act.kind === 'ask' ? [act.ready === true] : []))
    expect(readies(said(sat('1', asked), ask('ranking'), pass, ask('ranking')))).toEqual([true, false])
    const claimed = { ...ask('ranking'), ready: true } as Act
    expect(readies(said(sat('1', nothingPrepared), claimed))).toEqual([false])
    expect(isPreparation({ ...asked, questions: ['ranking', 'why', 'alternative'] })).toBe(false)
  })

  test('is kept with the recording, which plays again to the same', () => {
    const game = said(sat('3', asked), ask('ranking'), pass)
    expect(replayDrill(game.drill, JSON.parse(JSON.stringify(recordDrill(game))))).toEqual(game)
  })

  test('helps in a committee as well', () => {
    const drill = drillOf('gate-terms') as CommitteeDrill
    const answered = (prepared: Preparation) =>
      seeds.filter((seed) => {
        const meeting = openMeeting(openCommittee(drill, seed), prepared)
        const next = meeting && actInMeeting(meeting, { kind: 'ask', to: 1, question: { about: 'ranking' } })
        return next && 'state' in next && next.state.log.at(-1)?.act.kind === 'tell'
      }).length
    expect(answered(asked)).toBeGreaterThan(answered(nothingPrepared) + 5)
  })
})
