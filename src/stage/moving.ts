import { dropDown, easeInOut, easeOut, pullTight, there } from './motions.ts'
import type { Move } from './moves.ts'
import type { Piece } from './piece.ts'
import type { Change, Pieces } from './pieces.ts'

/** Starts one move of a piece that already stands where it belongs; `old` is the piece of the picture before. */
export function begin(pieces: Pieces, move: Move, old: Piece | undefined): void {
  const now = pieces.get(move.id)
  const from = { x: (old?.at.x ?? 0) - (now?.at.x ?? 0), y: (old?.at.y ?? 0) - (now?.at.y ?? 0) }
  switch (move.how) {
    case 'walk':
      return pieces.decorate(move.id, 'way', move, walking(from, Math.round(move.lasts / 150)))
    case 'slide':
      return pieces.decorate(move.id, 'way', move, (share, decor) => {
        decor.x = from.x * (1 - pullTight(share))
        decor.y = from.y * (1 - pullTight(share))
      })
    case 'drop':
      return pieces.decorate(move.id, 'way', move, (share, decor) => {
        decor.y = -46 * (1 - dropDown(share))
        decor.shown = Math.min(1, share * 4)
      })
    case 'come':
      return pieces.decorate(move.id, 'come', move, now?.kind === 'figure' ? coming : appearing)
    case 'go':
      return old && pieces.ghost(old, move, old.kind === 'figure' ? leaving : fading)
    case 'fade':
      return old && now && pieces.ghost({ ...old, at: now.at }, move, fading)
    case 'cross':
      if (old) pieces.ghost(old, move, fading)
      return pieces.decorate(move.id, 'come', move, appearing)
    case 'flip':
      if (old) pieces.ghost(old, { after: move.after, lasts: move.lasts / 2 }, shutting)
      return pieces.decorate(move.id, 'flip', move, opening)
  }
}

/** A token that somebody walks over a board: small hops, a little sway. */
const walking =
  (from: { readonly x: number; readonly y: number }, steps: number): Change =>
  (share, decor) => {
    const left = 1 - easeInOut(share)
    const step = Math.sin(share * Math.PI * steps)
    decor.x = from.x * left
    decor.y = from.y * left - 5 * Math.abs(step)
    decor.tilt = 4 * step * there(share)
  }
const appearing: Change = (share, decor) => {
  decor.shown = easeOut(share)
}
const coming: Change = (share, decor) => {
  decor.shown = easeOut(share)
  decor.y = 10 * (1 - easeOut(share))
}
const fading: Change = (share, decor) => {
  decor.shown = 1 - share
}
const leaving: Change = (share, decor) => {
  decor.shown = 1 - share
  decor.y = 10 * share
}
const shutting: Change = (share, decor) => {
  decor.high = Math.max(0.02, 1 - share)
}
const opening: Change = (share, decor) => {
  decor.high = share < 0.5 ? 0.02 : Math.max(0.02, easeOut(share * 2 - 1))
}
