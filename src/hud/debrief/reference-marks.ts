import { palette } from '../../look/tokens.ts'
import type { Reference } from '../session.ts'

const { ink } = palette
const hollow = `fill="#fff" stroke="${ink}" stroke-width="2.2"`
const shapes: { readonly [id in Reference['id']]: string } = {
  firstCome: `<circle r="7.6" ${hollow}/>`,
  loudest: `<rect x="-4.4" y="-4.4" width="8.8" height="8.8" ${hollow}/>`,
  open: `<path d="M0-6.6L6.6 0 0 6.6-6.6 0z" ${hollow}/>`,
  silent: `<circle r="7.6" ${hollow}/>`,
  green: `<rect x="-4.4" y="-4.4" width="8.8" height="8.8" ${hollow}/>`,
  closed: `<circle r="7.6" ${hollow}/>`,
  giving: `<rect x="-4.4" y="-4.4" width="8.8" height="8.8" ${hollow}/>`,
  best: `<path d="M0-8L7.5 5h-15z" fill="${ink}"/>`,
}

/** The mark of a ready-made way on the scoreboard. */
export const referenceSvg = (id: Reference['id']): string =>
  `<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">${shapes[id]}</svg>`
