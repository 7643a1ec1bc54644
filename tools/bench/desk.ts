// A desk with a whole portfolio's papers on file, on a page of its own: each entry of a rule in Saltmere, each kind of paper of it a
// document. No audit asks for so many; it is what the desk has to bear. `?papers=6` lays so many there.

import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { mount } from 'svelte'
import { playOn } from '../../src/bots/playing-on.ts'
import { beginAudit } from '../../src/game/auditing.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import Hud from '../../src/hud/hud.svelte'
import { dealt, drills } from '../../src/sim/audit/dealing.ts'
import { yardstickOf } from '../../src/sim/audit/yardstick.ts'
import { sampleSession } from '../../tests/hud/sample-session.ts'

const wanted = Number(new URLSearchParams(location.search).get('papers') ?? 300)
const found = shipped.find(({ id }) => id === 'saltmere')
const drill = drills.find(({ id }) => id === 'timesheets')
const target = document.querySelector('#app')
if (!found || !drill || !target) throw new Error('There is no such case or rule, or no place to show it.')

const { id, setup } = found
const seating = Object.fromEntries(
  seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'least-slack/sensible' : 'bot']),
)
const { world, seed } = playOn(engine, begin(setup, 'desk', seating, byTable))
const by = yardstickOf(drill.control, null, setup)
const deal = by && dealt({ setup, seed, facts: world.facts, ledger: world.ledger }, by, gathered())
if (!deal) throw new Error('Nobody worked in that game.')

const kinds = deal.kit.papers.filter(({ kind }) => kind === 'entries')
const papers = deal.items
  .flatMap((item) => kinds.map(({ id: source }) => ({ source, items: [item.id], isFetched: true })))
  .slice(0, wanted)
const drawn = [...new Set(papers.flatMap(({ items }) => items))]
const seen = viewAudit({ ...beginAudit(drill, seed, deal), phase: 'fieldwork', drawn, papers })
const view = { ...seen, requests: { ...seen.requests, left: 0 } }

const names = { [`scenarios.${id}.name`]: found.words.en['company.name'] ?? id }
const sample = sampleSession({ setup, words: { ...words.en, ...names, ...found.words.en } })
sample.tell({ screen: { kind: 'audit', view, refused: null } })
mount(Hud, { target, props: { session: sample.session } })

/** Every entry of the rule, of whatever project. */
function gathered() {
  const played = { setup, seed, facts: world.facts, ledger: world.ledger }
  return by?.kit.gather(played, by.rule(setup)) ?? []
}
