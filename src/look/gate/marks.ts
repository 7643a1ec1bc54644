import type { Outcome } from '../../sim/setup.ts'
import { mixed } from '../colour.ts'
import { palette } from '../tokens.ts'

const { ink, ok, alert, tape } = palette

const shapes: { readonly [outcome in Outcome]: string } = {
  go: `<path d="M5 3L21 12L5 21z" fill="${ink}"/>`,
  conditions: `<path d="M2 4L13 12L2 20z" fill="${ink}"/><path d="M15 7h8M15 12h8M15 17h8" stroke="${ink}" stroke-width="2.8"/>`,
  rework: `<path d="M19 8a8.5 8.5 0 1 0 1.5 6" fill="none" stroke="${ink}" stroke-width="3.2"/><path d="M22 2v9h-9z" fill="${ink}"/>`,
  hold: `<path d="M5 3h5v18h-5zM14 3h5v18h-5z" fill="${ink}"/>`,
  stop: `<rect x="4" y="4" width="16" height="16" fill="${ink}"/>`,
}

/** The sign of an outcome, in a square of 24. */
export const outcomeShape = (outcome: Outcome): string => shapes[outcome]

const drawn = (inside: string, size: number) =>
  `<svg width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${inside}</svg>`

/** The sign of an outcome, as on the folder's tab. */
export const outcomeSvg = (outcome: Outcome, size: number): string => drawn(shapes[outcome], size)

/** A plus in a disc, a minus in a square, a cross: for, against, no evidence. */
export function sideSvg(side: 'for' | 'against' | 'none', size: number): string {
  if (side === 'for')
    return drawn(
      `<circle cx="12" cy="12" r="11" fill="${ok}"/><path d="M12 6v12M6 12h12" stroke="#fff" stroke-width="3.4"/>`,
      size,
    )
  if (side === 'against')
    return drawn(
      `<rect x="1.3" y="1.3" width="21.4" height="21.4" fill="#fff" stroke="${alert}" stroke-width="2.6"/><path d="M6 12h12" stroke="${alert}" stroke-width="3.4"/>`,
      size,
    )
  return drawn(`<path d="M5 5L19 19M19 5L5 19" stroke="${tape}" stroke-width="4"/>`, size)
}

/** Three bars, as many of them filled as the evidence is strong. */
export function strengthSvg(strength: number): string {
  const bar = (i: number) =>
    `<rect x="1" y="${19 - i * 8}" width="12" height="5" fill="${i < strength ? ink : 'none'}" stroke="${ink}" stroke-width="1.5"/>`
  return `<svg width="14" height="25" viewBox="0 0 14 25" aria-hidden="true" focusable="false">${[0, 1, 2].map(bar).join('')}</svg>`
}

/** A pair of scales: what is for on the left, what is against on the right. */
export function scalesSvg(pro: number, con: number): string {
  const tilt = Math.max(-9, Math.min(9, (con - pro) * 1.5))
  const high = (bars: number) => Math.min(16, bars * 1.4)
  return (
    '<svg width="62" height="34" viewBox="0 0 62 34" aria-hidden="true" focusable="false">' +
    `<path d="M31 14L25 33H37Z" fill="${ink}"/><g transform="rotate(${tilt} 31 14)">` +
    `<path d="M4 14H58" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>` +
    `<rect x="3" y="${12 - high(pro)}" width="16" height="${high(pro)}" fill="${ok}"/>` +
    `<rect x="43" y="${12 - high(con)}" width="16" height="${high(con)}" fill="${alert}"/></g></svg>`
  )
}

/** From whom to which outcome a ribbon runs; both counted from the left. */
export type Leaning = { readonly from: number; readonly to: number; readonly firm: boolean }

/**
 * Brass ribbons from the plates of the members to the folders they lean to, in a strip as wide as both rows: firm ones
 * solid, wavering ones hollow. `member` and `folder` give the middle of each as a share of the width, 0 to 1.
 */
export function leaningsSvg(
  leanings: readonly Leaning[],
  { members, folders }: { readonly members: number; readonly folders: number },
): string {
  const width = 1000
  const sharing = new Map<number, number>()
  const all = leanings.map(({ from, to, firm }) => {
    const nth = sharing.get(to) ?? 0
    sharing.set(to, nth + 1)
    const start = ((from + 0.5) / members) * width
    const end = ((to + 0.34 + 0.16 * (nth - 0.5)) / folders) * width
    const d = `M${start.toFixed(1)} 0C${start.toFixed(1)} 38 ${end.toFixed(1)} 20 ${end.toFixed(1)} 60`
    return strokes(firm).map(
      ([colour, size]) =>
        `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${size}" vector-effect="non-scaling-stroke"/>`,
    )
  })
  return `<svg width="100%" height="100%" viewBox="0 0 ${width} 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">${all.flat().join('')}</svg>`
}

const strokes = (firm: boolean): readonly (readonly [string, number])[] => {
  const edge = mixed(palette.manila, ink, 0.42)
  return firm
    ? [
        [edge, 15],
        [palette.manila, 12.5],
        [mixed(palette.manila, '#ffffff', 0.5), 1.6],
      ]
    : [
        [edge, 11],
        [palette.manila, 9],
        ['#ffffff', 5],
      ]
}
