import type { View } from '../../game/view.ts'
import { atTable } from '../gate/at-table.ts'
import { leaningMood } from '../gate/leaning-moods.ts'
import { boxOf } from './boxes.ts'
import type { Cast } from './figures.ts'
import { figure } from './figures.ts'
import type { Box, FigurePicture, SeatPicture } from './picture.ts'
import { officeSpot } from './rooms.ts'

/** From chair to chair, and how large somebody is drawn who has one to themselves. */
const roomy = { pitch: 48, scale: 0.84 } as const

/** The board's places at its table in a week in which it holds a gate, as in the first gate on the desk; else none. */
export function seatsIn(view: View, box: Box): SeatPicture[] {
  const members = atTable(view.gates[0]?.members ?? [])
  const pitch = Math.min(roomy.pitch, (box.width - 20) / Math.max(1, members.length))
  const { x, y } = officeSpot('boardroom', box)
  return members.map(({ person, present, chair, leaning, firm }, i) => {
    const at = { x: x + (i - (members.length - 1) / 2) * pitch, y }
    const width = Math.min(26, pitch - 4)
    return {
      person,
      feet: at,
      scale: (roomy.scale * pitch) / roomy.pitch,
      present,
      chair,
      leaning: present ? leaning : null,
      firm: present && firm,
      card: boxOf(at.x - width / 2, box.y + box.height - 34, width, 20),
    }
  })
}

/** Those who came, behind the table. */
export const seated = (seats: readonly SeatPicture[], cast: Cast): FigurePicture[] =>
  seats
    .filter(({ present }) => present)
    .map(({ person, feet, scale, leaning }) =>
      figure(cast, person, feet, scale, { pose: 'sit', mood: leaningMood(leaning) }),
    )
