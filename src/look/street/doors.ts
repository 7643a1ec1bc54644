import type { Emblem } from '../../sim/setup.ts'
import { shapePath } from '../emblem.ts'
import { lamp } from '../office/fittings.ts'
import { plant } from '../office/furniture.ts'
import type { DayPicture, PlannerPicture } from '../picture/picture.ts'
import { boardSvg, dayCard } from '../planner-svg.ts'
import { ribbonSvg } from '../ribbon.ts'
import { moved, path, rect } from '../svg.ts'
import { palette, projectLooks } from '../tokens.ts'
import { somebody } from './passers-by.ts'

/** A bay of the ground floor is drawn 250 wide and 206 high; what lives in the street may reach beyond. */
export const bay = { width: 250, height: 206 } as const

const { ink, manila } = palette
const navy = '#22305c'

const baySvg = (content: string): string =>
  `<svg viewBox="0 0 ${bay.width} ${bay.height}" aria-hidden="true" focusable="false">${content}</svg>`

const step = (x: number, width: number): string =>
  rect(x - 14, 194, width + 28, 12, '#b9c4bf') + rect(x - 14, 194, width + 28, 3, '#f6f8f4')

const knob = (x: number, y: number): string => `<circle cx="${x}" cy="${y}" r="3.4" fill="${manila}"/>`

/** The open door of the project office, lit: somebody is asked for by three projects at once. */
export const portfolioDoor = (): string =>
  baySvg(
    '<defs><linearGradient id="door-light" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe9ae"/><stop offset="1" stop-color="#f7d894"/></linearGradient></defs>' +
      rect(30, 10, 190, 190, navy) +
      rect(38, 18, 174, 182, 'url(#door-light)') +
      `<svg x="38" y="18" width="174" height="182" viewBox="38 18 174 182">${scene()}</svg>` +
      leaf(38, -1) +
      leaf(212, 1) +
      knob(14, 128) +
      knob(236, 128) +
      step(38, 174),
  )

/** An open leaf, hinged at x and turned into the street. */
const leaf = (x: number, to: 1 | -1): string =>
  path(`M${x} 18l${to * 34}-12v206l${-to * 34}-12z`, 'fill="#2f4175"') +
  path(`M${x + to * 6} 28l${to * 22}-8v100l${-to * 22}-4z`, 'fill="#bcd6de"') +
  path(`M${x + to * 6} 132l${to * 22} 2v56l${-to * 22}-4z`, `fill="${navy}"`)

const scene = (): string =>
  rect(38, 170, 174, 36, '#d9b77a') +
  moved(125, 18, lamp(0, 0, 12, true, 152)) +
  ribbonSvg('M60 46Q112 34 146 70', 'circle', 'asked', 9) +
  ribbonSvg('M196 44Q212 92 176 112', 'triangle', 'granted', 10) +
  ribbonSvg('M50 180Q110 196 146 162', 'square', 'asked', 8) +
  disc('circle', 60, 46, 11) +
  disc('triangle', 194, 42, 11) +
  disc('square', 53, 180, 9) +
  somebody('specialist', 92, 194, 0.96, { pose: 'weigh', mood: 'calm', gaze: [4, 0] }) +
  boardSvg(planner) +
  [...planner.rows, ...planner.pile].map(dayCard).join('') +
  clip(139, 56, 26) +
  clip(175, 107, 52) +
  clip(140, 158, 12)

const disc = (emblem: Emblem, x: number, y: number, radius: number): string =>
  moved(
    x,
    y,
    path(
      shapePath(emblem, radius),
      `fill="${projectLooks[emblem].hue}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"`,
    ),
  )

const clip = (x: number, y: number, height: number): string =>
  rect(x, y, 6, height, manila, `rx="2" stroke="${ink}" stroke-width="1.4"`)

const day = (row: number, emblem: Emblem, kind: 'granted' | 'asked', tilt = 0): DayPicture => ({
  box: {
    x: (tilt ? 147 : 149) + (row < 0 ? tilt : 0),
    y: 105 + row * 13.5,
    width: tilt ? 29 : 25,
    height: 13.5,
  },
  tilt,
  kind,
  emblem,
  project: null,
})

const planner: PlannerPicture = {
  board: { x: 141, y: 102, width: 37, height: 73.5 },
  rows: [
    day(0, 'triangle', 'granted'),
    day(1, 'triangle', 'granted'),
    day(2, 'triangle', 'granted'),
    day(3, 'triangle', 'granted'),
    day(4, 'square', 'asked'),
  ],
  pile: [
    day(-1.2, 'square', 'asked', 2.5),
    day(-2.2, 'circle', 'asked', -3),
    day(-3.2, 'circle', 'asked', 4),
    day(-4.2, 'circle', 'asked', -4.5),
  ],
}

