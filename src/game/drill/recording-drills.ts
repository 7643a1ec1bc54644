import type { Act } from '../../sim/negotiation/acts.ts'
import { characterNames } from '../../sim/negotiation/counterparts/character-factors.ts'
import type { Drill } from '../../sim/negotiation/drill.ts'
import { rulesVersion } from '../../sim/setup.ts'
import type { DrillChoice, DrillGame } from './drill-game.ts'
import { bargain, drillHash, lookBack, openDrill, sitDown } from './drill-game.ts'
import type { Preparation } from './preparing.ts'
import { isPreparation } from './preparing.ts'

export const drillFormat = 1

/** A drill as it is kept: everything else is computed. */
export type DrillRecording = DrillChoice & {
  readonly format: number
  readonly engine: number // the rules it was played by
  readonly drill: string
  readonly hash: string // of the drill
  readonly seated: boolean
  readonly acts: readonly Act[]
  readonly checks: readonly string[] // one behind each act
  readonly looked: boolean // whether the debrief was opened
  readonly prepared?: Preparation
}

export const recordDrill = (game: DrillGame): DrillRecording => ({
  format: drillFormat,
  engine: rulesVersion,
  drill: game.drill.id,
  hash: drillHash(game.drill),
  seed: game.seed,
  side: game.side,
  character: game.character,
  seated: game.phase !== 'briefing',
  acts: game.acts,
  checks: game.checks,
  looked: game.phase === 'debriefing',
  ...(game.both ? { both: true } : {}),
  ...(game.prepared ? { prepared: game.prepared } : {}),
})

/** Plays a recording again; null where it is of other rules or another drill, does not fit, or is none. */
export function replayDrill(drill: Drill, found: unknown): DrillGame | null {
  try {
    return replayed(drill, found)
  } catch {
    return null // whatever lay there: acts of another shape
  }
}

function replayed(drill: Drill, found: unknown): DrillGame | null {
  const it = found as DrillRecording | null
  if (it?.format !== drillFormat || it.engine !== rulesVersion) return null
  if (it.drill !== drill.id || it.hash !== drillHash(drill)) return null
  if (typeof it.seed !== 'string' || !drill.people[it.side] || !characterNames.includes(it.character))
    return null
  if (!Array.isArray(it.acts) || !Array.isArray(it.checks)) return null
  if (it.prepared !== undefined && !isPreparation(it.prepared)) return null
  const choice = { seed: it.seed, side: it.side, character: it.character }
  const opened = openDrill(drill, it.both === true ? { ...choice, both: true } : choice)
  let game = it.seated ? (sitDown(opened, it.prepared) ?? opened) : opened
  for (const [n, act] of it.acts.entries()) {
    const next = bargain(game, act)
    if ('refused' in next || next.checks[n] !== it.checks[n]) return null
    game = next
  }
  return it.looked ? lookBack(game) : game
}
