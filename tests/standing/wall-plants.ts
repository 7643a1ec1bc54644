import type { Plant } from './plants.ts'

/** The table of the rooms, written by hand and apart from tools/rooms.mjs: x code, t types only, . nothing. */
const table = `
          sim planner scenario words look game bots stage hud app server cli
sim        x     .       .       .    .    .    .     .    .   .    .     .
planner    x     x       .       .    .    .    .     .    .   .    .     .
scenario   x     t       x       .    .    .    .     .    .   .    .     .
words      t     .       .       x    .    .    .     .    .   .    .     .
look       t     .       .       .    x    t    .     .    .   .    .     .
game       x     .       .       .    .    x    .     .    .   .    .     .
bots       t     .       .       .    .    t    x     .    .   .    .     .
stage      t     .       .       x    x    t    .     x    .   .    .     .
hud        t     .       .       x    x    t    .     .    x   .    .     .
app        .     .       x       x    x    x    x     x    x   x    .     .
server     .     .       x       x    .    x    x     .    .   .    x     .
cli        x     x       x       x    .    x    x     .    .   .    .     x
`
const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const pairs = rows.flatMap(([from = '', ...marks]) =>
  marks.map((mark, n) => ({ from, to: head[n] ?? '', mark })),
)

const rooms = head
const parts = ['work', 'negotiation', 'audit', 'standing', 'desk', 'debrief']
const leaf = 'export const it = 1\nexport type It = number\nexport const other = 2'
const code = (target: string) => `import { it } from '${target}'\nexport const own = it`
const type = (target: string) => `import type { It } from '${target}'\nexport type Own = It`

const leaves: Plant[] = [
  ...rooms.map((room) => `src/${room}`),
  ...[...parts, 'readings', 'rules'].map((part) => `src/sim/${part}`),
].map((folder) => ({ file: `${folder}/it.ts`, text: leaf }))

const arrows = pairs
  .filter(({ from, to }) => from !== to)
  .flatMap(({ from, to, mark }): Plant[] => {
    const target = `src/${to}/it.ts`
    const closed = mark === '.' ? [`${from}-rooms ${target}`] : []
    const needsType = mark === 't' ? [`${from}-types ${target}`] : closed
    return [
      { file: `src/${from}/code-of-${to}.ts`, text: code(`../${to}/it.ts`), alarms: needsType },
      { file: `src/${from}/types-of-${to}.ts`, text: type(`../${to}/it.ts`), alarms: closed },
    ]
  })

/** Other ways to write an import. */
const disguises: Plant[] = [
  {
    file: 'src/sim/late.ts',
    text: "export const late = () => import('../hud/it.ts')",
    alarms: ['sim-rooms src/hud/it.ts'],
  },
  { file: 'src/sim/bare.ts', text: "import '../hud/it.ts'", alarms: ['sim-rooms src/hud/it.ts'] },
  {
    file: 'src/sim/again.ts',
    text: "export { it } from '../hud/it.ts'",
    alarms: ['sim-rooms src/hud/it.ts'],
  },
  {
    file: 'src/sim/inline.ts',
    text: "export type Own = import('../hud/it.ts').It",
    alarms: ['sim-rooms src/hud/it.ts'],
  },
  { file: 'src/sim/up.ts', text: code('../../tests/it.ts'), alarms: ['sim-rooms tests/it.ts'] },
  { file: 'tests/it.ts', text: leaf },
  {
    file: 'src/hud/mixed.ts',
    text: "import { type It, it } from '../game/it.ts'\nexport const own: It = it",
    alarms: ['hud-types src/game/it.ts'],
  },
  {
    file: 'src/hud/twice.ts',
    text: `${type('../game/it.ts')}\nimport { it } from '../game/it.ts'\nexport const own = it`,
    alarms: ['hud-types src/game/it.ts'],
  },
  { file: 'src/hud/passed-on.ts', text: "export type { It } from '../game/it.ts'" },
  {
    file: 'src/hud/panel.svelte',
    text: `<script lang="ts">\n${code('../app/it.ts').replace('export ', '')}\n</script>\n{own}`,
    alarms: ['hud-rooms src/app/it.ts'],
  },
  {
    file: 'src/hud/tally.svelte',
    text: `<script lang="ts">\n${code('../game/it.ts').replace('export ', '')}\n</script>\n{own}`,
    alarms: ['hud-types src/game/it.ts'],
  },
  {
    file: 'src/hud/quiet.svelte',
    text: `<script lang="ts">\n  import type { It } from '../game/it.ts'\n  import Panel from './panel.svelte'\n  const { own }: { own: It } = $props()\n</script>\n<Panel />{own}`,
  },
]

/** A circle is reported once, at its first file. */
const circles: Plant[] = [
  { file: 'src/look/hen.ts', text: code('./egg.ts') },
  {
    file: 'src/look/egg.ts',
    text: "import { own } from './hen.ts'\nexport const it = () => own",
    alarms: ['no-cycle src/look/hen.ts'],
  },
  { file: 'src/look/cock.ts', text: "import type { Own } from './chick.ts'\nexport type It = Own | 1" },
  { file: 'src/look/chick.ts', text: type('./cock.ts'), alarms: ['no-cycle src/look/cock.ts'] },
]

const strays: Plant[] = ['src/stray.ts', 'src/attic/old.ts', 'src/attic/old.css', 'src/sim/attic/old.ts'].map(
  (file) => ({
    file,
    text: file.endsWith('css') ? '' : leaf,
    alarms: [`no-stray ${file}`],
  }),
)

