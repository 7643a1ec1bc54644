import * as z from 'zod'
import type { Check } from '../check-table.ts'
import { checkTable } from '../check-table.ts'
import { nearest } from '../nearest.ts'
import type { Flaw, Place } from '../problem.ts'
import type { Path, Tree } from '../text/tree.ts'
import { at, keyPlaceOf, placeOf, plain } from '../text/tree.ts'
import { fieldsAt } from './json-fields.ts'

type Issue = z.core.$ZodIssue
type Fit<Out> = { readonly value: Out | null; readonly flaws: readonly Flaw[] }

/** Fits a tree into a schema: the value, or what does not fit, each at its place. */
export function fitted<Out>(tree: Tree, schema: z.ZodType<Out>): Fit<Out> {
  const result = schema.safeParse(plain(tree), { reportInput: false })
  if (result.success) return { value: result.data, flaws: [] }
  const flaws = result.error.issues.flatMap((issue) => flawsOf(issue, [], tree))
  const unknown = flaws.filter(({ check }) => check === 'unknown-key')
  const fields = unknown.length === 0 ? null : z.toJSONSchema(schema, { io: 'input' })
  const hinted = unknown.map((flaw) => withKnownFields(flaw, fields))
  const others = flaws.filter(
    (flaw) => flaw.check !== 'unknown-key' && !hinted.some((it) => causes(it, flaw)),
  )
  return { value: null, flaws: [...hinted, ...others] }
}

const withKnownFields = (flaw: Flaw, fields: unknown): Flaw => ({
  ...flaw,
  near: { name: String(flaw.args.key), known: fieldsAt(fields, String(flaw.args.path)) },
})

/** A mistyped key leaves a gap elsewhere in the same map: that is one flaw, not two. */
function causes(unknown: Flaw, other: Flaw): boolean {
  if (other.args.path !== unknown.args.path) return false
  if (other.check === 'one-key' || other.check === 'one-question') return true
  return (
    other.check === 'missing-field' && nearest(unknown.near!.name, unknown.near!.known) === other.args.key
  )
}

function flawsOf(issue: Issue, base: Path, tree: Tree): Flaw[] {
  const path = [...base, ...(issue.path as Path)]
  const here = placeOf(tree, path)
  const name = nameOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, tree))
    case 'invalid_union':
      return unionFlaws(issue, path, tree)
    case 'invalid_key':
      return issue.issues.map((inner) => ({ ...rule(inner, name), at: keyPlaceOf(tree, path) }))
    case 'invalid_value':
      return at(tree, path) === undefined ? [missing(path, tree)] : [unknownWord(issue, path, tree)]
    case 'invalid_type':
      return at(tree, path) === undefined ? [missing(path, tree)] : [typeFlaw(issue, path, tree)]
    default:
      return [flawOfRule(issue, path, here)]
  }
}

function flawOfRule(issue: Issue, path: Path, place: Place): Flaw {
  const { check, args } = rule(issue, nameOf(path))
  return { check, at: place, args: { ...args, path: path.join('.') } }
}

/** The last key of a path that is a word. */
const nameOf = (path: Path) => path.findLast((key): key is string => typeof key === 'string') ?? 'the file'

/** The flaw of a rule that bears its check's id, or of a limit. */
function rule(issue: Issue, name: string): Omit<Flaw, 'at'> {
  if (issue.code === 'too_small' || issue.code === 'too_big') return limit(issue, name)
  const params = 'params' in issue ? (issue.params as Flaw['args']) : {}
  const check = isCheck(issue.message) ? issue.message : 'wrong-type'
  return { check, args: { name, expected: 'something else', ...params } }
}

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, name: string): Omit<Flaw, 'at'> {
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  if (issue.origin === 'string') return { check: 'too-long', args: { name, bound: `${bound} characters` } }
  if (issue.origin === 'array') return { check: 'too-few', args: { name, bound } }
  return { check: 'out-of-range', args: { name, bound } }
}

function unknownKey(key: string, path: Path, tree: Tree): Flaw {
  return { check: 'unknown-key', at: keyPlaceOf(tree, [...path, key]), args: { key, ...holderOf(path) } }
}

const holderOf = (path: Path) => ({
  path: path.join('.'),
  holder: path.length === 0 ? 'the file' : `\`${path.join('.')}\``,
})

function missing(path: Path, tree: Tree): Flaw {
  const holder = path.slice(0, -1)
  return {
    check: 'missing-field',
    at: placeOf(tree, holder),
    args: { key: String(path.at(-1)), ...holderOf(holder) },
  }
}

function unknownWord(issue: Pick<z.core.$ZodIssueInvalidValue, 'values'>, path: Path, tree: Tree): Flaw {
  const known = issue.values.map(String)
  const leaf = at(tree, path)
  const word = leaf?.kind === 'leaf' ? String(leaf.value) : 'this'
  const args = { name: nameOf(path), word, known: known.join(', ') }
  return { check: 'unknown-word', at: placeOf(tree, path), args, near: { name: word, known } }
}

const expectations: { readonly [type: string]: string } = {
  object: 'a map (`key: value`)',
  record: 'a map (`key: value`)',
  array: 'a list (`[a, b]`)',
  string: 'a word or text',
  number: 'a number',
}

const isCheck = (text: string): text is Check => Object.hasOwn(checkTable, text)

function typeFlaw(issue: z.core.$ZodIssueInvalidType, path: Path, tree: Tree): Flaw {
  return isCheck(issue.message)
    ? flawOfRule(issue, path, placeOf(tree, path))
    : wrongType(issue.expected, path, tree)
}

function wrongType(expected: string, path: Path, tree: Tree): Flaw {
  const name = nameOf(path)
  const leaf = at(tree, path)
  if (expected === 'int' && leaf?.kind === 'leaf' && Number.isFinite(leaf.value)) {
    return { check: 'whole-number', at: placeOf(tree, path), args: { name } }
  }
  return {
    check: 'wrong-type',
    at: placeOf(tree, path),
    args: { name, expected: expectations[expected] ?? expected },
  }
}

/** Of several ways to write something, tells what is wrong with the one that the author meant. */
function unionFlaws(issue: z.core.$ZodIssueInvalidUnion, path: Path, tree: Tree): Flaw[] {
  if ('options' in issue && issue.options) {
    const values = issue.options.map(String) // of the key that tells the ways apart, where this path ends
    return at(tree, path) === undefined ? [missing(path, tree)] : [unknownWord({ values }, path, tree)]
  }
  const isLeaf = at(tree, path)?.kind === 'leaf'
  const meant = issue.errors.find((issues) => !issues.some((it) => isOther(it, isLeaf)))
  if (meant) return meant.flatMap((inner) => flawsOf(inner, path, tree))
  const expected = issue.errors.flatMap((issues) => issues.map(kindOf))
  return [wrongType([...new Set(expected)].join(' or '), path, tree)]
}

const isOther = (issue: Issue, isLeaf: boolean) =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isLeaf))

function kindOf(issue: Issue): string {
  if (issue.message === 'bad-percent') return 'a percentage (`30%`)'
  return issue.code === 'invalid_type'
    ? (expectations[issue.expected] ?? issue.expected)
    : 'one of the known words'
}
