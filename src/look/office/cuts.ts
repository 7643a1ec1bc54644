import type { Box } from '../picture/picture.ts'
import type { Building } from '../picture/plan.ts'
import { rect } from '../svg.ts'
import { palette } from '../tokens.ts'

/** Everything that the section cuts through is solid ink. */
export function cutWalls(building: Building): string {
  const { outline, wall, hall, lounge, size } = building
  const { x, y, width, height } = outline
  const [over, under] = floors(building)
  const roomsEnd = (over[0]?.y ?? 0) + (over[0]?.height ?? 0)
  const lower = under[0]?.y ?? hall.y
  const base = lower + (under[0]?.height ?? 0)
  const foot = x >= 20 ? 10 : x
  const slab = (from: number, to: number) => rect(x, from, width, to - from, palette.ink)
  return (
    slab(y, over[0]?.y ?? hall.y) +
    slab(roomsEnd, hall.y) +
    slab(lounge.y + lounge.height, lower) +
    rect(x - foot, base, Math.min(width + 2 * foot, size.width), y + height - base, palette.ink) +
    rect(x, y, wall.outer, height, palette.ink) +
    rect(x + width - wall.outer, y, wall.outer, height, palette.ink) +
    dividers(over) +
    dividers(under) +
    (x >= 20 ? rect(x, y - 8, 10, 10, palette.ink) + rect(x + width - 10, y - 8, 10, 10, palette.ink) : '')
  )
}

/** The cells of the floor over the hall and of the one under it, from left to right. */
function floors({ rooms, offices, stores, hall }: Building): [Box[], Box[]] {
  const cells = [...rooms.map((room) => room.box), ...offices.map((office) => office.box), ...stores]
  const sorted = cells.sort((a, b) => a.x - b.x)
  return [sorted.filter((box) => box.y < hall.y), sorted.filter((box) => box.y > hall.y)]
}

const dividers = (cells: readonly Box[]): string =>
  cells
    .slice(1)
    .map((cell, i) => {
      const end = (cells[i] as Box).x + (cells[i] as Box).width
      return rect(end, cell.y - 4, cell.x - end, cell.height + 8, palette.ink)
    })
    .join('')
