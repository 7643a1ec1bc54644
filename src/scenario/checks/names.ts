import type { Check } from '../check-table.ts'
import type { Flaw } from '../problem.ts'
import { namePattern } from '../shape/basics.ts'
import type { Path, Tree } from '../text/tree.ts'
import { at, child, keysOf } from '../text/tree.ts'
import type { Found } from './places.ts'
import { effectPlaces, places } from './places.ts'

type Reference = {
  readonly pattern: string
  readonly check: Check
  readonly isKey?: boolean // the key is the name, not the value
  readonly known: (tree: Tree, scope: string) => readonly string[] | undefined // undefined if nothing can be said
  readonly scope?: number // the key on the way that what is known depends on
}

const keysAt = (path: Path) => (tree: Tree) => {
  const branch = at(tree, path)
  return branch?.kind === 'branch' ? keysOf(branch) : undefined
}
const people = keysAt(['people'])
const projects = keysAt(['projects'])
const matters = keysAt(['matters'])
const skills = (tree: Tree) => listed(at(tree, ['skills']))
const anyOf = (known: (tree: Tree) => string[] | undefined) => (tree: Tree) => {
  const names = known(tree)
  return names && [...names, 'any']
}
const inEffects = (inner: string) => effectPlaces.map((place) => `${place}.${inner}`)
const flags = (tree: Tree) => inEffects('setFlag').flatMap((pattern) => places(tree, pattern).map(wordAt))

const named = (check: Check, known: Reference['known'], patterns: readonly string[]): Reference[] =>
  patterns.map((pattern) => ({ pattern, check, known }))
const keyed = (check: Check, known: Reference['known'], patterns: readonly string[]): Reference[] =>
  patterns.map((pattern) => ({ pattern, check, known, isKey: true }))

/** Where a name stands that must name something, and what it may name. */
const references: readonly Reference[] = [
  ...named('unknown-person', people, ['projects.*.manager', ...inEffects('absence.person')]),
  ...named('unknown-person', people, [...inEffects('familiarity.person'), ...inEffects('learning.person')]),
  ...named('unknown-person', anyOf(people), ['matters.*.about.person', 'news.*.about.person']),
  ...named('unknown-project', projects, [
    'people.*.home',
    'changes.*.project',
    'gates.*.project',
    'charter.unread.*',
    'risks.*.project',
    'weather.*.projects.*',
    'faults.*.projects.*',
  ]),
  ...named('unknown-skill', skills, ['changes.*.skill', 'changes.*.analysis.skill']),
  ...keyed('unknown-person', people, ['board.*']),
  ...keyed('unknown-project', projects, ['people.*.familiar.*']),
  ...named('unknown-project', anyOf(projects), ['matters.*.about.project', 'news.*.about.project']),
  ...keyed('unknown-skill', skills, ['people.*.skills.*', 'projects.*.activities.*.needs.*']),
  ...named('unknown-skill', skills, ['matters.*.when.*.needsSkill']),
  ...named('unknown-skill', skills, [...inEffects('work.skill'), ...inEffects('learning.skill')]),
  {
    check: 'unknown-activity',
    pattern: 'projects.*.activities.*.after.*',
    known: (tree, project) => keysAt(['projects', project, 'activities'])(tree),
    scope: 1,
  },
  ...keyed('unknown-project', projects, ['projects.*.activities.*.awaits.*']),
  {
    check: 'unknown-deliverable',
    pattern: 'projects.*.activities.*.awaits.*.*',
    known: (tree, project) => keysAt(['projects', project, 'activities'])(tree),
    scope: 5,
  },
  ...named('unknown-matter', matters, ['matters.*.when.*.decided.matter', 'matters.*.when.*.notDecided']),
  {
    check: 'unknown-option',
    pattern: 'matters.*.otherwise',
    known: (tree, matter) => keysAt(['matters', matter, 'options'])(tree),
    scope: 1,
  },
  ...named('unset-flag', flags, ['matters.*.when.*.flag', 'matters.*.when.*.noFlag', 'news.*.prepared.flag']),
]

/** Names that name nothing. Reads the tree, so that it works on a file whose shape is not right yet. */
export function nameFlaws(tree: Tree): Flaw[] {
  return [...references.flatMap((reference) => unknownNames(tree, reference)), ...decidedOptions(tree)]
}

function unknownNames(tree: Tree, reference: Reference): Flaw[] {
  const sets = new Map<string, ReadonlySet<string> | undefined>()
  return places(tree, reference.pattern).flatMap((found) => {
    const scope = reference.scope === undefined ? '' : found.keys[reference.scope]!
    if (!sets.has(scope)) sets.set(scope, setOf(reference.known(tree, scope)))
    const set = sets.get(scope)
    const name = reference.isKey ? found.keys.at(-1)! : wordAt(found)
    if (!set || set.has(name) || !namePattern.test(name)) return []
    const place = reference.isKey ? found.entry.at : found.entry.tree.at
    return [{ check: reference.check, at: place, args: { name }, near: { name, known: [...set] } }]
  })
}

const setOf = (names: readonly string[] | undefined) => names && new Set(names)

/** `decided: { matter: m, option: o }`: o is an option of m. */
function decidedOptions(tree: Tree): Flaw[] {
  return places(tree, 'matters.*.when.*.decided').flatMap(({ entry }) => {
    const matter = word(child(entry.tree, 'matter'))
    const option = child(entry.tree, 'option')
    const known = keysOf(at(tree, ['matters', matter, 'options']))
    const name = word(option)
    if (!option || !namePattern.test(name) || known.length === 0 || known.includes(name)) return []
    return [{ check: 'unknown-option' as const, at: option.at, args: { name }, near: { name, known } }]
  })
}

const word = (tree: Tree | undefined) =>
  tree?.kind === 'leaf' && typeof tree.value === 'string' ? tree.value : ''
const wordAt = ({ entry }: Found) => word(entry.tree)
const listed = (tree: Tree | undefined) => (tree?.kind === 'list' ? tree.items.map(word) : undefined)
