import type { ClaimView, PersonView } from '../../game/view.ts'
import type { Emblem, ProjectId } from '../../sim/setup.ts'
import { boxOf } from './boxes.ts'
import type { Box, DayPicture, PlannerPicture } from './picture.ts'
import type { PlacePlan } from './places.ts'
import { unmet } from './wanted.ts'

export type ProjectSign = { readonly emblem: Emblem; readonly above: boolean }
export type SignOf = (project: ProjectId) => ProjectSign

type Day = Pick<DayPicture, 'kind' | 'project' | 'emblem'>

const weekdays = 5
const tilts = [2.5, -3, 4, -4.5, 3]
const shifts = [3, -3, 4, -2, 3]

/**
 * A week as its planner shows it: granted days by project, then what is asked beyond them where days are free, then the
 * free and last the absent days; what is asked beyond the week piles up. Projects over the hall come first, so that
 * ribbons from above and from below do not cross.
 */
export function plannerOf(person: PersonView, place: PlacePlan, signOf: SignOf): PlannerPicture {
  const { rows, pile } = daysOf(person, signOf)
  const { board, body } = place
  const cellX = board.x + 4 + body.gutter
  const reach = board.y - place.slot.y - (body.row > 9 ? 36 : 22) // how high the pile may grow
  const step = Math.min(body.row, reach / Math.max(1, pile.length))
  const sway = body.row < 12 ? 0.5 : 1
  return {
    board,
    rows: rows.map((day, i) => ({
      ...day,
      tilt: 0,
      box: boxOf(cellX, board.y + 3 + i * body.row, body.cell, body.row),
    })),
    pile: pile.map((day, i) => ({
      ...day,
      tilt: tilts[i % 5] as number,
      box: boxOf(
        cellX - 2 + (shifts[i % 5] as number) * sway,
        board.y - 2 - body.row - i * step,
        body.cell + 4,
        body.row,
      ),
    })),
  }
}

function daysOf({ claims, present }: PersonView, signOf: SignOf): { rows: Day[]; pile: Day[] } {
  const there = Math.min(weekdays, present)
  const beyond = claims.reduce((sum, claim) => sum + claim.granted + unmet(claim), 0) > there
  const upperFirst = (a: ClaimView, b: ClaimView) =>
    Number(signOf(b.project).above) - Number(signOf(a.project).above)
  const granting = [...claims].sort(upperFirst)
  const asking = beyond ? [...granting].reverse() : granting // the pile lies nearer to the upper floor
  const days = [
    ...granting.flatMap((claim) => daysFor('granted', claim, claim.granted, signOf)),
    ...asking.flatMap((claim) => daysFor('asked', claim, unmet(claim), signOf)),
  ]
  const free: Day = { kind: 'free', project: null, emblem: null }
  const away: Day = { kind: 'away', project: null, emblem: null }
  const rows = Array.from({ length: weekdays }, (_, i) => (i < there ? (days[i] ?? free) : away))
  return { rows, pile: days.slice(there) }
}

const daysFor = (kind: 'granted' | 'asked', { project }: ClaimView, days: number, signOf: SignOf): Day[] =>
  Array.from({ length: days }, () => ({ kind, project, emblem: signOf(project).emblem }))

/** The days to which a ribbon is tied: those on the board, or those on the pile if it comes from above and can. */
export function tiedTo(
  planner: PlannerPicture,
  project: ProjectId,
  kind: 'granted' | 'asked',
  above: boolean,
): Box {
  const mine = (days: readonly DayPicture[]) =>
    days.filter((day) => day.project === project && day.kind === kind).map((day) => day.box)
  const [rows, pile] = [mine(planner.rows), mine(planner.pile)]
  const tied = pile.length > 0 && (above || rows.length === 0) ? pile : rows
  const top = Math.min(...tied.map((box) => box.y))
  const bottom = Math.max(...tied.map((box) => box.y + box.height))
  const onBoard = tied === rows
  const left = onBoard ? planner.board.x : Math.min(...tied.map((box) => box.x))
  const right = onBoard
    ? planner.board.x + planner.board.width
    : Math.max(...tied.map((box) => box.x + box.width))
  return boxOf(left, top, right - left, bottom - top)
}
