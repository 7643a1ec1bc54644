import type { BestRules } from '../bots/best-rules.ts'
import { crowdedWeeks } from '../game/crowding.ts'
import type { GateReckoning } from '../game/weighing-gates.ts'
import type { MandatesFound, OfficeWorth, Reference, RulesFound } from '../hud/session.ts'
import { explainRules, rulesFound } from './explaining-rules.ts'
import { explainIn, planIn, textOfHand } from './hand.ts'
import { seat as pmo } from './playing.ts'
import { fileNameOf } from './recording-file.ts'
import type { Table } from './table.ts'
import { officeWorth, worthOf } from './without-office.ts'

/** What a player may ask of a game without changing it: why, how others fared, a file, a link. */
export function answersAt({ around, say, hand: shown }: Table) {
  const explain = (number: string) => {
    const hand = shown()
    if (!hand) return null
    const best = ruled?.id === hand.id ? ruled.best : null
    return (best && explainRules(best, number)) ?? explainIn(hand, number)
  }

  const plan = (project: string) => {
    const hand = shown()
    return hand && planIn(hand, project)
  }

  let compared: { readonly id: string; readonly references: Promise<readonly Reference[]> } | null = null

  function compare(): Promise<readonly Reference[]> {
    const hand = shown()
    if (!hand?.game) return Promise.resolve([])
    const { id, game, seat } = hand
    const key = `${id}/${seat}`
    if (compared?.id !== key) {
      const asks = { setup: game.setup, seed: game.seed, ...(seat !== pmo && { seat }) }
      compared = { id: key, references: around.ask('compare', asks) }
    }
    return compared.references
  }

  let ruled: {
    readonly id: string
    readonly found: Promise<BestRules | null>
    best: BestRules | null
  } | null = null

  async function compareRules(): Promise<RulesFound | null> {
    const hand = shown()
    if (!hand?.game || hand.seat !== pmo) return null
    const { id, game } = hand
    if (ruled?.id !== id) ruled = { id, found: around.ask('compareRules', { setup: game.setup }), best: null }
    const asked = ruled
    asked.best = await asked.found
    return asked.best && rulesFound(asked.best, crowdedWeeks(game))
  }

  const weighed = new Map<string, Promise<GateReckoning | null>>()

  function weighGate(why: string): Promise<GateReckoning | null> {
    const hand = shown()
    if (!hand?.game || !hand.recording || hand.game.phase !== 'debriefing' || hand.watched)
      return Promise.resolve(null)
    const { id, game, recording } = hand
    const sitting = `${id}/${why}`
    const reckoning = weighed.get(sitting) ?? around.ask('weighGate', { setup: game.setup, recording, why })
    weighed.set(sitting, reckoning)
    return reckoning
  }

  /** What became of the house, and what would have become of it without the PMO. */
  async function weighOffice(): Promise<OfficeWorth | null> {
    const hand = shown()
    if (!hand?.game?.setup.services || !hand.view.debrief || !hand.view.services) return null
    const { game, view } = hand
    const without = await around.ask('withoutOffice', { setup: game.setup, seed: game.seed })
    return officeWorth(worthOf(hand.view.debrief), without, view.services?.spentCents ?? 0)
  }

  let governed: { readonly id: string; readonly found: Promise<MandatesFound | null> } | null = null

  /** The game on the screen beside the same weeks under every other mandate; asked once for each game. */
  function compareMandates(): Promise<MandatesFound | null> {
    const hand = shown()
    const wanted = hand?.game?.setup.mandate && hand.seat === pmo && hand.game.phase === 'debriefing'
    if (!hand?.game || !wanted || !hand.recording || hand.watched) return Promise.resolve(null)
    const { id, game, recording } = hand
    if (governed?.id !== id)
      governed = { id, found: around.ask('otherMandates', { setup: game.setup, recording }) }
    return governed.found
  }

  function file() {
    const hand = shown()
    return hand && { name: fileNameOf(hand.view), text: textOfHand(hand) }
  }

  function saveRecording(): void {
    const kept = file()
    if (!kept) return say('nothingSaved')
    around.offerFile(kept.name, kept.text)
    say('recordingSaved')
  }

  async function copyLink(): Promise<void> {
    const hand = shown()
    if (!hand) return
    const { scenario, seed, seat } = hand.view
    const link = around.linkTo({ scenario, seed, seat })
    if (await around.copy(link)) say('linkCopied')
    else say('linkNotCopied', { link })
  }

  return {
    explain,
    plan,
    weighGate,
    weighOffice,
    compareMandates,
    compare,
    compareRules,
    file,
    saveRecording,
    copyLink,
  }
}
