import { expect, test } from 'vitest'
import { contrast } from '../../../src/look/colour.ts'
import { bustSvg } from '../../../src/look/people/bust.ts'
import { likeness } from '../../../src/look/people/casting.ts'
import { browTone, lined, skinTones } from '../../../src/look/people/complexion.ts'
import { faces } from '../../../src/look/people/faces.ts'
import { figureGroup, figureSvg } from '../../../src/look/people/figure.ts'
import { headLayers, headSvg } from '../../../src/look/people/head.ts'
import { moods } from '../../../src/look/people/moods.ts'
import type { PersonLook } from '../../../src/look/people/person-look.ts'
import { hairColours, hairStyles, jaws, kits, skins } from '../../../src/look/people/person-look.ts'
import { poses } from '../../../src/look/people/poses.ts'
import { clothesFor } from '../../../src/look/people/wardrobe.ts'
import { faultsOf } from './markup.ts'

const plain: PersonLook = {
  skin: 's3',
  hair: 'dark',
  style: 'crop',
  jaw: 'oval',
  older: false,
  beard: false,
  stubble: false,
  moustache: false,
  glasses: 'none',
  earring: null,
  wrap: null,
  ...clothesFor('specialist', null, 0),
  wheelchair: false,
}

const dressed: PersonLook = {
  ...plain,
  older: true,
  beard: true,
  stubble: true,
  moustache: true,
  glasses: 'round',
  earring: '#fcfbf7',
  tie: '#7a8298',
  lanyard: '#be2139',
  rosette: '#e6cb97',
}

const looks = [plain, dressed, { ...dressed, wheelchair: true }].flatMap((look) =>
  hairStyles.map((style, i) => ({
    ...look,
    style,
    jaw: jaws[i % 4]!,
    kit: kits[i % 5]!,
    skin: skins[i % 6]!,
  })),
)

