import { saysLong } from '../game/long-audit/reading-long-audits.ts'
import { saysAudit } from '../game/reading-audits.ts'
import { seatsOf } from '../game/seats.ts'
import type { View } from '../game/view.ts'
import { noReflection } from '../hud/reflection.ts'
import type { Session } from '../hud/session.ts'
import { earlierIn } from './earlier.ts'
import { isView, withGame } from './hand.ts'
import type { Fetched } from './keeper.ts'
import { seatsMadeFor, setupIn } from './library.ts'
import { canGoOn, seat as pmo, seatsTaken, startGame } from './playing.ts'
import { reflectionIn } from './reflecting.ts'
import { inFile, inSave, restore } from './restoring.ts'
import type { AuditRoute, Route } from './route.ts'
import { isSeed, longestSeed } from './route.ts'
import { saysStandard } from './standards.ts'
import type { Table } from './table.ts'

/** What is left of a game that cannot be played: the view of one seat. */
const seen = (view: View | null) => ({ view, seat: view?.seat ?? pmo, covered: false, briefed: [] })

/** The ways into a game: begin one, go on with one, open a file, follow an address. */
export function waysIn(
  { around, keeper, say, ...table }: Table,
  audits: {
    readonly openAudit: (route: AuditRoute) => Promise<void>
    readonly openAuditFile: (source: string) => Promise<void>
    readonly isShown: (route: AuditRoute) => boolean
  },
  standards: { readonly openText: (source: string, name: string) => Promise<void> },
) {
  const { library } = around

  function start(choice: Parameters<Session['start']>[0]): void {
    const setup = setupIn(library, choice.scenario)
    const seed = choice.seed.trim().normalize('NFC') || around.newSeed()
    const seats = choice.seats ?? [seatsMadeFor(library)[choice.scenario] ?? pmo]
    if (!setup || seats.length === 0 || !seats.every((seat) => seatsOf(setup).includes(seat)))
      return say('wrongLink')
    if (!isSeed(seed)) return say('wrongSeed', { longest: longestSeed })
    table.putAway()
    const id = around.newId()
    const fresh = { id, held: around.takeGame(id), readOnly: false, reflection: noReflection, earlier: null }
    table.take(withGame(fresh, startGame(setup, seed, seats)))
  }

  async function continueGame(id?: string): Promise<void> {
    if (table.hand()) return
    table.tell({ screen: { kind: 'loading' } })
    const fetched = await keeper.fetch(id)
    if (fetched && 'found' in fetched) return open(fetched)
    if (fetched) return table.take(fetched)
    table.showTitle()
    say('nothingSaved')
  }

  function open({ found, release }: Fetched): void {
    const { id, source, words } = found
    const reflection = reflectionIn(found.reflection)
    const earlier = earlierIn(library, found)
    const start = { id, held: Promise.resolve(release), readOnly: release === null, reflection, earlier }
    const { flaw, game } = restore(library, source)
    if (game && !flaw) table.take(withGame(start, game))
    else {
      const last = game ? withGame(start, game) : { ...start, ...seen(found.view), game, watched: null }
      if (isView(last.view))
        table.take({ ...last, view: last.view, recording: null, source, words, readOnly: true })
      else {
        release?.()
        table.showTitle()
      }
    }
    if (flaw) say(inSave[flaw.message], flaw.args)
    if (!release) say('elsewhere')
  }

  /** A recording from a file is laid beside the games that are saved; it takes the place of none. */
  async function openRecording(file: File): Promise<void> {
    const text = await around.textOf(file)
    if (typeof text !== 'string') return say('malformed', text)
    if (saysAudit(text) || saysLong(text)) return audits.openAuditFile(text)
    if (saysStandard(text)) return standards.openText(text, file.name)
    const { flaw, game } = restore(library, text)
    if (!game) return flaw ? say(inFile[flaw.message], flaw.args) : undefined
    table.putAway()
    const readOnly = flaw !== null || !canGoOn(game)
    const id = around.newId()
    const held = readOnly ? Promise.resolve(null) : around.takeGame(id)
    const opened = withGame({ id, held, readOnly, reflection: noReflection, earlier: null }, game)
    table.take(flaw ? { ...opened, recording: null, source: text } : opened)
    if (!readOnly && game.orders.length > 0) table.keep()
    if (flaw) say(inFile[flaw.message], flaw.args)
    else say('recordingOpened')
  }

  function arrive(): void {
    const place = around.address()
    if (place.kind === 'title') return table.hand() ? table.leave() : table.showTitle()
    if (place.kind === 'play' && isShown(place)) return
    if (place.kind === 'audits' || place.kind === 'audit') {
      const route = place.kind === 'audits' ? { drill: '', seed: '' } : place
      return audits.isShown(route) ? undefined : void audits.openAudit(route)
    }
    const setup = place.kind === 'play' ? setupIn(library, place.scenario) : null
    const leads = place.kind === 'play' && setup !== null && seatsOf(setup).includes(place.seat)
    table.putAway()
    table.link(leads && !isSaved(place) ? { ...place, seed: place.seed || around.newSeed() } : null)
    table.showTitle()
    if (!leads) say('wrongLink')
  }

  const isShown = ({ scenario, seed, seat }: Route) => {
    const hand = table.hand()
    const shown = hand?.view
    const taken = hand?.game ? seatsTaken(hand.game) : []
    return (
      shown?.scenario === scenario && shown.seed === seed && (shown.seat === seat || taken.includes(seat))
    )
  }
  const isSaved = ({ scenario, seed, seat }: Route) => {
    const [last] = keeper.saved()
    return last?.scenario === scenario && last.seed === seed && last.seats.includes(seat)
  }

  async function discard(id?: string): Promise<void> {
    if (table.hand()) table.leave()
    if (keeper.saved().length === 0) return say('nothingSaved')
    if ((await keeper.forget(id)) === 'elsewhere') say('elsewhere')
    else table.showTitle()
  }

  return { start, continueGame, openRecording, arrive, discard }
}
