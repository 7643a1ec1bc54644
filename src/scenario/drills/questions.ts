import type { TermsFault } from '../../sim/negotiation/terms.ts'
import { termsFaults } from '../../sim/negotiation/terms.ts'
import type { Flaw } from '../problem.ts'
import type { Path, Tree } from '../text/tree.ts'
import { keyPlaceOf, placeOf } from '../text/tree.ts'
import { committeeFlaws, ruleFlaws } from './committee-questions.ts'
import { termsOf } from './compile.ts'
import type { AuthoredDrill } from './shape.ts'

/** What does not fit together in a drill whose shape is right. */
export const drillMisfits = (authored: AuthoredDrill, tree: Tree): readonly Flaw[] => [
  ...folderFlaws(authored, tree),
  ...pairFlaws(authored, tree),
  ...committeeFlaws(authored, tree),
  ...ruleFlaws(authored, tree),
  ...termsFaults(termsOf(authored)).map((it) => flawOf(it, authored, tree)),
]

function folderFlaws({ id }: AuthoredDrill, tree: Tree): Flaw[] {
  const folder = tree.at.file.split('/').at(-2) ?? id
  return folder === id ? [] : [{ check: 'drill-folder', at: placeOf(tree, ['id']), args: { id, folder } }]
}

/** Two in turns, or a committee of five to seven. */
function pairFlaws({ parties, committee }: AuthoredDrill, tree: Tree): Flaw[] {
  const count = Object.keys(parties).length
  if (committee)
    return count >= seats.from && count <= seats.to
      ? []
      : [{ check: 'committee-size', at: keyPlaceOf(tree, ['parties']), args: { count } }]
  return count === pair ? [] : [{ check: 'drill-pair', at: keyPlaceOf(tree, ['parties']), args: { count } }]
}

const pair = 2
const seats = { from: 5, to: 7 } as const

/** Where the fields of a drill bear another name than those of the terms. */
const written: { readonly [field: string]: string } = { reservation: 'walkAway' }

function flawOf({ at, fault }: TermsFault, authored: AuthoredDrill, tree: Tree): Flaw {
  const path: Path = at.split('/').map((key) => written[key] ?? key)
  const name = String(path.at(-1))
  const holds = path.at(-1) === 'options' || path.length === 1
  switch (fault) {
    case 'unknown': {
      const isHolder = path[0] === 'records' && name === 'holders'
      const { known, called } = isHolder
        ? { known: Object.keys(authored.parties), called: strangerAmong(authored, String(path[1])) }
        : { known: authored.consequences, called: calledAt(authored, path) }
      return {
        check: isHolder ? 'unknown-party' : 'unknown-consequence',
        at: isHolder || name === 'about' ? placeOf(tree, path) : keyPlaceOf(tree, path),
        args: { name: called },
        near: { name: called, known },
      }
    }
    case 'noStake':
      return { check: 'no-stake', at: keyPlaceOf(tree, path), args: { party: String(path[1]) } }
    case 'twice':
      return { check: 'drill-twice', at: placeOf(tree, path), args: { name } }
    case 'count':
    case 'range':
      return {
        check: 'drill-count',
        at: holds ? keyPlaceOf(tree, path) : placeOf(tree, path),
        args: { holder: path.join('.') },
      }
  }
}

const calledAt = ({ records }: AuthoredDrill, path: Path): string =>
  path[0] === 'records' ? (records[String(path[1])]?.about ?? '') : String(path.at(-1))

const strangerAmong = ({ parties, records }: AuthoredDrill, record: string): string =>
  records[record]?.holders.find((holder) => !Object.hasOwn(parties, holder)) ?? ''
