import { palette } from '../tokens.ts'

/** A pigeon on a sill; y is where it stands. */
export const pigeon = (x: number, y: number, scale: number, looksLeft: boolean): string =>
  `<g transform="translate(${x} ${y}) scale(${looksLeft ? -scale : scale} ${scale})">` +
  '<path d="M-14-8C-8-14 2-14 6-12C6-17 9-19 12-18C15-17 15-14 13.6-12C13-5 6-2-2-3L-16-4z" fill="#7c899b"/>' +
  '<path d="M-12-8C-6-11 0-10 4-7C0-4-6-4-12-5z" fill="#616e82"/>' +
  '<path d="M6-12q3 2 7 0q-1 4-5 4z" fill="#5e8a86"/>' +
  `<circle cx="11.6" cy="-15.6" r="1.1" fill="${palette.ink}"/>` +
  '<path d="M14.6-15l4 1l-4 1z" fill="#d9a24a"/>' +
  '<path d="M-1-3v4M3-3.4v4" stroke="#b4664a" stroke-width="1.4"/></g>'
