// Finds what may differ between two machines or two runs: chance, clocks, locales, inexact mathematics.
// The rooms named here compute the same bits everywhere; design and reasons are in docs/architecture.md.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

const pureRooms = ['sim', 'planner', 'bargaining', 'scenario', 'game', 'bots']

/** Members of Math that are exact, and so the same in every engine. */
const exactMath = ['floor', 'trunc', 'round', 'ceil', 'min', 'max', 'abs', 'sign', 'imul', 'sqrt']

const clock = 'Time is a command: take the week and the day as arguments.'
const later = 'Nothing in the engine waits: time is a command.'
const outside = 'Whoever runs the engine hands in what it needs from outside.'
const chance = 'Draw from the dice of src/sim/rng.ts.'
const locale = 'Keep ids and arguments; src/words renders them for a reader.'
const inexact = 'Engines differ in the last bit: use whole numbers, or a table of integers.'
const hidden = 'Name what you need, so that this check can see it.'

/** Globals that are forbidden, each with its cure. */
export const globals: Readonly<Record<string, string>> = {
  Date: clock,
  Temporal: clock,
  performance: clock,
  setTimeout: later,
  setInterval: later,
  setImmediate: later,
  queueMicrotask: later,
  requestAnimationFrame: later,
  Intl: locale,
  parseFloat: 'Read whole numbers: Number(text) and Number.isSafeInteger.',
  fetch: outside,
  console: outside,
  process: outside,
  crypto: chance,
  localStorage: outside,
  window: outside,
  document: outside,
  navigator: outside,
  globalThis: hidden,
  self: hidden,
  eval: hidden,
  Function: hidden,
  WeakRef: 'When memory is reclaimed differs from run to run.',
  FinalizationRegistry: 'When memory is reclaimed differs from run to run.',
}

/** Members that are forbidden on any value. */
const members: Readonly<Record<string, string>> = {
  localeCompare: 'Compare with < and >, with a tie-break of your own.',
  parseFloat: globals.parseFloat ?? '',
}

export type Impurity = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
  readonly cure: string
}

/** Every impurity of the pure rooms under `folder`. */
export function impurities(folder: string): { readonly files: number; readonly found: readonly Impurity[] } {
  const files = pureRooms.flatMap((room) => sources(join(folder, 'src', room)))
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    noResolve: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  })
  const checker = program.getTypeChecker()
  const found = files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (!source) throw new Error(`${file} was not read`)
    return inside(source, checker, relative(folder, file).replaceAll('\\', '/'))
  })
  return { files: files.length, found }
}

function sources(folder: string) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function inside(source: ts.SourceFile, checker: ts.TypeChecker, file: string) {
  const found: Impurity[] = []
  const visit = (node: ts.Node) => {
    const fault = faultOf(node, checker)
    if (fault) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ file, line: line + 1, column: character + 1, ...fault })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

type Fault = { readonly what: string; readonly cure: string }

function faultOf(node: ts.Node, checker: ts.TypeChecker): Fault | undefined {
  if (ts.isForInStatement(node)) return { what: 'for-in', cure: 'Go over Object.keys, or over an array.' }
  if (ts.isMetaProperty(node)) return { what: node.getText(), cure: outside }
  if (ts.isBinaryExpression(node) && powers.has(node.operatorToken.kind)) return { what: '**', cure: inexact }
  if (ts.isElementAccessExpression(node)) return memberFault(literal(node.argumentExpression))
  if (!ts.isIdentifier(node)) return undefined
  if (namesMember(node)) return memberFault(node.text)
  if (node.text === 'Math' && isGlobal(node, checker)) return mathFault(node.parent)
  const cure = Object.hasOwn(globals, node.text) ? globals[node.text] : undefined
  return cure && isGlobal(node, checker) ? { what: node.text, cure } : undefined
}

const powers = new Set([ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken])

const literal = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : '')

/** `x.name` and `{ name } = x`; a type's or a record's own field of that name is nobody's business. */
function namesMember(node: ts.Identifier) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return (
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    (parent.propertyName ?? parent.name) === node
  )
}

function memberFault(name: string): Fault | undefined {
  if (name.startsWith('toLocale')) return { what: name, cure: locale }
  const cure = Object.hasOwn(members, name) ? members[name] : undefined
  return cure ? { what: name, cure } : undefined
}

/** Math may only be used as `Math.member` with an exact member. */
function mathFault(parent: ts.Node): Fault | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return { what: 'Math', cure: `Write Math.member. ${hidden}` }
  const name = parent.name.text
  if (name === 'random') return { what: 'Math.random', cure: chance }
  return exactMath.includes(name) ? undefined : { what: `Math.${name}`, cure: inexact }
}

/** Whether a name is not declared by the project, but by the language or the machine. */
function isGlobal(node: ts.Identifier, checker: ts.TypeChecker) {
  const { parent } = node
  const isKey =
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  if (isKey) return false
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node)
  const declarations = symbol?.declarations ?? []
  return declarations.every((it) => it.getSourceFile().fileName.includes('/typescript/lib/lib.'))
}

/** One line for a terminal. */
export const inWords = ({ file, line, column, what, cure }: Impurity) =>
  `${file}:${line}:${column} ${what}: ${cure}`
