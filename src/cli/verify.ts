import { scoresOf } from '../game/debriefing.ts'
import { setupHashOf } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { isMalformed } from '../game/reading-recordings.ts'
import type { Recording } from '../game/recording.ts'
import { recordingFormat, replay } from '../game/recording.ts'
import type { Setup } from '../sim/setup.ts'
import { rulesVersion } from '../sim/setup.ts'
import type { Scores } from './games.ts'
import { recordingIn } from './recording-file.ts'
import { scenarioChoice } from './scenario-choice.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { asJson, oneLine } from './surroundings.ts'

export type Verdict = {
  readonly verdict: 'VERIFIED' | 'MISMATCH' | 'UNVERIFIABLE' | 'MALFORMED'
  readonly at?: number | string // MISMATCH: number of the command; UNVERIFIABLE and MALFORMED: path of the value
  readonly hash?: string
  readonly scores?: Scores // of a game that is over
}

type Options = { readonly json?: boolean; readonly scenario?: readonly string[] }

/** `verify`: plays recordings again and says whether they are what they claim. */
export function verify(
  around: Surroundings,
  files: readonly string[],
  { json = false, scenario = [] }: Options,
): Exit {
  const setups: Setup[] = []
  for (const name of scenario) {
    const choice = scenarioChoice(around, 'verify', name)
    if ('exit' in choice) return choice.exit
    setups.push(choice.scenario.setup)
  }
  setups.push(...around.shipped.map(({ setup }) => setup))
  const results = files.map((file) => {
    const { says, ...verdict } = verdictOf(file, setups)
    if (!json) around.out(`${file}: ${says}\n`)
    return { file, ...verdict }
  })
  if (json) around.out(asJson(results))
  return results.every(({ verdict }) => verdict === 'VERIFIED') ? 0 : 1
}

function verdictOf(file: string, setups: readonly Setup[]): Verdict & { readonly says: string } {
  const recording = recordingIn(file)
  if (isMalformed(recording)) {
    const at = oneLine(recording.at).slice(0, 200)
    return { verdict: 'MALFORMED', at, says: `MALFORMED at ${at} (${oneLine(recording.says)})` }
  }
  return verdictOn(recording, setups)
}

/** The verdict on a recording that can be read. */
export function verdictOn(
  recording: Recording,
  setups: readonly Setup[],
): Verdict & { readonly says: string } {
  const { base, engine, format, hash } = recording
  if (format !== recordingFormat || engine !== rulesVersion)
    return {
      verdict: 'UNVERIFIABLE',
      at: format === recordingFormat ? 'engine' : 'format',
      says: 'UNVERIFIABLE (other rules)',
    }
  const named = setups.filter(({ id }) => id === base.scenario)
  const setup = named.find((it) => setupHashOf(it) === base.hash)
  if (!setup)
    return {
      verdict: 'UNVERIFIABLE',
      at: named.length > 0 ? 'base.hash' : 'base.scenario',
      says: 'UNVERIFIABLE (other scenario)',
    }
  const replayed = replay(setup, recording, byTable)
  if (replayed.verdict === 'mismatch')
    return { verdict: 'MISMATCH', at: replayed.at, says: `MISMATCH at ${replayed.at}` }
  if (replayed.verdict === 'unverifiable')
    return { verdict: 'UNVERIFIABLE', says: `UNVERIFIABLE (other ${replayed.reason})` }
  const { game } = replayed
  const scores = game.phase === 'debriefing' ? { scores: scoresOf(game) } : {}
  return { verdict: 'VERIFIED', hash, ...scores, says: 'VERIFIED' }
}
