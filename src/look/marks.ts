import { palette } from './tokens.ts'

export const states = ['onPlan', 'watch', 'trouble', 'finished', 'held', 'stopped', 'unknown'] as const
/** A state that is shown by a shape and a word beside it. */
export type State = (typeof states)[number]

const { ink, slate, bond, alert, ok } = palette

const tick =
  '<path d="M-4-.2l2.9 3.1L4.4-3.4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>'

/** The shape of a state: tick disc, half disc, burst, ticked square, two bars, block, dashed ring. */
const shapes: { readonly [state in State]: string } = {
  onPlan: `<circle r="9" fill="${ok}"/>${tick}`,
  watch: `<circle r="8" fill="${bond}" stroke="${ink}" stroke-width="2"/><path d="M0-8a8 8 0 0 1 0 16z" fill="${ink}"/>`,
  trouble: `<path d="${burst(10.6, 7.3)}" fill="${alert}" stroke="${ink}" stroke-width="1.4" stroke-linejoin="round"/><path d="M-1.5-5.6h3l-.6 6.4h-1.8z" fill="#fff"/><circle cy="3.8" r="1.5" fill="#fff"/>`,
  finished: `<rect x="-9" y="-9" width="18" height="18" fill="${ink}"/>${tick}`,
  held: `<rect x="-9" y="-9" width="18" height="18" rx="4" fill="${slate}"/><path d="M-3-4.4v8.8M3-4.4v8.8" stroke="#fff" stroke-width="2.8" stroke-linecap="round"/>`,
  stopped: `<circle r="9" fill="${slate}"/><rect x="-4" y="-4" width="8" height="8" fill="#fff"/>`,
  unknown: `<circle r="8" fill="${bond}" stroke="${slate}" stroke-width="2" stroke-dasharray="3 2.4"/>`,
}

export const stateSvg = (state: State, size: number): string =>
  `<svg width="${size}" height="${size}" viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">${shapes[state]}</svg>`

/** Eight points around 0, 0. */
function burst(outer: number, inner: number): string {
  const points = Array.from({ length: 16 }, (_, i) => {
    const [radius, turn] = [i % 2 ? inner : outer, (i / 8) * Math.PI - Math.PI / 2]
    return `${(Math.cos(turn) * radius).toFixed(1)} ${(Math.sin(turn) * radius).toFixed(1)}`
  })
  return `M${points.join('L')}z`
}

/** A paperclip: one point of attention; a spent one is dashed. */
export function clipSvg(colour: string, kept: boolean, height: number): string {
  const width = Math.round(height * 0.62)
  const dash = kept ? '' : ' stroke-dasharray="2.5 3"'
  return (
    `<svg width="${width}" height="${height}" viewBox="3 2 16 26" aria-hidden="true" focusable="false">` +
    `<path d="M6 9V21a5 5 0 0 0 10 0V7a3.6 3.6 0 0 0-7.2 0V20a1.8 1.8 0 0 0 3.6 0V10" fill="none" stroke="${colour}" stroke-width="${kept ? 2.5 : 1.8}" stroke-linecap="round"${dash}/></svg>`
  )
}

/** The week as an arc for the sun, with five notches: `day` is how much of it is over, 0 to 5. No letters. */
export function sunArcSvg(day: number, width: number): string {
  const [r, floor] = [width / 2 - 12, 52]
  const at = (t: number) => {
    const turn = Math.PI - (t / 5) * Math.PI
    return [
      (width / 2 + Math.cos(turn) * r).toFixed(1),
      (floor - Math.sin(turn) * r * 0.54).toFixed(1),
    ] as const
  }
  const [sun, rise, set] = [at(day), at(0), at(5)]
  const arc = (from: readonly [string, string], to: readonly [string, string]) =>
    `M${from.join(' ')}A${r} ${(r * 0.54).toFixed(1)} 0 0 1 ${to.join(' ')}`
  const notches = [0, 1, 2, 3, 4, 5].map((i) => `M${(12 + (i * 2 * r) / 5).toFixed(1)} ${floor}v5`)
  return (
    `<svg width="${width}" height="62" viewBox="0 0 ${width} 62" aria-hidden="true" focusable="false" fill="none" stroke="${ink}">` +
    `<path d="${arc(rise, set)}" stroke-width="2" stroke-dasharray="1 5" stroke-linecap="round"/>` +
    (day > 0 ? `<path d="${arc(rise, sun)}" stroke-width="3.2" stroke-linecap="round"/>` : '') +
    `<path d="M4 ${floor}H${width - 4}" stroke-width="2.4" stroke-linecap="round"/>` +
    `<path d="${notches.join('')}" stroke-width="2"/>` +
    `<circle cx="${sun[0]}" cy="${sun[1]}" r="15" fill="#ffe39a" fill-opacity=".55" stroke="none"/>` +
    `<circle cx="${sun[0]}" cy="${sun[1]}" r="9.5" fill="#f6b93b" stroke-width="2"/></svg>`
  )
}
