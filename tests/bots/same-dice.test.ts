import { expect, test } from 'vitest'
import { policyNames } from '../../src/bots/policies.ts'
import type { Game } from '../../src/game/game.ts'
import { comingEchoes } from '../../src/sim/desk/echoes.ts'
import { aSetup, atDesk, closeWeek, order, play } from '../helpers.ts'

const setup = aSetup({ projects: 3, specialists: 2 })

const setEchoes = ({ world }: Game) =>
  world.facts.flatMap((fact) =>
    fact.kind === 'echoSet' ? [`${fact.at.week}/${fact.matter}/${fact.option}/${fact.echo}`] : [],
  )

test.each(policyNames)('%s faces the same true efforts as any other policy on the seed', (policy) => {
  const quiet = { ...setup, matters: [] } // no matter adds work
  expect(play(quiet, 'dice', policy).world.work.truth.effort).toEqual(
    atDesk(setup, 'dice').world.work.truth.effort,
  )
})

test('the same decision of the same week has the same echoes, whatever else was done', () => {
  const echoesOf = (policy: string) => {
    const game = play(setup, 'echoes', policy)
    const taken = game.world.facts.flatMap((fact) =>
      fact.kind === 'matterDecided' ? [{ week: fact.at.week, matter: fact.matter, option: fact.option }] : [],
    )
    for (const { week, matter, option } of taken) {
      const due = comingEchoes(setup, matter, option, week, game.world.keys.echo).map((e) => e.id)
      expect(setEchoes(game).filter((e) => e.startsWith(`${week}/${matter}/${option}/`))).toEqual(
        due.map((id) => `${week}/${matter}/${option}/${id}`),
      )
    }
    return game.world.keys
  }
  expect(new Set(policyNames.map((policy) => JSON.stringify(echoesOf(policy)))).size).toBe(1)
})

test('a look, a test and a talk move no other draw: the weeks after hold the same work, news and echoes', () => {
  const curious = (game: Game): Game => {
    const { matter } = game.world.desk.matters[0] ?? { matter: null }
    const looked = matter === null ? game : order(game, 'pmo', { kind: 'lookInto', matter })
    const ask = Object.entries(looked.world.work.asks).find(([, asks]) => asks.length > 0)
    const [project, person] = [ask?.[0] ?? '', ask?.[1][0]?.person ?? '']
    return ask ? order(looked, 'pmo', { kind: 'testClaim', project, person }) : looked
  }
  const run = (does: (game: Game) => Game) => {
    let game = atDesk(setup, 'curious')
    while (game.phase === 'deciding') game = closeWeek(does(game))
    return game
  }
  const [idle, looking] = [run((game) => game), run(curious)] as const
  const drawn = (game: Game) =>
    game.world.facts
      .filter(({ kind }) => ['echoSet', 'echoed', 'newsHeard', 'matterRaised', 'rumourHeard'].includes(kind))
      .map(({ cause: _, ...fact }) => JSON.stringify(fact))
  expect(looking.turn).toBeGreaterThan(idle.turn)
  expect(drawn(looking)).toEqual(drawn(idle))
  expect(looking.world.keys).toEqual(idle.world.keys)
})
