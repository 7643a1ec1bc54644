import { palette } from '../../look/tokens.ts'

const link = (x: number) =>
  `<rect x="${x}" y="4" width="13" height="8" rx="4" fill="none" stroke="${palette.ink}" stroke-width="2.4"/>`

/** Two links of a chain: work on the critical chain. Its words stand beside it. */
export const chainSvg = `<svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">${link(1.5)}${link(9.5)}</svg>`
