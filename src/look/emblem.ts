import type { Emblem } from '../sim/setup.ts'
import { mixed } from './colour.ts'
import { palette, projectLooks } from './tokens.ts'

/** The path of a project's shape around 0, 0, about as wide as two radii: for SVG and canvas alike. */
export function shapePath(emblem: Emblem, radius: number): string {
  const at = (share: number) => round(radius * share)
  switch (emblem) {
    case 'circle':
      return `M${at(-1)} 0a${at(1)} ${at(1)} 0 1 0 ${at(2)} 0a${at(1)} ${at(1)} 0 1 0 ${at(-2)} 0z`
    case 'square':
      return `M${at(-0.9)} ${at(-0.9)}h${at(1.8)}v${at(1.8)}h${at(-1.8)}z`
    case 'diamond':
      return `M0 ${at(-1.2)}L${at(1.2)} 0L0 ${at(1.2)}L${at(-1.2)} 0z`
    case 'triangle':
      return `M0 ${at(-1.14)}L${at(1.16)} ${at(0.86)}L${at(-1.16)} ${at(0.86)}z`
  }
}

/** As large as 30 units allow: the letter has to be read at two thirds of that. */
const marks: { readonly [emblem in Emblem]: { radius: number; letter: number; foot: number } } = {
  circle: { radius: 12.8, letter: 15.5, foot: 5.6 },
  square: { radius: 13.4, letter: 16, foot: 5.8 },
  diamond: { radius: 11.6, letter: 14, foot: 5 },
  triangle: { radius: 12, letter: 13.2, foot: 8.7 },
}

/** A project's mark: hue, shape and letter. It stands beside the project's name, so it is hidden from readers. */
export function emblemSvg(emblem: Emblem, name: string, size: number): string {
  const { hue, on } = projectLooks[emblem]
  const { radius, letter, foot } = marks[emblem]
  return (
    `<svg width="${size}" height="${size}" viewBox="-15 -15 30 30" aria-hidden="true" focusable="false">` +
    `<path d="${shapePath(emblem, radius)}" fill="${hue}" stroke="${palette.ink}" stroke-width="2" stroke-linejoin="round"/>` +
    `<text y="${foot}" text-anchor="middle" font-size="${letter}" font-weight="800" fill="${on}">${letterOf(name)}</text></svg>`
  )
}

const letterOf = (name: string) => escaped([...name.trim()][0]?.toUpperCase() ?? '?')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** One day on a planner: filled with the project's weave when granted, hollow and dashed when only asked for. */
export function daySvg(emblem: Emblem, state: 'granted' | 'asked', width: number, height: number): string {
  const { hue, on } = projectLooks[emblem]
  const granted = state === 'granted'
  const edge = mixed(hue, palette.ink, granted ? 0.45 : 0.3)
  const mark = `<path transform="translate(${width / 2} ${height / 2})" d="${shapePath(emblem, height * 0.2)}" fill="${granted ? on : hue}"/>`
  const box =
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="${granted ? hue : palette.bond}" ` +
    `stroke="${edge}" stroke-width="${granted ? 1 : 1.8}"${granted ? '' : ' stroke-dasharray="3 2"'}/>`
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${box}${granted ? weave(emblem, width, height) : ''}${mark}</svg>`
}

/** The weave by which ribbons tell projects apart without colour. */
function weave(emblem: Emblem, width: number, height: number): string {
  const { hue } = projectLooks[emblem]
  const light =
    emblem === 'diamond' || emblem === 'triangle'
      ? mixed(hue, palette.ink, 0.55)
      : mixed(hue, '#ffffff', 0.62)
  const line = (y: number, extra: string) =>
    `<path d="M2 ${round(y)}H${width - 2}" fill="none" stroke="${light}" stroke-opacity=".75" ${extra}/>`
  switch (emblem) {
    case 'circle':
      return line(height / 2, 'stroke-width="1.4"')
    case 'square':
      return line(height * 0.3, 'stroke-width="1.3"') + line(height * 0.7, 'stroke-width="1.3"')
    case 'triangle':
      return line(height / 2, 'stroke-width="1.8" stroke-dasharray="5 4"')
    case 'diamond':
      return line(height / 2, 'stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0 6"')
  }
}

const round = (n: number) => Math.round(n * 100) / 100