test('every style in every mood and pose is well formed, without text and without ids', () => {
  const drawings = looks.flatMap((look, i) =>
    moods.flatMap((mood) => [
      headSvg(look, { mood, size: 40 }),
      bustSvg(look, { mood, tilt: 4 }),
      figureSvg(look, { mood, pose: poses[i % poses.length]!, height: 120 }),
    ]),
  )
  for (const look of looks.filter((look) => look.tie && !look.wheelchair))
    for (const mood of moods) for (const pose of poses) drawings.push(figureGroup(look, { mood, pose }))
  expect(drawings).toHaveLength(45 * 7 * 3 + 15 * 7 * 13)
  expect(drawings.flatMap(faultsOf)).toEqual([])
  expect(drawings.filter((svg) => /<text|\sid=|url\(/.test(svg))).toEqual([])
})

test('the same drawing is the same text', () => {
  const draw = () => figureSvg(dressed, { mood: 'tired', pose: 'carry', height: 92 })
  expect(draw()).toBe(draw())
})

test('the seven moods differ in every face, and so do the poses and kits', () => {
  for (const look of looks)
    expect(new Set(moods.map((mood) => headSvg(look, { mood, size: 40 }))).size).toBe(moods.length)
  const acted = poses.map((pose) => figureGroup(plain, { mood: 'calm', pose }))
  expect(new Set(acted).size).toBe(poses.length)
  expect(new Set(kits.map((kit) => bustSvg({ ...plain, kit }, { mood: 'calm' }))).size).toBe(kits.length)
})

test('each feature of a look shows', () => {
  const marks: Partial<PersonLook>[] = [
    { skin: 's6' }, { hair: 'grey' }, { style: 'locs' }, { jaw: 'round' }, { older: true }, { beard: true },
    { stubble: true }, { moustache: true }, { glasses: 'square' }, { glasses: 'round' }, { earring: '#fcfbf7' },
    { top: '#842d70' }, { kit: 'turtle' }, { legs: '#000000' }, { lanyard: '#be2139' }, { rosette: '#e6cb97' },
    { wheelchair: true }, { style: 'hijab', wrap: '#57678a' }, { style: 'turban', wrap: '#7b3b3b' },
  ] // biome-ignore format: a table
  const drawings = [{}, ...marks].map((mark) =>
    figureGroup({ ...plain, ...mark }, { mood: 'calm', pose: 'stand' }),
  )
  expect(new Set(drawings).size).toBe(drawings.length)
})

test('eyes go where they are told to', () => {
  const drawn = (gaze?: readonly [number, number]) => headSvg(plain, { mood: 'calm', gaze, size: 40 })
  expect(drawn()).toBe(drawn([0, 0]))
  expect(drawn([-4, 0])).not.toBe(drawn([4, 0]))
})

test('hair that hangs down the back is behind the shoulders', () => {
  for (const style of hairStyles) {
    const look = { ...plain, style }
    const { back, front } = headLayers(look, { mood: 'calm' })
    const [bust, figure] = [
      bustSvg(look, { mood: 'calm' }),
      figureGroup(look, { mood: 'calm', pose: 'stand' }),
    ]
    expect(bust.indexOf(back)).toBeLessThan(bust.indexOf(look.top))
    expect(bust.indexOf(front)).toBeGreaterThan(bust.lastIndexOf(look.top))
    expect(figure.indexOf(back)).toBeLessThan(figure.indexOf(look.top))
    expect(figure.indexOf(front)).toBeGreaterThan(figure.lastIndexOf(look.top))
  }
})

test('somebody in a wheelchair stays in it, and still acts', () => {
  const wheeled = poses.map((pose) => figureGroup({ ...plain, wheelchair: true }, { mood: 'calm', pose }))
  const chair = figureGroup(plain, { mood: 'calm', pose: 'wheel' })
  expect(wheeled.every((svg) => svg.startsWith('<g transform="translate(0 13)">'))).toBe(true)
  expect(wheeled[poses.indexOf('stand')]).toBe(chair)
  expect(wheeled[poses.indexOf('weigh')]).not.toBe(chair)
})

test('drawings are hidden from readers unless they are named, whatever the name holds', () => {
  expect(headSvg(plain, { mood: 'calm', size: 40 })).toContain('aria-hidden="true"')
  const named = bustSvg(plain, { mood: 'calm', label: 'A "B" <C> & D' })
  expect(named).toContain('role="img" aria-label="A &quot;B&quot; &lt;C> &amp; D"')
  expect(named).not.toContain('aria-hidden')
  expect(figureSvg(plain, { mood: 'calm', pose: 'sit', height: 92, label: 'Ines' })).toContain(
    'aria-label="Ines"',
  )
})

test('brows, lids and mouths can be told from every skin', () => {
  for (const skin of skins) {
    expect(contrast(skinTones[skin], lined(skinTones[skin])), skin).toBeGreaterThan(2.1)
    const dark = hairColours.filter((hair) => ['black', 'dark'].includes(hair))
    for (const hair of dark)
      expect(contrast(skinTones[skin], browTone({ ...plain, skin, hair }))).toBeGreaterThan(2.1)
  }
})

test('the pool has faces enough of each skin for each pronoun, old and young, no two alike', () => {
  for (const skin of skins)
    for (const pronoun of ['she', 'he', 'they'] as const) {
      const suiting = faces.filter((face) => face.skin === skin && face.suits.includes(pronoun))
      expect(suiting.length, `${skin} ${pronoun}`).toBeGreaterThanOrEqual(4)
      expect(suiting.some(({ older }) => !older)).toBe(true)
    }
  for (const skin of skins) expect(faces.some((face) => face.skin === skin && face.older)).toBe(true)
  expect(new Set(faces.map(likeness)).size).toBe(faces.length)
  const styles = new Set(faces.map(({ style }) => style))
  expect(hairStyles.filter((style) => !styles.has(style))).toEqual([])
  expect(faces.filter(({ style, wrap }) => ['hijab', 'turban'].includes(style) !== (wrap !== null))).toEqual(
    [],
  )
})