/** A brown office door; the blind behind its pane is down. */
export const auditDoor = (): string =>
  baySvg(
    rect(60, 6, 132, 194, '#5f4022') +
      rect(68, 14, 116, 186, '#b47b33') +
      rect(78, 24, 96, 96, '#e8eee8', 'stroke="#7a5223" stroke-width="3"') +
      slats(80, 26, 92, 92, '#c9d3cb') +
      path('M176 26v66', 'stroke="#8d978f" stroke-width="1.4"') +
      rect(78, 136, 42, 52, 'none', 'stroke="#7a5223" stroke-width="3"') +
      rect(132, 136, 42, 52, 'none', 'stroke="#7a5223" stroke-width="3"') +
      rect(90, 126, 30, 6, '#7a5223') +
      `<circle cx="174" cy="128" r="5" fill="${manila}" stroke="${ink}" stroke-width="1.5"/>` +
      step(68, 116) +
      noticeBoard(2, 26) +
      somebody('courier', -23, 214, 1.06, { pose: 'carry', mood: 'calm' }) +
      plant(232, 206, 1.4),
  )

const slats = (x: number, y: number, width: number, height: number, colour: string): string =>
  path(
    Array.from({ length: Math.floor(height / 8) }, (_, i) => `M${x} ${y + 6 + i * 8}h${width}`).join(''),
    `stroke="${colour}" stroke-width="2.2"`,
  )

/** A cork board with papers that a thread joins. */
const noticeBoard = (x: number, y: number): string =>
  moved(
    x,
    y,
    rect(0, 0, 46, 76, '#7d5b3f') +
      rect(4, 4, 38, 68, '#c99d68') +
      rect(8, 9, 16, 20, palette.bond, 'transform="rotate(-4 16 19)"') +
      rect(26, 12, 13, 18, palette.canary, 'transform="rotate(5 32 21)"') +
      rect(10, 38, 26, 28, palette.sky, 'transform="rotate(2 23 52)"') +
      path('M16 16l15 34', `stroke="${palette.tape}" stroke-width="2.4"`) +
      `<g fill="${palette.tape}"><circle cx="16" cy="16" r="2.6"/><circle cx="31" cy="50" r="2.6"/></g>`,
  )

/** Two leaves of the meeting room, shut. */
export const negotiationDoor = (): string =>
  baySvg(
    rect(29, 10, 192, 190, '#4a1b2b') +
      shutLeaf(37, 87) +
      shutLeaf(126, 87) +
      rect(123, 18, 4, 182, '#33121d') +
      knob(116, 114) +
      knob(134, 114) +
      step(37, 176) +
      somebody('guest', -25, 214, 1.06, { pose: 'cup', mood: 'pleased' }) +
      plant(250, 206, 1.4),
  )

const shutLeaf = (x: number, width: number): string =>
  rect(x, 18, width, 182, '#6d2a40') +
  rect(x + 12, 30, width - 24, 66, '#8a3b54') +
  rect(x + 12, 106, width - 24, 40, '#7d334b') +
  rect(x + 12, 156, width - 24, 34, '#7d334b')

/** A wide window, lit: somebody tells of how it went, and a room of people listens. */
export const roomWindow = (): string =>
  baySvg(
    rect(9, 8, 236, 126, navy) +
      `<svg x="15" y="14" width="224" height="114" viewBox="15 14 224 114">${lesson()}</svg>` +
      path('M127 14v114', `stroke="${navy}" stroke-width="5"`) +
      path('M15 14h70l-60 114h-10z', 'fill="#fff" opacity=".16"') +
      rect(3, 134, 248, 9, '#f6f8f4') +
      rect(3, 143, 248, 4, '#b9c4bf') +
      flowerBox(),
  )

const lesson = (): string =>
  rect(15, 14, 224, 114, '#eaf1e4') +
  rect(134, 22, 98, 44, '#a9784a') +
  rect(138, 26, 90, 36, '#2a5650') +
  path('M144 54l18-8 14 5 18-14 12 4 16-8', 'fill="none" stroke="#f6f8f4" stroke-width="2"') +
  path('M144 57h78', 'stroke="#9fc4bb" stroke-width="1"') +
  somebody('two', 62, 142, 1.05, { pose: 'write', mood: 'pleased', gaze: [4, 0] }) +
  (['clerk', 'reader', 'guest', 'three'] as const)
    .map((name, i) =>
      somebody(name, 142 + i * 27, 158, 0.72, { pose: 'stand', mood: 'thinking', gaze: [-4, -2] }),
    )
    .join('') +
  rect(124, 112, 115, 16, '#b98a55') +
  rect(124, 112, 115, 3, '#d3a76c')

const flowerBox = (): string =>
  rect(40, 168, 172, 32, '#7d5b3f') +
  rect(40, 168, 172, 5, '#93704f') +
  Array.from({ length: 7 }, (_, i) =>
    path(
      `M${54 + i * 24} 168c-10-8-12-16-8-24c6 4 9 12 8 24c2-12 6-18 12-20c2 8-2 16-12 20z`,
      `fill="${i % 2 ? '#3c8069' : '#2f6b58'}"`,
    ),
  ).join('')
