import { path, rect, tidy } from '../svg.ts'
import { somebody } from './passers-by.ts'
import { pigeon } from './pigeon.ts'

const frame = '#dce6e7'
const step = 180 // from window to window

type Pane =
  | { readonly who: string; readonly pose: 'stand' | 'cup' | 'hips' | 'carry' }
  | 'dark'
  | 'blind'
  | 'lit'

/** From left to right; the middle one is dark, and those at both ends are seen on wide screens only. */
const panes: readonly Pane[] = [
  'dark',
  'blind',
  'lit',
  { who: 'two', pose: 'stand' },
  { who: 'clerk', pose: 'cup' },
  { who: 'four', pose: 'hips' },
  'dark',
  { who: 'one', pose: 'carry' },
  { who: 'three', pose: 'cup' },
  { who: 'reader', pose: 'stand' },
  'blind',
  'lit',
  'dark',
]

/** The upper windows with people at work; two pigeons on the sill of the dark one. */
export function windowsSvg(): string {
  const first = 640 - ((panes.length - 1) / 2) * step
  const row = panes.map((pane, i) => windowAt(first + i * step, pane, i % 2 === 0 ? 10 : -8)).join('')
  return (
    '<svg viewBox="0 0 1280 140" aria-hidden="true" focusable="false">' +
    '<defs><linearGradient id="window-light" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe9ae"/><stop offset="1" stop-color="#f7d894"/></linearGradient></defs>' +
    `${row}${pigeon(682, 120, 1, false)}${pigeon(598, 120, 0.8, true)}</svg>`
  )
}

function windowAt(x: number, pane: Pane, aside: number): string {
  const left = x - 40
  const lit = pane !== 'dark'
  return (
    rect(x - 46, -30, 92, 158, '#102a2a') +
    rect(left, -30, 80, 150, lit ? 'url(#window-light)' : '#2b5f66') +
    `<svg x="${tidy(left)}" y="-30" width="80" height="150" viewBox="${tidy(left)} -30 80 150">${inside(pane, x, aside)}</svg>` +
    path(`M${left} 22h80M${x}-30V22`, `stroke="${frame}" stroke-width="4"`) +
    rect(left, -30, 80, 150, 'none', `stroke="${frame}" stroke-width="5"`) +
    rect(x - 52, 120, 104, 11, frame) +
    rect(x - 52, 131, 104, 5, '#0e2726', 'opacity=".5"')
  )
}

function inside(pane: Pane, x: number, aside: number): string {
  if (pane === 'lit') return path(`M${x - 40} 78h80v42h-80z`, 'fill="#e9c77d"')
  if (pane === 'dark') return path(`M${x - 40} 40l80-60v30l-80 60z`, 'fill="#fff" opacity=".12"')
  if (pane === 'blind')
    return (
      rect(x - 40, -30, 80, 96, '#f3ead0') +
      path(
        Array.from({ length: 9 }, (_, i) => `M${x - 40} ${-20 + i * 10}h80`).join(''),
        'stroke="#d8c9a0" stroke-width="1.6"',
      )
    )
  return somebody(pane.who, x + aside, 150, 1.12, { pose: pane.pose, mood: 'calm' })
}
