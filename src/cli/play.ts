import { scoresOf } from '../game/debriefing.ts'
import { hashOfGame, record } from '../game/recording.ts'
import { language } from '../words/say.ts'
import { openAccount, scoresInWords } from './account.ts'
import { playGame } from './games.ts'
import { policyChoice } from './policy-choice.ts'
import { mayNotWrite, writeRecording } from './recording-file.ts'
import { scenarioChoice } from './scenario-choice.ts'
import { isSeed, longestSeed } from './seeds.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { asJson, wrongUse } from './surroundings.ts'

type Options = {
  readonly seed: string
  readonly policy: string
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `play`: one whole game by bots. */
export function play(
  around: Surroundings,
  name: string,
  { seed, policy: named, out, force = false, json = false }: Options,
): Exit {
  const wrong = (says: string) => wrongUse(around, 'play', says)
  if (!isSeed(seed))
    return wrong(`A seed is a text of 1 to ${longestSeed} visible characters, for example --seed 7.`)
  const choice = policyChoice(named)
  if ('wrong' in choice) return wrong(choice.wrong)
  const chosen = scenarioChoice(around, 'play', name)
  if ('exit' in chosen) return chosen.exit
  const forbidden = out === undefined ? null : mayNotWrite(out, { force })
  if (forbidden !== null) return wrong(forbidden)

  const { setup, words } = chosen.scenario
  const allWords = { ...around.words, ...words[language] }
  const account = openAccount(allWords)
  const { policy } = choice
  const game = playGame(setup, { policy, seed }, json ? undefined : account.note)
  const scores = scoresOf(game)
  const hash = hashOfGame(game)
  const weeks = game.world.at.week
  const unwritten = out === undefined ? null : writeRecording(out, record(game))
  if (json) around.out(asJson({ scenario: setup.id, seed, policy, hash, weeks, scores }))
  else
    around.out(
      [
        `${setup.id}, seed ${seed}, PMO by ${policy}\n`,
        account.text(),
        scoresInWords(allWords, scores),
        `hash ${hash}${out === undefined || unwritten !== null ? '' : `, recording in ${out}`}\n`,
      ].join('\n'),
    )
  if (unwritten !== null) around.err(`remit play: ${unwritten}\n`)
  return unwritten === null ? 0 : 1
}
