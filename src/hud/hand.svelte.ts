import type { Picture, Spot } from '../look/picture/picture.ts'
import { pictureOf } from '../look/picture/picture-of.ts'
import { castFor } from './cast.ts'
import { personName, projectName } from './names.ts'
import type { Office } from './office.ts'
import type { Over, Pulled } from './pulling.ts'
import { hindrance, ordersFor, paintedSplit, passing, placeAt, rowAt, withOrders } from './pulling.ts'

const threshold = 6 // px: less than this is a press, not a pull

/** What a player drags over the building: its picture while it hangs, and the orders it gives when it is let go. */
export function openHand(here: Office, base: () => Picture | null, picked: () => string | null) {
  let pulled = $state.raw<Pulled | null>(null)
  let at = $state.raw<Spot | null>(null) // null: pressed, not yet pulled
  let over = $state.raw<Over>(null)
  let pressed: { readonly id: number; readonly x: number; readonly y: number } | null = null

  const person = (id: string | undefined) => here.view.people.find((it) => it.id === id)
  const place = (id: string | undefined) => base()?.places.find((it) => it.person === id)

  const orders = $derived.by(() => {
    if (!pulled || !at) return []
    const whose = person(pulled.kind === 'day' ? pulled.person : over?.person)
    const board = place(whose?.id)
    if (!whose || !board) return []
    if (pulled.kind === 'ribbon')
      return over ? ordersFor(whose, paintedSplit(whose, board.planner.rows, over.rows, pulled.project)) : []
    if (over) return []
    const { project } = pulled
    const now = whose.claims.find((claim) => claim.project === project)?.granted ?? 0
    return ordersFor(whose, { [project]: now - 1 })
  })
  const against = $derived.by(() => {
    const whose = person(orders[0]?.person)
    return whose ? hindrance(here.view, whose, orders, here.leave) : null
  })

  const picture = $derived.by((): Picture | null => {
    const now = base()
    if (!now || !pulled || !at) return now
    const { project, from } = pulled
    const after =
      orders.length > 0 && !against
        ? pictureOf(withOrders(here.view, orders), castFor(here.view), now.plan, picked())
        : now
    const emblem = here.view.projects.find((it) => it.id === project)?.emblem ?? 'square'
    return { ...(after ?? now), loose: { emblem, from, to: at } }
  })

  const text = $derived.by(() => {
    if (!pulled || !at) return null
    if (against) return here.say(against)
    const first = orders[0]
    if (!first) {
      const project = projectName(pulled.project)
      return here.say(pulled.kind === 'day' ? 'stage.pullOff' : 'stage.pull', { project })
    }
    if (pulled.kind === 'day') return here.say('stage.letGoFree', { person: personName(first.person) })
    const split = withOrders(here.view, orders).people.find((it) => it.id === first.person)
    const rows = split?.claims.map((it) =>
      here.say('split.row', { project: projectName(it.project), granted: it.granted }),
    )
    return here.say('stage.letGo', { person: personName(first.person), rows: rows?.join(', ') })
  })

  function drop() {
    pulled = null
    at = null
    over = null
    pressed = null
  }

  return {
    get picture() {
      return picture
    },
    get text() {
      return text
    },
    get pulling() {
      return at !== null
    },
    /** Takes hold of a ribbon, or of a granted day; nothing else can be pulled. */
    press(event: PointerEvent, spot: Spot) {
      const now = base()
      if (!now || here.readOnly || here.view.phase !== 'deciding' || event.button !== 0) return
      const target = event.target as Element
      const project = target.closest('[data-pull]')?.getAttribute('data-pull')
      const board = place(target.closest('[data-board]')?.getAttribute('data-board') ?? undefined)
      const room = now.rooms.find((it) => it.project === project)
      if (room) pulled = { kind: 'ribbon', project: room.project, from: room.station }
      else if (board) {
        const day = board.planner.rows[rowAt(board, spot)]
        if (placeAt(now, spot)?.person !== board.person || day?.kind !== 'granted' || !day.project) return
        const { x, y, width, height } = day.box
        const from = { x: x + width / 2, y: y + height / 2 }
        pulled = { kind: 'day', project: day.project, person: board.person, from }
      } else return
      pressed = { id: event.pointerId, x: event.clientX, y: event.clientY }
    },
    /** Whether it was a pull, so that the pointer is to be kept. */
    move(event: PointerEvent, spot: Spot): boolean {
      const now = base()
      if (!pressed || event.pointerId !== pressed.id || !pulled || !now) return false
      if (!at && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < threshold) return false
      at = spot
      const under = placeAt(now, spot)
      if (pulled.kind === 'day')
        over = under?.person === pulled.person ? { person: under.person, rows: new Set() } : null
      else over = under ? passing(over, under.person, rowAt(under, spot)) : null
      return true
    },
    /** Gives the orders, if they can be given. */
    letGo(event: PointerEvent) {
      if (!pressed || event.pointerId !== pressed.id) return
      const given = against ? [] : orders
      drop()
      for (const order of given) here.act(order)
    },
    drop,
  }
}
