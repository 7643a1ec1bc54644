import type { FileProblem, FileProblems } from '../file-problem.ts'
import { cited, most, tellOf } from '../file-problem.ts'
import type { Issue, NamedParty, Negotiation } from '../genius/negotiation.ts'
import { fewestParties, mostParties } from '../genius/negotiation.ts'
import type { SourceFile } from '../problem.ts'

/**
 * Reads a scored game of stakeholders (after LLM-Deliberation; Abdelnabi and others 2024): `config.txt` names the parties and
 * which two have a veto, and each party has a file of scores, a line of points for each issue and its threshold in the last.
 * A deal passes a party when its points reach the threshold, and is agreed when it passes all, or all but one without a veto.
 */
export function readStakeholders(
  config: SourceFile,
  scores: readonly SourceFile[],
): { readonly negotiation: Negotiation } | FileProblems {
  const tell = tellOf(config)
  if (scores.length < fewestParties || scores.length > mostParties) {
    const message = `There are ${scores.length} files of scores.`
    return { problems: [tell(1, message, `Give ${fewestParties} to ${mostParties}, one for each party.`)] }
  }
  const { roles, problems } = rolesIn(config)
  const parties: NamedParty[] = []
  for (const file of scores) {
    const id = idOf(file.path)
    const role = roles.get(id)
    if (!role)
      problems.push(tell(1, `The party of ${id}.txt is missing.`, `Add a line: name, ${id}, player.`))
    const read = scoresIn(file)
    if ('problems' in read) problems.push(...read.problems)
    else parties.push({ ...read.party, name: role?.name ?? id, hasVeto: /^p[12]$/.test(role?.role ?? '') })
  }
  if (problems.length === 0) problems.push(...unlike(scores, parties))
  if (problems.length > 0) return { problems: problems.slice(0, most) }
  const issues = (parties[0] as NamedParty).worth.map(({ length }, i): Issue => {
    const name = String.fromCharCode(65 + i)
    return { name, options: Array.from({ length }, (_, n) => `${n + 1}`) }
  })
  return { negotiation: { issues, parties, unit: 'points', allButOne: true } }
}

const idOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.txt$/i, '')
const linesOf = ({ text }: SourceFile) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, n) => ({ line: n + 1, cells: line.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))

/** Name, file and role of each party; roles p1 and p2 have a veto. */
function rolesIn(config: SourceFile) {
  const problems: FileProblem[] = []
  const roles = new Map<string, { readonly name: string; readonly role: string }>()
  for (const { line, cells } of linesOf(config)) {
    const [name = '', id = '', role = ''] = cells
    if (name !== '' && id !== '' && role !== '') roles.set(id, { name, role })
    else problems.push(tellOf(config)(line, 'This is no party.', 'Write: name, file of scores, role.'))
  }
  return { roles, problems }
}

const highest = 1_000_000

function scoresIn(file: SourceFile): { readonly party: NamedParty } | FileProblems {
  const tell = tellOf(file)
  const rows = linesOf(file)
  const problems = rows.flatMap(({ line, cells }) =>
    cells
      .filter((cell) => !/^-?\d{1,7}(\.\d{1,6})?$/.test(cell) || Math.abs(Number(cell)) > highest)
      .map((cell) => tell(line, `${cited(cell)} are no points.`, 'Write numbers with commas between them.')),
  )
  const last = rows.at(-1)
  if (rows.length < 2 || last?.cells.length !== 1)
    problems.push(tell(last?.line ?? 1, 'The threshold is missing.', 'Write it alone in the last line.'))
  if (rows.length > 26 + 1) problems.push(tell(1, 'There are more than 26 issues.', 'Give fewer.'))
  if (problems.length > 0) return { problems }
  const worth = rows.slice(0, -1).map(({ cells }) => cells.map(Number))
  return {
    party: {
      name: idOf(file.path),
      file: file.path,
      worth,
      most: Number.POSITIVE_INFINITY,
      full: worth.reduce((sum, points) => sum + points.reduce((a, b) => Math.max(a, b)), 0),
      reservation: Number(last?.cells[0]),
      discount: 1,
      optOut: null,
      perTurn: 0,
      hasVeto: false,
    },
  }
}

/** Files that have other issues or options than the first. */
function unlike(scores: readonly SourceFile[], parties: readonly NamedParty[]): readonly FileProblem[] {
  const shape = ({ worth }: NamedParty) => worth.map(({ length }) => length).join(', ')
  const [first] = parties
  return parties.flatMap((party, n) =>
    first && shape(party) !== shape(first)
      ? [
          tellOf(scores[n] as SourceFile)(
            1,
            `Its issues have ${shape(party)} options, those of ${first.name} ${shape(first)}.`,
            'Give every party points for the same options.',
          ),
        ]
      : [],
  )
}
