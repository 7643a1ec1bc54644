import { seedsOf } from '../seeds.ts'
import type { Exit, Surroundings } from '../surroundings.ts'
import { asJson, oneLine, wrongUse } from '../surroundings.ts'
import { negotiationsAt } from './negotiation-files.ts'
import { analysed } from './negotiation-reading.ts'
import { tournamentOf } from './playing-tournament.ts'
import { hasFailed, problemsInWords } from './reading.ts'
import { tournamentInWords } from './tournament-words.ts'

export type TournamentOptions = {
  readonly seeds: string
  readonly exchanges?: string
  readonly json?: boolean
}

const usual = '20'
const mostExchanges = 1000

/** `analyse tournament`: the built-in characters negotiate with each other. */
export async function analyseTournament(
  around: Surroundings,
  paths: readonly string[],
  options: TournamentOptions,
): Promise<Exit> {
  const wrong = (says: string) => wrongUse(around, 'analyse tournament', says)
  const { exchanges = usual, json = false } = options
  const seeds = seedsOf(options.seeds)
  if (!seeds) return wrong('--seeds takes such as 1..50, or 1,2,monday.')
  if (!/^[1-9]\d{0,3}$/.test(exchanges) || Number(exchanges) > mostExchanges)
    return wrong(`--exchanges takes a whole number from 1 to ${mostExchanges}.`)
  const found = negotiationsAt(paths)
  if (hasFailed(found)) {
    if ('problems' in found) around.err(problemsInWords(found.problems))
    return 'wrong' in found ? wrong(found.wrong) : 1
  }
  const [only] = found.all
  if (!only || found.all.length > 1)
    return wrong('Here every party has several profiles: name the profiles one by one.')
  if (only.parties.some(({ discount, perTurn }) => discount < 1 || perTurn !== 0))
    around.err(`${oneLine(`${found.name}: what time does to the values is left out.`)}\n`)
  const tournament = await tournamentOf(analysed(only), seeds, Number(exchanges), around.stop)
  if (!tournament) {
    around.err('remit analyse tournament: stopped.\n')
    return 130
  }
  around.out(json ? asJson(tournament) : tournamentInWords(found.name, tournament))
  return 0
}
