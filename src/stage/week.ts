import type { Picture, Spot } from '../look/picture/picture.ts'
import { easeInOut, easeOut, there } from './motions.ts'
import type { Piece } from './piece.ts'
import { idOf } from './piece.ts'
import type { Pieces } from './pieces.ts'
import { chartOn, nightOver, reportPaper, tickIn } from './props.ts'
import type { Cue } from './week-timetable.ts'
import { changeAt, weekLasts, weekTimetable } from './week-timetable.ts'

export type Week = ReturnType<typeof openWeek>

export type PlayedWeek = {
  readonly from: Picture
  readonly to: Picture
  readonly day: (day: number) => void
  readonly changed: () => void
  readonly ended: () => void
}
type Hands = {
  readonly pieces: Pieces
  readonly begin: (key: string, lasts: number, to: (share: number) => void) => void
  readonly change: (how: { readonly moving: boolean }) => void // to the picture after
}

/** Plays a timetable. What it does is decoration, but for one cue: the change to the picture after. */
export function openWeek(
  { from, to, day, changed: told, ended }: PlayedWeek,
  { pieces, begin, change }: Hands,
) {
  const cues = [...weekTimetable(from, to)]
  let age: number | null = null // null: the drawings are not there yet
  let over = false
  let changed = false

  function changeNow(moving: boolean): void {
    if (changed) return
    changed = true
    change({ moving })
    told()
  }

  function start({ at, lasts, what }: Cue): void {
    const span = { after: 0, lasts }
    switch (what.kind) {
      case 'day':
        return begin('the day', lasts, (share) => day(what.day + share))
      case 'night':
        return pieces.ghost(nightOver(from), span, (share, decor) => {
          decor.shown = 0.36 * there(share)
        })
      case 'busy':
        return pieces.decorate(idOf.figure(what.person), 'busy', span, (share, decor) => {
          const beat = Math.sin((share * lasts) / (what.from === 'room' ? 95 : 190))
          decor.y = -1.1 * Math.abs(beat) * Math.min(1, there(share) * 4)
        })
      case 'worked': {
        const id = idOf.day(what.person, what.row)
        const box = from.places.find(({ person }) => person === what.person)?.planner.rows[what.row]?.box
        if (!box) return
        pieces.ghost(
          tickIn(box, 'hall'),
          { after: lasts / 2, lasts: changeAt - at - lasts / 2 },
          (share, decor) => {
            const shown = Math.min(1, share * 12)
            decor.wide = decor.high = 1.6 - 0.6 * easeOut(shown)
            decor.shown = Math.min(shown, (1 - share) * 12)
          },
        )
        return pieces.decorate(id, 'worked', span, (share, decor) => {
          decor.y = -3 * there(share)
          decor.wide = decor.high = 1 + 0.14 * there(share)
        })
      }
      case 'leave':
        return pieces.decorate(idOf.figure(what.person), 'leave', span, (share, decor) => {
          const gone = Math.min(1, (share * lasts) / 800)
          decor.x = -34 * easeInOut(gone)
          decor.y = -4 * Math.abs(Math.sin(gone * Math.PI * 4)) * (1 - gone)
          decor.shown = 1 - easeInOut(gone)
        })
      case 'report':
        return bring(from, what.project, span)
      case 'charts':
        for (const room of to.rooms)
          pieces.ghost(chartOn(room), { after: 0, lasts: changeAt - at + 200 }, (share, decor) => {
            decor.cut = Math.max(0.02, easeInOut(Math.min(1, (share * (changeAt - at + 200)) / lasts)))
          })
        return
      case 'change':
        return changeNow(true)
      case 'notice':
        return pieces.decorate(idOf.station(what.project), 'notice', span, (share, decor) => {
          decor.wide = decor.high = 1 + 0.22 * there(share) * Math.abs(Math.cos(share * Math.PI * 2))
        })
    }
  }

  function bring(picture: Picture, project: string, span: { after: number; lasts: number }): void {
    const room = picture.rooms.find((one) => one.project === project)
    const pmo = picture.offices.find(({ office }) => office === 'pmo')
    if (!room || !pmo) return
    const [start, end] = [middleOf(room.box), middleOf(pmo.box)]
    const paper: Piece = reportPaper(project, room.emblem, start)
    pieces.ghost(paper, span, (share, decor) => {
      const way = easeInOut(Math.min(1, share * 1.15))
      decor.x = (end.x - start.x) * way
      decor.y = (end.y - start.y) * way - 46 * there(way)
      decor.tilt = 14 * Math.sin(way * Math.PI * 3) * (1 - way)
      decor.wide = decor.high = 0.5 + 0.5 * Math.min(1, share * 5) - 0.4 * Math.max(0, share * 5 - 4)
      decor.shown = Math.min(1, share * 8, (1 - share) * 6)
    })
  }

  function end(): void {
    if (over) return
    over = true
    changeNow(false)
    day(5)
    ended()
  }

  return {
    to,
    get over() {
      return over
    },
    /** All is drawn; the week begins. */
    ready() {
      age ??= 0
    },
    step(ms: number) {
      if (age === null || over) return
      age += ms
      while (cues[0] && cues[0].at <= age) start(cues.shift() as Cue)
      if (age >= weekLasts) end()
    },
    finish: end,
  }
}

const middleOf = ({ x, y, width, height }: Picture['rooms'][number]['box']): Spot => ({
  x: x + width / 2,
  y: y + height / 2,
})
