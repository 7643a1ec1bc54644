// The rooms of src/ and what each may import: the table of docs/architecture.md as data.

/**
 * @typedef {object} Room
 * @property {string[]} [imports] rooms it may import
 * @property {string[]} [types] rooms of which it may import types only
 * @property {string[]} [packages]
 * @property {string[]} [virtual] modules that a Vite plugin makes
 * @property {boolean} [node] whether it may use Node's own modules
 */

/** @type {Record<string, Room>} */
export const rooms = {
  sim: {},
  planner: { imports: ['sim'] },
  // What is possible in a negotiation, on flat arrays of floats: it must be fast, is an instrument of its own, and decides
  // nothing in the game, whose rules are whole numbers.
  bargaining: {},
  scenario: {
    imports: ['sim'],
    types: ['planner', 'bargaining'],
    packages: ['yaml', 'zod', '@formatjs/icu-messageformat-parser', '@rgrove/parse-xml'],
  },
  words: { types: ['sim'], packages: ['intl-messageformat'] },
  look: { types: ['sim', 'game'] },
  // Bargaining for the debrief of a drill only: what was possible, once nothing can be done any more.
  game: { imports: ['sim', 'bargaining'], packages: ['xstate'] },
  // Ways to negotiate are pure functions of what a view holds, as readings are.
  bots: {
    imports: ['sim/readings', 'sim/negotiation/counterparts', 'sim/negotiation/committee'],
    types: ['sim', 'game'],
  },
  stage: { imports: ['words', 'look'], types: ['sim', 'game'], packages: ['phaser'] },
  hud: {
    imports: ['words', 'look'],
    types: ['sim', 'game'],
    packages: ['svelte', 'bits-ui', '@xstate/svelte', 'intl-messageformat', ...fonts()],
  },
  app: {
    imports: ['scenario', 'words', 'look', 'game', 'bots', 'stage', 'hud'],
    packages: ['idb', 'svelte', ...fonts()],
    virtual: ['virtual:'],
  },
  server: { imports: ['scenario', 'words', 'game', 'bots'], node: true },
  cli: {
    imports: ['sim', 'planner', 'bargaining', 'scenario', 'words', 'game', 'bots'],
    packages: ['commander', 'yaml'],
    virtual: ['virtual:'],
    node: true,
  },
}

function fonts() {
  return [
    '@fontsource-variable/besley',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@fontsource/courier-prime',
    '@fontsource/mynerve',
  ]
}

/** The parts of sim: they stand on its leaf trunk and never know each other. */
export const parts = [
  'work',
  'gates',
  'negotiation',
  'audit',
  'standing',
  'desk',
  'debrief',
  'powers',
  'risks',
  'link',
  'weather',
  'faults',
  'audited',
]

/** The folder of sim that bots may call: pure functions over what a view holds. */
export const readings = 'readings'

/** What knows all parts of sim; every other file directly in src/sim is a leaf of the trunk. */
export const heads = ['world.ts', 'step.ts', 'rules/']

/** A package that only one file may import. */
export const keptPackages = { seedrandom: 'src/sim/rng.ts' }
