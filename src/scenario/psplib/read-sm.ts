import type { PlanProject } from '../../planner/network.ts'
import type { FileProblem, FileProblems, Tell } from '../file-problem.ts'
import { fileLimit, most, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import { circleIn } from './circle.ts'
import type { Row, Source } from './sections.ts'
import { countAfter, section } from './sections.ts'

/** A single-mode project of PSPLIB; activities and resource types in the order of the file. */
export type SmProject = PlanProject & {
  readonly file: string
  readonly statedLength: number // MPM-Time: the critical path as the file states it, in periods
  readonly lines: { readonly demands: readonly number[]; readonly capacities: number } // where they stand, for messages
}

const mostJobs = 20_000
const mostTypes = 1_000
const whole = 'It is cut off or was changed: fetch it again, whole.'

/**
 * Reads a `.sm` file: renewable resources, one mode, finish-to-start. Source of the format: Kolisch and Sprecher 1997.
 * Whether every need fits its pool is asked where the pools are known: `demandProblems`.
 */
export function readSm(file: SourceFile): { readonly project: SmProject } | FileProblems {
  const tell = tellOf(file)
  if (file.text.length > fileLimit)
    return { problems: [tell(1, 'The file is too large.', `Keep it under ${fileLimit} characters.`)] }
  const source: Source = { lines: file.text.split(/\r\n|\r|\n/), tell, problems: [] }
  const project = projectIn(file, source)
  return project ?? { problems: source.problems.slice(0, most) }
}

/** Null when there are problems: first the frame, then the rows, then the network. */
function projectIn(file: SourceFile, source: Source): { readonly project: SmProject } | null {
  const { tell, problems } = source
  const { jobs, types } = frameIn(source)
  if (problems.length > 0) return null
  const information = section(source, 'PROJECT INFORMATION')
  const precedence = section(source, 'PRECEDENCE RELATIONS')
  const requests = section(source, 'REQUESTS/DURATIONS')
  const availabilities = section(source, 'RESOURCEAVAILABILITIES')
  if (problems.length > 0) return null
  problems.push(
    ...countProblems(precedence, jobs, 'precedence relations', tell),
    ...countProblems(requests, jobs, 'requests and durations', tell),
    ...countProblems(availabilities, 1, 'capacities', tell),
    ...countProblems(information, 1, 'project information', tell),
  )
  if (problems.length > 0) return null
  const capacities = availabilities.rows[0] as Row
  problems.push(
    ...precedence.rows.flatMap((row, i) => precedenceProblems(row, i, jobs, tell)),
    ...requests.rows.flatMap((row, i) => requestProblems(row, i, types, tell)),
    ...capacityProblems(capacities, types, tell),
  )
  if (problems.length > 0) return null
  const successors = precedence.rows.map(({ numbers }) => numbers.slice(3).map((job) => job - 1))
  problems.push(...circleProblems(precedence.rows, successors, tell))
  if (problems.length > 0) return null
  const [, , release = 0, , , statedLength = 0] = (information.rows[0] as Row).numbers
  return {
    project: {
      file: file.path,
      durations: requests.rows.map(({ numbers }) => numbers[2] as number),
      demands: requests.rows.map(({ numbers }) => numbers.slice(3)),
      successors,
      capacities: capacities.numbers,
      release,
      statedLength,
      lines: { demands: requests.rows.map(({ line }) => line), capacities: capacities.line },
    },
  }
}

/** How many jobs and renewable resources there are; resources of other kinds are refused. */
function frameIn(source: Source): { readonly jobs: number; readonly types: number } {
  const { tell, problems } = source
  const jobs = countAfter(source, /^\s*jobs\b/i, 'the number of jobs')
  const types = countAfter(source, /^\s*-\s*renewable\b/i, 'the number of renewable resources')
  for (const name of ['nonrenewable', 'doubly constrained']) {
    const label = new RegExp(`^\\s*-\\s*${name}\\b`, 'i')
    const { line, count } = countAfter(source, label, `the number of ${name} resources`)
    if (count > 0)
      problems.push(tell(line, `The file has ${name} resources.`, 'Give a file of renewable resources only.'))
  }
  if (problems.length === 0 && (jobs.count < 1 || jobs.count > mostJobs || types.count > mostTypes)) {
    const message = `The file says it has ${jobs.count} jobs and ${types.count} resources.`
    problems.push(
      tell(jobs.line, message, `Read are 1 to ${mostJobs} jobs and at most ${mostTypes} resources.`),
    )
  }
  return { jobs: jobs.count, types: types.count }
}

function countProblems(
  { line, rows }: { readonly line: number; readonly rows: readonly Row[] },
  expected: number,
  name: string,
  tell: Tell,
): FileProblem[] {
  if (rows.length === expected) return []
  const at = rows.length > expected ? (rows[expected] as Row).line : (rows.at(-1)?.line ?? line)
  return [tell(at, `Of the ${name} there should be ${expected}, there are ${rows.length}.`, whole)]
}

function precedenceProblems({ line, numbers }: Row, i: number, jobs: number, tell: Tell): FileProblem[] {
  const [job, modes, count, ...successors] = numbers
  if (job !== i + 1) return [tell(line, `Job ${i + 1} should stand here.`, whole)]
  if (modes !== 1)
    return [tell(line, `Job ${job} has ${modes ?? 'no'} modes.`, 'Give a single-mode file: one mode each.')]
  if (count !== successors.length)
    return [
      tell(
        line,
        `Job ${job} should have ${count ?? 'some number of'} successors, ${successors.length} stand here.`,
        'Correct the number, or add what is missing.',
      ),
    ]
  return successors
    .filter((s) => s < 1 || s > jobs)
    .map((s) =>
      tell(line, `Job ${job} has the successor ${s}: there is no such job.`, `Jobs are 1 to ${jobs}.`),
    )
}

function requestProblems({ line, numbers }: Row, i: number, types: number, tell: Tell): FileProblem[] {
  const [job, mode] = numbers
  if (job !== i + 1 || mode !== 1)
    return [tell(line, `Job ${i + 1} in mode 1 should stand here.`, 'Give a single-mode file, whole.')]
  if (numbers.length !== 3 + types)
    return [
      tell(
        line,
        `Job ${job} should have its length and ${types} needs, ${numbers.length - 2} numbers stand here.`,
        'Add what is missing: job, mode, length, and a need of each resource.',
      ),
    ]
  return []
}

const capacityProblems = ({ line, numbers }: Row, types: number, tell: Tell): FileProblem[] =>
  numbers.length === types
    ? []
    : [tell(line, `Here stand ${numbers.length} capacities for ${types} resources.`, 'Give one of each.')]

function circleProblems(
  rows: readonly Row[],
  successors: readonly (readonly number[])[],
  tell: Tell,
): FileProblem[] {
  const circle = circleIn(successors)
  if (!circle) return []
  const { line } = rows[circle[0] as number] as Row
  const message = `Jobs wait for each other in a circle: ${circleInWords(circle)}.`
  return [tell(line, message, 'Take one of these successors out.')]
}

function circleInWords(circle: readonly number[]): string {
  const shown = circle.slice(0, 12).map((i) => i + 1)
  return `${shown.join(' -> ')}${circle.length > shown.length ? ' -> ...' : ''} -> ${(circle[0] as number) + 1}`
}

/** Needs that no schedule can meet. `capacityOf[r]`: the pool that this project draws on for resource type r. */
export function demandProblems(project: SmProject, capacityOf: readonly number[]): readonly FileProblem[] {
  const tell = tellOf({ path: project.file, text: '' })
  return project.demands
    .flatMap((needs, i) =>
      needs.flatMap((units, r) => {
        const capacity = capacityOf[r] as number
        if (units <= capacity || project.durations[i] === 0) return []
        const message = `Job ${i + 1} needs ${units} of R ${r + 1}, which has ${capacity}.`
        const own = capacity === project.capacities[r]
        const cure = `Lower the need, or raise the capacity${own ? ` in line ${project.lines.capacities}` : ' of the shared pool'}.`
        return [tell(project.lines.demands[i] as number, message, cure)]
      }),
    )
    .slice(0, most)
}
