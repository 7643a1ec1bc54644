import { palette } from '../look/tokens.ts'

/** An opened envelope: the week's post. */
export const postSvg =
  `<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false" stroke="${palette.ink}" stroke-width="2" stroke-linejoin="round">` +
  `<path d="M3 12L15 3l12 9v14H3z" fill="${palette.manila}"/><path d="M7 7h16v11H7z" fill="${palette.bond}"/>` +
  `<path d="M10 11h10M10 14.5h7" fill="none" stroke-width="1.6"/><path d="M3 12l12 8 12-8v14H3z" fill="${palette.manila}"/></svg>`
