import { boxOf, figureBox, overlap } from '../picture/boxes.ts'
import type { Box, RoomPicture } from '../picture/picture.ts'
import { insideOf } from '../picture/rooms.ts'
import { moved, path, rect, tidy } from '../svg.ts'
import { palette, projectLooks } from '../tokens.ts'

/** A thing that trouble brings into a room; the stage may let sheets flutter, drops fall and the pile sway. */
export type TroublePart = {
  readonly kind: 'damp' | 'bucket' | 'drop' | 'pile' | 'sheet' | 'gust'
  readonly box: Box
  readonly svg: string // in the picture's units
}

/** What lies, leaks and flies in a room that is in trouble, from back to front; nothing in any other. */
export function troubleParts(room: RoomPicture): TroublePart[] {
  if (room.state !== 'trouble') return []
  const { box, mirrored, sign } = room
  const scale = box.height < 120 ? 0.6 : 1
  const inside = insideOf(box, mirrored)
  const { corner } = inside
  const from = sign.y + sign.height
  const side = mirrored ? -1 : 1
  const edge = mirrored ? box.x + box.width : box.x
  return [
    damp(corner.x + side * (38 * scale - Math.abs(corner.x - edge)), from, scale),
    ...storm(room, from, scale),
    ...pileOn(inside.desks[0], side, scale),
    ...drops(corner.x, from + 12 * scale, corner.y - 24 * scale, scale),
    bucket(corner.x, corner.y, scale),
  ]
}

const damp = (x: number, y: number, scale: number): TroublePart => ({
  kind: 'damp',
  box: boxOf(x - 36 * scale, y, 72 * scale, 16 * scale),
  svg: moved(
    x,
    y,
    path('M-34 0q6 11 20 9q10 8 24 2q14 4 22-11z', 'fill="#8fa9bb" opacity=".6"') +
      path('M-12 0l4 7l-3 6', 'fill="none" stroke="#6c8496" stroke-width="1.2"'),
    scale,
  ),
})

function drops(x: number, from: number, to: number, scale: number): TroublePart[] {
  return [0.02, 0.42, 0.82].map((share, i) => {
    const y = from + (to - from) * share
    const size = scale * (i === 1 ? 1.2 : 1)
    return {
      kind: 'drop',
      box: boxOf(x - 4 * size, y, 8 * size, 10 * size),
      svg: moved(x, y, path('M0 0q-4 7 0 9q4-2 0-9z', 'fill="#3e78a8"'), size),
    }
  })
}

const bucket = (x: number, y: number, scale: number): TroublePart => ({
  kind: 'bucket',
  box: boxOf(x - 13 * scale, y - 34 * scale, 26 * scale, 34 * scale),
  svg: moved(
    x,
    y,
    path('M-12-21h24l-3.4 21h-17.2z', 'fill="#7f8da0"') +
      path('M4-21h8l-3.4 21h-6z', `fill="${palette.ink}" opacity=".16"`) +
      '<ellipse cy="-21" rx="12" ry="3.4" fill="#a9cddc" stroke="#5e6a78" stroke-width="1.6"/>' +
      path('M-12-21q12-20 24 0', 'fill="none" stroke="#5e6a78" stroke-width="1.6"') +
      path('M-5-27l-3-5M5-27l3-5', 'stroke="#3e78a8" stroke-width="1.8" stroke-linecap="round"'),
    scale,
  ),
})

const sheetColours = ['#fcfbf7', '#fff0ae', '#e3e7ec', '#fbdcdd']
const leanings = [0, 1.5, -2, 2.5, -1.5, 3, -3]

/** A tower of paper on the outer end of the desk; it leans away from whoever sits there. */
function pileOn(
  desk: { readonly left: number; readonly width: number; readonly floor: number } | undefined,
  side: 1 | -1,
  scale: number,
): TroublePart[] {
  if (!desk) return []
  const x = side > 0 ? desk.left + 9 * scale : desk.left + desk.width - 9 * scale
  const y = desk.floor - 30
  const step = 4.2 * scale
  const count = scale < 1 ? 10 : 14
  const sheets = Array.from({ length: count }, (_, i) => {
    const lean = -side * (Math.sin(i * 0.62) * 4 + i * 0.5) * scale
    const at = x + lean
    return rect(
      at - 10 * scale,
      y - (i + 1) * step,
      20 * scale,
      step - 0.7,
      sheetColours[i % 4] as string,
      `stroke="#8a7f92" stroke-width=".6" transform="rotate(${leanings[i % 7]} ${tidy(at)} ${tidy(y - i * step)})"`,
    )
  })
  const high = count * step + 3
  return [{ kind: 'pile', box: boxOf(x - 24 * scale, y - high, 48 * scale, high), svg: sheets.join('') }]
}

/** Where sheets fly, as shares of the room's upper part, from its damp corner inwards; with their turn. */
const flights: readonly (readonly [number, number, number])[] = [
  [0.02, 0.52, 20],
  [0.14, 0.12, -24],
  [0.1, 0.86, 34],
  [0.29, 0.3, -12],
  [0.36, 0.02, 24],
  [0.5, 0.12, 40],
  [0.62, 0.4, -30],
  [0.78, 0.1, 14],
  [0.86, 0.55, -20],
  [0.56, 0.78, 18],
  [0.22, 0.6, -18],
]

/** Sheets in the air, never before a face. */
function storm({ box, mirrored, people, emblem }: RoomPicture, from: number, scale: number): TroublePart[] {
  const width = Math.min(box.width * 0.5, 128)
  const height = (box.y + box.height - from) * 0.5
  const heads = people.map(figureBox).map((it) => ({ ...it, height: it.height * 0.36 }))
  const [wide, high] = [16 * scale, 13 * scale]
  const sheets = flights.flatMap(([across, down, turn], i): TroublePart[] => {
    const away = 8 + across * width
    const x = mirrored ? box.x + box.width - away - wide : box.x + away
    const y = from + 4 + down * height
    const at = boxOf(x, y, wide, high)
    if (heads.some((head) => overlap(head, at) > 0)) return []
    const paper =
      path(
        'M0 0q7-3 14 0v10q-7-3-14 0z',
        `fill="${sheetColours[i % 4]}" stroke="#6f6480" stroke-width=".9"`,
      ) + path('M3 3h8M3 6h6', 'stroke="#9aa1ae" stroke-width="1"')
    return [
      {
        kind: 'sheet',
        box: at,
        svg: `<g transform="translate(${tidy(x)} ${tidy(y)}) rotate(${turn} ${7 * scale} ${5 * scale}) scale(${scale})">${paper}</g>`,
      },
    ]
  })
  const left = mirrored ? box.x + box.width - 8 - width : box.x + 8
  const gusts = path(
    `M${tidy(left + width * 0.2)} ${tidy(from + height * 0.5)}q12-10 24-2M${tidy(left + width * 0.62)} ${tidy(from + height * 0.3)}q14-10 26 0`,
    `fill="none" stroke="${projectLooks[emblem].hue}" stroke-opacity=".45" stroke-width="1.8" stroke-linecap="round"`,
  )
  return [{ kind: 'gust', box: boxOf(left, from, width + 12, height), svg: gusts }, ...sheets]
}
