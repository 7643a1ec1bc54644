import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileProblem } from '../../scenario/file-problem.ts'
import { tellOf } from '../../scenario/file-problem.ts'
import { nearest } from '../../scenario/nearest.ts'
import type { PortfolioFile } from '../../scenario/psplib/read-portfolio.ts'
import { readPortfolios } from '../../scenario/psplib/read-portfolio.ts'
import type { SmProject } from '../../scenario/psplib/read-sm.ts'
import type { Portfolio } from './portfolio.ts'
import { projectAt } from './project.ts'
import type { Failed } from './reading.ts'
import { fileAt, hasFailed } from './reading.ts'

/** The portfolio of that name in a file after MPSPLIB; its projects lie beside that file or in `projects/`. */
export function portfolioIn(path: string, name: string | undefined): Portfolio | Failed {
  const file = fileAt(path)
  if (hasFailed(file)) return file
  const read = readPortfolios(file)
  if ('problems' in read) return read
  const names = read.portfolios.map((it) => it.name)
  const chosen = name === undefined && names.length === 1 ? names[0] : name
  const portfolio = read.portfolios.find((it) => it.name === chosen)
  if (!portfolio) {
    const hint = name === undefined ? undefined : nearest(name, names)
    const says =
      name === undefined ? 'Say which portfolio with --name.' : `There is no portfolio "${name}" in ${path}.`
    const shown = names.slice(0, 60).join(', ')
    return {
      wrong: `${says}${hint ? ` Did you mean ${hint}?` : ''} It holds ${shown}${names.length > 60 ? ', ...' : ''}.`,
    }
  }
  return gathered(portfolio, path, file.text)
}

function gathered(portfolio: PortfolioFile, path: string, text: string): Portfolio | Failed {
  const projects: SmProject[] = []
  const problems: FileProblem[] = []
  for (const { file, release } of portfolio.projects) {
    const found = [join(dirname(path), 'projects', file), join(dirname(path), file)].find((it) =>
      existsSync(it),
    )
    const project = found === undefined ? null : projectAt(found)
    if (project === null) problems.push(missing(path, text, portfolio.name, file))
    else if (!hasFailed(project)) projects.push({ ...project, release })
    else if ('problems' in project) problems.push(...project.problems)
    else return project
  }
  if (problems.length > 0) return { problems }
  return { name: portfolio.name, projects, shared: portfolio.global_cap }
}

/** On the line that names it, as far as a search for the names can tell. */
function missing(path: string, text: string, name: string, file: string): FileProblem {
  const from = Math.max(0, text.indexOf(JSON.stringify(name)))
  const at = Math.max(0, text.indexOf(JSON.stringify(file), from))
  const message = `The project file ${file} of ${name} is missing.`
  const cure = `Put it beside ${path}, or into the folder projects there.`
  return tellOf({ path, text: '' })(text.slice(0, at).split('\n').length, message, cure)
}

/**
 * Several .sm files as one portfolio. Unless it is said otherwise all share their pools: resource type r of one is that of the
 * others, as large as the largest says. `capacities`: a size for each type, or `-` where each keeps its own.
 */
export function portfolioOf(
  paths: readonly string[],
  { capacities, releases }: { readonly capacities?: string; readonly releases?: string },
): Portfolio | Failed {
  const projects: SmProject[] = []
  const problems: FileProblem[] = []
  for (const path of paths) {
    const project = projectAt(path)
    if (!hasFailed(project)) projects.push(project)
    else if ('problems' in project) problems.push(...project.problems)
    else return project
  }
  if (problems.length > 0) return { problems }
  const types = Math.max(...projects.map((it) => it.capacities.length))
  const largest = Array.from({ length: types }, (_, r) =>
    Math.max(...projects.map((it) => it.capacities[r] ?? 0)),
  )
  const shared = capacities === undefined ? largest : listed(capacities, types)
  if (!shared)
    return {
      wrong: `--capacity takes ${types} sizes, such as ${largest.join(',')}; - where each project keeps its own.`,
    }
  const starts = releases === undefined ? projects.map((it) => it.release) : listed(releases, projects.length)
  if (!starts || starts.includes(null))
    return { wrong: `--release takes a period for each of the ${projects.length} files, such as 0,5.` }
  return {
    name: 'portfolio',
    projects: projects.map((project, p) => ({ ...project, release: starts[p] as number })),
    shared,
  }
}

/** `20,-,35`: whole numbers below a million, or null; null when it is not so many. */
function listed(text: string, count: number): readonly (number | null)[] | null {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length !== count || !parts.every((part) => part === '-' || /^\d{1,6}$/.test(part))) return null
  return parts.map((part) => (part === '-' ? null : Number(part)))
}
