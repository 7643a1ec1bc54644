import { expect, test } from 'vitest'
import { globals, impurities, inWords } from '../../tools/purity.ts'
import { root } from '../../tools/root.mjs'
import { planted } from './plants.ts'
import { impure, pure } from './purity-plants.ts'

const rooms = ['sim', 'scenario', 'game', 'bots']

test('impure code is found, in every pure room, at its place', () => {
  const plants = impure.map(([text], n) => ({ file: `src/${rooms[n % rooms.length]}/plant-${n}.ts`, text }))
  const { found } = planted(plants, impurities)
  const heard = plants.map(({ file }) =>
    found.filter((it) => it.file === file).map(({ line, column, what }) => `${line}:${column} ${what}`),
  )
  expect(heard).toEqual(impure.map(([, alarm]) => [alarm]))
  expect(found.every(({ cure }) => cure.length > 20)).toBe(true)
})

test('every forbidden global is found, and left alone where it is a name of our own', () => {
  const names = Object.keys(globals)
  const uses = names.map((name) => ({
    file: `src/sim/use-of-${name}.ts`,
    text: `export const a = () => ${name}`,
  }))
  const keys = names.map((name) => ({
    file: `src/sim/key-${name}.ts`,
    text: `export const a = { ${name}: 1 }.${name}`,
  }))
  const isMember = (name: string) => name === 'parseFloat' // forbidden on any value, for Number.parseFloat
  const heard = planted([...uses, ...keys], impurities).found.map(({ file, what }) => `${file} ${what}`)
  const due = names.flatMap((name) => [
    `src/sim/use-of-${name}.ts ${name}`,
    ...(isMember(name) ? [`src/sim/key-${name}.ts ${name}`] : []),
  ])
  expect(heard.sort()).toEqual(due.sort())
})

test('pure code is left alone, and so are the other rooms', () => {
  const plants = pure.map((text, n) => ({ file: `src/sim/plant-${n}.ts`, text }))
  const hud = { file: 'src/hud/plant.ts', text: 'export const a = Math.random()' }
  expect(planted([...plants, hud], impurities).found.map(inWords)).toEqual([])
})

test('the pure rooms of the house are pure', () => {
  const { files, found } = impurities(root)
  expect(found.map(inWords)).toEqual([])
  expect(files).toBeGreaterThan(0)
})
