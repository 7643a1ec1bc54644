import fc from 'fast-check'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { castFor } from '../../src/hud/cast.ts'
import Hud from '../../src/hud/hud.svelte'
import { explainReadOut } from '../../src/hud/portfolio.ts'
import { saysOf } from '../../src/hud/stage-says.ts'
import { planNames } from '../../src/look/picture/picture.ts'
import { pictureOf } from '../../src/look/picture/picture-of.ts'
import { seenBy } from '../../src/words/as-seen.ts'
import { say } from '../../src/words/say.ts'
import { watch } from '../helpers.ts'
import { isLong } from '../standing/cases.ts'
import { calderWray } from './sample-case.ts'
import { sampleSession } from './sample-session.ts'

const sample = calderWray()

/** Calls back at the desk of every week of a game that is played by bots. */
function atEveryDesk(seed: string, tell: (game: Game) => void): void {
  let week = 0
  watch(sample.setup, seed, 'least-slack/sensible', (game) => {
    if (game.phase !== 'deciding' || game.world.at.week === week) return
    week = game.world.at.week
    tell(game)
  })
  expect(week).toBeGreaterThan(sample.setup.weeks / 2) // it may end early, when every project is finished
}

test('everything on the stage has a sentence, and a why that is answered', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      atEveryDesk(seed, (game) => {
        for (const seat of ['pmo', 'sponsor', 'pm/lantern'] as const) {
          const seen = view(game, seat)
          const words = seenBy(sample.words, seen.role)
          for (const plan of planNames) {
            const picture = pictureOf(seen, castFor(seen), plan, null)
            if (!picture) throw new Error('no picture')
            const said = saysOf(picture, seen, (id, args) => say(words, id, args))
            for (const { id } of picture.things) {
              const it = said[id]
              expect(it?.text, id).toMatch(/^[A-Z].*\.?$/)
              expect(it?.text, id).not.toMatch(/\[/)
              if (id.startsWith('person/')) expect(it?.text, id).not.toContain('trouble')
              const why = it?.why ?? ''
              const answer = why.startsWith('portfolio/')
                ? explainReadOut(seen, why)
                : explain(game, seat, why)
              if (seat !== 'pmo' && why === '') continue // it is not told more
              expect(answer, `${seat}, ${id}: ${why}`).not.toBeNull()
            }
          }
        }
      })
    }),
    { numRuns: isLong ? 12 : 2 },
  )
}, 60_000)

test('everything on the stage is a control, and trouble is said of rooms only', () => {
  atEveryDesk('controls', (game) => {
    const { session, show } = sampleSession(sample)
    show(game)
    const seen = view(game, 'pmo')
    const html = render(Hud, { props: { session, openStage: () => new Promise<never>(() => {}) } }).body
    const picture = pictureOf(seen, castFor(seen), 'wide', null)
    for (const { id } of picture?.things ?? []) {
      const controls = [...html.matchAll(new RegExp(`<button[^>]*data-thing="${id}"[^>]*>`, 'g'))].map(
        ([tag]) => tag,
      )
      expect(controls.length, id).toBeGreaterThan(0)
      for (const control of controls) expect(control, id).toMatch(/aria-label="[^"]{8,}"/)
    }
    for (const person of seen.people.filter((it) => it.role === 'specialist'))
      expect(html).toContain(`data-picks="${person.id}"`)
  })
})
