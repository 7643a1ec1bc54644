import type { Picture, RibbonPicture, Spot } from '../look/picture/picture.ts'
import { thingId } from '../look/picture/picture.ts'
import { sampled } from './curve.ts'
import type { Motions } from './motions.ts'
import type { Layers, OfficeScene } from './office-scene.ts'
import type { Cloth } from './ribbon-pen.ts'
import { strokeRibbon } from './ribbon-pen.ts'
import type { Shape } from './ribbon-shape.ts'
import { around, growing, pulling, slipping, whileMoving } from './ribbon-shape.ts'
import type { Sheet } from './sheet.ts'
import { openSheet } from './sheet.ts'

type Hung = {
  readonly sheet: Sheet
  readonly cloth: Cloth
  readonly path: string
  readonly points: Shape
}

const stepsBack = 0.3 // how much is seen of ribbons while others stand out

export type Ribbons = ReturnType<typeof openRibbons>

/** Every ribbon is drawn on a sheet of its own, and drawn anew only while it moves. */
export function openRibbons(scene: OfficeScene, layers: Layers, motions: Motions) {
  const hung = new Map<string, Hung>()
  const hand = openSheet(scene, layers.hand, 'ribbon in a hand')
  let scale = 1
  let lit: ReadonlySet<string> | null = null
  let sheets = 0

  const draw = ({ sheet, cloth }: Hung, shape: Shape, box = around(shape, cloth.width)) =>
    sheet.paint(box, scale, (pen) => strokeRibbon(pen, cloth, shape))

  function hang(ribbon: RibbonPicture, id: string): Hung {
    const { emblem, kind, width } = ribbon
    const cloth = { emblem, kind, width }
    const path = JSON.stringify([ribbon.path, cloth])
    const old = hung.get(id)
    if (old?.path === path) return old
    const sheet = old?.sheet ?? openSheet(scene, layers.ribbons, `ribbon ${++sheets}`)
    return { sheet, cloth, path, points: sampled(ribbon.path) }
  }

  function move(id: string, now: Hung, old: Hung | undefined, still: boolean): void {
    if (still) {
      draw(now, now.points)
      return motions.begin(id, { lasts: 120, to: (share) => now.sheet.fade(share) })
    }
    const roomy = whileMoving(now.points, now.cloth.width) // one size, or each frame would make a new texture
    motions.begin(id, {
      lasts: old ? 220 : 360,
      to: (share) => {
        if (share === 1) draw(now, now.points)
        else if (old) draw(now, pulling(old.points, now.points, share))
        else draw(now, growing(now.points, share), roomy)
      },
    })
  }

  function shine() {
    for (const [id, { sheet }] of hung) sheet.light(!lit || lit.has(id) ? 1 : stepsBack)
  }

  return {
    place(
      ribbons: readonly RibbonPicture[],
      to: { readonly scale: number; readonly move: 'none' | 'fade' | 'travel' },
    ) {
      const anew = to.scale !== scale
      scale = to.scale
      const now = new Map(ribbons.map((ribbon) => [thingId.ribbon(ribbon), ribbon]))
      for (const [id, one] of hung)
        if (!now.has(id)) {
          hung.delete(id)
          motions.end(id)
          if (to.move !== 'travel') one.sheet.close()
          else
            motions.begin(`${id} slipping ${++sheets}`, {
              lasts: 220,
              to: (share) => (share === 1 ? one.sheet.close() : draw(one, slipping(one.points, share))),
            })
        }
      for (const [id, ribbon] of now) {
        const old = hung.get(id)
        const one = hang(ribbon, id)
        hung.set(id, one)
        if (one === old && !anew) continue
        motions.end(id)
        if (to.move !== 'none' && one !== old) move(id, one, old, to.move === 'fade')
        else draw(one, one.points)
      }
      ;[...now.keys()].forEach((id, i) => {
        hung.get(id)?.sheet.lift(i)
      })
      shine()
      layers.ribbons.sort('depth')
    },
    /** These stand out, and the others step back; null: all are alike. */
    light(ids: ReadonlySet<string> | null) {
      lit = ids
      shine()
    },
    /** At once, wherever the hand is. */
    hold(loose: Picture['loose'], at: number) {
      if (!loose) return hand.hide()
      const cloth: Cloth = { emblem: loose.emblem, kind: 'granted', width: 10 }
      const shape = sampled(hanging(loose.from, loose.to))
      hand.paint(around(shape, cloth.width), at, (pen) => strokeRibbon(pen, cloth, shape))
    },
    get size() {
      return hung.size
    },
  }
}

/** Between a station and a hand, a little slack. */
function hanging(from: Spot, to: Spot): readonly Spot[] {
  const sag = 18 + Math.min(40, Math.abs(to.x - from.x) * 0.12)
  return [
    from,
    { x: from.x + (to.x - from.x) * 0.3, y: from.y + (to.y - from.y) * 0.3 + sag },
    { x: from.x + (to.x - from.x) * 0.7, y: from.y + (to.y - from.y) * 0.7 + sag },
    to,
  ]
}
