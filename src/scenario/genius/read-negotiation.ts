import type { FileProblem, FileProblems } from '../file-problem.ts'
import { cited, most, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import type { NamedParty, Negotiation } from './negotiation.ts'
import { fewestParties, mostParties } from './negotiation.ts'
import { domainIn } from './read-domain.ts'
import type { Profile } from './read-profile.ts'
import { profileIn } from './read-profile.ts'
import type { Element } from './xml-tree.ts'
import { readXml } from './xml-tree.ts'

/** Files of GENIUS told apart: the domain, and the profiles in the order they came. */
export type GeniusFiles = {
  readonly domain: Parsed
  readonly profiles: readonly Parsed[]
}
type Parsed = { readonly file: SourceFile; readonly root: Element }

/** Parses the files and tells the domain from the profiles by their outermost elements. */
export function geniusFiles(files: readonly SourceFile[]): GeniusFiles | FileProblems {
  const problems: FileProblem[] = []
  const parsed: Parsed[] = []
  for (const file of files) {
    const read = readXml(file)
    if ('problems' in read) problems.push(...read.problems)
    else parsed.push({ file, root: read.root })
  }
  const [domain, second] = parsed.filter(({ root }) => root.name === 'negotiation_template')
  const profiles = parsed.filter(({ root }) => root.name === 'utility_space')
  for (const { file, root } of parsed)
    if (root.name !== 'negotiation_template' && root.name !== 'utility_space') {
      const message = `${cited(root.name)} is neither a domain nor a profile of GENIUS.`
      const cure =
        'A domain is a negotiation_template, a profile a utility_space: correct it or move the file away.'
      problems.push(tellOf(file)(root.line, message, cure))
    }
  if (second) {
    const message = `This is a second domain beside ${domain?.file.path}.`
    problems.push(tellOf(second.file)(second.root.line, message, 'Keep each domain in a folder of its own.'))
  }
  const [any] = files
  if (!domain && any && problems.length === 0)
    problems.push(
      tellOf(any)(1, 'There is no domain with it.', 'Put the domain (domain.xml) into the same folder.'),
    )
  if (problems.length > 0 || !domain) return { problems: problems.slice(0, most) }
  return { domain, profiles }
}

const mostOutcomes = Number.MAX_SAFE_INTEGER // each has a whole number of its own

/** One negotiation of a domain and some of its profiles, parties in the order of the profiles. */
export function negotiationOf(
  { domain }: GeniusFiles,
  profiles: readonly Parsed[],
): { readonly negotiation: Negotiation } | FileProblems {
  const tell = tellOf(domain.file)
  const { length } = profiles
  if (length < fewestParties || length > mostParties) {
    const cure = `Give ${fewestParties} to ${mostParties}, one for each party.`
    return { problems: [tell(1, `There are ${length} profiles for this domain.`, cure)] }
  }
  const read = domainIn(domain.file, domain.root)
  if ('problems' in read) return read
  const { issues } = read
  if (issues.reduce((product, { options }) => product * options.length, 1) > mostOutcomes)
    return {
      problems: [tell(1, 'There are too many outcomes.', `Keep to ${mostOutcomes}: fewer issues or values.`)],
    }
  const problems: FileProblem[] = []
  const found: Profile[] = []
  for (const { file, root } of profiles) {
    const profile = profileIn(file, root, { issues, name: nameOf(file.path) })
    if ('problems' in profile) problems.push(...profile.problems)
    else found.push(profile.profile)
  }
  const odd = found.findIndex(({ unit }) => unit !== found[0]?.unit)
  if (odd >= 0) {
    const { file } = profiles[odd] as Parsed
    const message = 'This profile is in another unit than the first: one is in points, one from 0 to 1.'
    problems.push(tellOf(file)(1, message, 'Give profiles of one kind.'))
  }
  if (problems.length > 0) return { problems: problems.slice(0, most) }
  const parties: readonly NamedParty[] = found.map(({ party }) => party)
  return { negotiation: { issues, parties, unit: found[0]?.unit ?? 'utility', allButOne: false } }
}

const nameOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.xml$/i, '')

/**
 * Which profiles are variants of one party: names that are alike up to their last `_` (`itex_r00`, `itex_r01`). Where every
 * party has several, each combination is a negotiation. Null where the names say no such thing.
 */
export function variantsOf(profiles: readonly Parsed[]): readonly (readonly Parsed[])[] | null {
  const groups = new Map<string, Parsed[]>()
  for (const profile of profiles) {
    const name = nameOf(profile.file.path)
    const stem = name.includes('_') ? name.slice(0, name.lastIndexOf('_')) : name
    groups.set(stem, [...(groups.get(stem) ?? []), profile])
  }
  const variants = [...groups.values()]
  return variants.length >= fewestParties && variants.every((group) => group.length > 1) ? variants : null
}

/** One of each, in every combination; the last turns fastest. */
export const combinations = <T>(groups: readonly (readonly T[])[]): T[][] =>
  groups.reduce<T[][]>((so, group) => so.flatMap((chosen) => group.map((one) => [...chosen, one])), [[]])