const allowed: Record<string, readonly string[]> = {
  scenario: ['yaml', 'zod', '@formatjs/icu-messageformat-parser'],
  words: ['intl-messageformat'],
  game: ['xstate'],
  hud: ['svelte', 'intl-messageformat', '@fontsource-variable/besley'],
  app: ['svelte', 'idb', '@fontsource-variable/besley'],
  cli: ['commander', 'yaml'],
}
const bans = ['svelte', 'idb', 'xstate', 'yaml', 'zod', 'commander', 'vite']

const packages = rooms.flatMap((room): Plant[] => [
  ...bans
    .filter((name) => !allowed[room]?.includes(name))
    .map((name) => ({
      file: `src/${room}/with-${name}.ts`,
      text: `import '${name}'`,
      alarms: [`${room}-packages ${name}`],
    })),
  ...(allowed[room] ?? []).map((name, n) => ({
    file: `src/${room}/allowed-${n}.ts`,
    text: `import '${name}'`,
  })),
  {
    file: `src/${room}/unknown.ts`,
    text: "import 'left-pad'\nimport './nowhere.ts'",
    alarms: [`${room}-unknown left-pad`, `${room}-unknown ./nowhere.ts`],
  },
  {
    file: `src/${room}/made.ts`,
    text: "import 'virtual:scenarios'",
    alarms: ['app', 'cli'].includes(room) ? [] : [`${room}-unknown virtual:scenarios`],
  },
  {
    file: `src/${room}/machine.ts`,
    text: "import 'node:fs'",
    alarms: ['server', 'cli'].includes(room) ? [] : [`${room}-node fs`],
  },
])

const dice: Plant[] = [
  { file: 'src/sim/rng.ts', text: "import alea from 'seedrandom/lib/alea.js'\nexport const own = alea" },
  {
    file: 'src/sim/dice.ts',
    text: "import alea from 'seedrandom/lib/alea.js'\nexport const own = alea",
    alarms: ['only-seedrandom seedrandom'],
  },
  {
    file: 'src/cli/dice.ts',
    text: "import 'seedrandom'",
    alarms: ['cli-packages seedrandom', 'only-seedrandom seedrandom'],
  },
]

const sim: Plant[] = [
  {
    file: 'src/sim/world.ts',
    text: parts.map((part) => `export { it as ${part} } from './${part}/it.ts'`).join('\n'),
  },
  { file: 'src/sim/step.ts', text: "export { work } from './world.ts'" },
  ...parts.flatMap((part): Plant[] => [
    ...parts
      .filter((other) => other !== part)
      .map((other) => ({
        file: `src/sim/${part}/to-${other}.ts`,
        text: type(`../${other}/it.ts`),
        alarms: [`sim-parts src/sim/${other}/it.ts`],
      })),
    {
      file: `src/sim/${part}/to-step.ts`,
      text: "import '../step.ts'",
      alarms: ['sim-parts src/sim/step.ts'],
    },
    {
      file: `src/sim/${part}/to-rules.ts`,
      text: code('../rules/it.ts'),
      alarms: ['sim-parts src/sim/rules/it.ts'],
    },
    {
      file: `src/sim/${part}/to-world.ts`,
      text: "import '../world.ts'",
      alarms: ['sim-parts src/sim/world.ts'],
    },
    { file: `src/sim/${part}/to-trunk.ts`, text: code('../it.ts') },
    { file: `src/sim/${part}/to-readings.ts`, text: code('../readings/it.ts') },
  ]),
  {
    file: 'src/sim/rules/all.ts',
    text: parts.map((part) => `export { it as ${part} } from '../${part}/it.ts'`).join('\n'),
  },
  {
    file: 'src/sim/readings/rules.ts',
    text: code('../rules/it.ts'),
    alarms: ['sim-readings src/sim/rules/it.ts'],
  },
  { file: 'src/sim/knows.ts', text: code('./work/it.ts') },
  {
    file: 'src/sim/audit/behind.ts',
    text: "import { own } from '../knows.ts'\nexport const it = own",
    alarms: ['sim-audit-reach src/sim/work/it.ts'],
  },
  {
    file: 'src/sim/readings/code.ts',
    text: code('../work/it.ts'),
    alarms: ['sim-readings src/sim/work/it.ts'],
  },
  { file: 'src/sim/readings/types.ts', text: type('../work/it.ts') },
  { file: 'src/sim/readings/trunk.ts', text: code('../it.ts') },
  { file: 'src/bots/reads.ts', text: code('../sim/readings/it.ts') },
  ...['truth', 'case/hearing', 'case/judging-cases'].flatMap((secret): Plant[] => {
    const target = `src/sim/audit/${secret}.ts`
    const peeking = (room: string): Plant => ({
      file: `src/${room}/peeks-${secret.replace('/', '-')}.ts`,
      text: code(`../sim/audit/${secret}.ts`),
      alarms: [`audit-truth ${target}`, `${room}-types ${target}`],
    })
    return [{ file: target, text: leaf }, ...['stage', 'hud', 'bots'].map(peeking)]
  }),
  {
    file: 'src/hud/reads.ts',
    text: code('../sim/readings/it.ts'),
    alarms: ['hud-types src/sim/readings/it.ts'],
  },
]

export const wallPlants = { leaves, arrows, disguises, circles, strays, packages, dice, sim }
