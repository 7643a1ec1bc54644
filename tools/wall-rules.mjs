// Turns the table of rooms into dependency-cruiser's rules.
import { heads, keptPackages, parts, readings, rooms } from './rooms.mjs'

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const inRoom = (/** @type {string} */ room) => `^src/${room}/`
const packagePath = (/** @type {string} */ name) => `(^|/)node_modules/(@types/)?${escaped(name)}(/|$)`
const headFiles = `^src/sim/(${heads.map(escaped).join('|')})`

/**
 * @param {string} name
 * @param {string} comment what to do about it
 * @param {object} from
 * @param {object} to
 * @returns {Rule}
 */
const rule = (name, comment, from, to) => /** @type {Rule} */ ({ name, comment, severity: 'error', from, to })

/** @param {[string, import('./rooms.mjs').Room]} entry */
function roomRules([name, { imports = [], types = [], packages = [], virtual = [], node = false }]) {
  const from = { path: inRoom(name) }
  const open = [name, ...imports].map(inRoom)
  return [
    rule(
      `${name}-rooms`,
      `${name} may import ${list(imports)}${types.length ? ` and the types of ${list(types)}` : ''}.`,
      from,
      { path: '^(src|tools|tests|scenarios)/', pathNot: [...open, ...types.map(inRoom)] },
    ),
    types.length &&
      rule(
        `${name}-types`,
        `${name} may import only types from ${list(types)}: write \`import type\`.`,
        from,
        {
          path: types.map(inRoom),
          pathNot: open,
          dependencyTypesNot: ['type-only'],
        },
      ),
    rule(`${name}-packages`, `${name} may import the packages ${list(packages)}.`, from, {
      path: '(^|/)node_modules/',
      pathNot: [...packages, ...keptIn(name)].map(packagePath),
    }),
    rule(
      `${name}-unknown`,
      'No such file or package: mend the path, or add the package to package.json and tools/rooms.mjs.',
      from,
      { couldNotResolve: true, pathNot: virtual.map((prefix) => `^${escaped(prefix)}`) },
    ),
    !node &&
      rule(`${name}-node`, `${name} runs in a browser too: no Node modules.`, from, {
        dependencyTypes: ['core'],
      }),
  ].filter((it) => typeof it === 'object')
}

const list = (/** @type {string[]} */ names) => names.join(', ') || 'nothing'

const keptIn = (/** @type {string} */ room) =>
  Object.entries(keptPackages).flatMap(([name, file]) => (file.startsWith(`src/${room}/`) ? [name] : []))

const keptRules = Object.entries(keptPackages).map(([name, file]) =>
  rule(
    `only-${name}`,
    `Only ${file} may import ${name}.`,
    { path: '^src/', pathNot: `^${escaped(file)}$` },
    {
      path: packagePath(name),
    },
  ),
)

const folders = [...parts, readings, ...heads.filter((it) => it.endsWith('/')).map((it) => it.slice(0, -1))]

const simRules = [
  rule(
    'sim-parts',
    `A part of sim stands on files directly in src/sim (not ${list(heads)}) and on ${readings}; parts react to each other's facts.`,
    { path: `^src/sim/(${parts.join('|')})/` },
    { path: ['^src/sim/[^/]+/', headFiles], pathNot: ['^src/sim/$1/', `^src/sim/${readings}/`] },
  ),
  rule(
    'sim-readings',
    'A reading stands on leaf files of src/sim; of the rest it may know types.',
    {
      path: `^src/sim/${readings}/`,
    },
    {
      path: ['^src/sim/[^/]+/', headFiles],
      pathNot: `^src/sim/${readings}/`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  ...parts.map((part) =>
    rule(
      `sim-${part}-reach`,
      `${part} reaches another part through a file that knows it: keep that file out of the leaf trunk.`,
      { path: `^src/sim/${part}/` },
      { reachable: true, path: `^src/sim/(${parts.filter((it) => it !== part).join('|')})/` },
    ),
  ),
]

/** @type {Rule[]} */
export const wallRules = [
  rule(
    'no-cycle',
    'Files may not import each other in a circle; move what both need into a third.',
    { path: '^src/' },
    {
      circular: true,
    },
  ),
  ...Object.entries(rooms).flatMap(roomRules),
  ...keptRules,
  ...simRules,
  rule(
    'audit-truth',
    'The truth behind an audit reaches nobody who draws, plays or shows: they see a view (src/game/audit-view.ts).',
    { path: '^src/(stage|hud|bots|look|words)/' },
    {
      path: '^src/sim/audit/(truth|judging|books|keeping|dealing|populations|(kits|case|year)/[a-z-]+)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
]

/**
 * A file that lies in no room, or in no part of sim.
 * @param {string} file
 */
export function isStray(file) {
  const [, room = '', inner, deeper] = file.split('/')
  if (inner === undefined || !(room in rooms)) return true
  return room === 'sim' && deeper !== undefined && !folders.includes(inner)
}
