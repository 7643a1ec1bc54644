import { isDrill, readDrill } from '../scenario/drills/read-drill.ts'
import type { Problem, SourceFile } from '../scenario/problem.ts'
import { read } from '../scenario/read.ts'
import type { Words } from '../words/say.ts'
import { runPlaythroughs } from './playthroughs.ts'
import { besideOf, filesOf, scenarioFolders, shownFile, whyNot } from './scenario-files.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { asJson, oneLine, wrongUse } from './surroundings.ts'

type Checked = {
  readonly folder: string
  readonly scenario: string | null
  readonly problems: readonly Problem[]
}

/** `check`: reads scenarios and says all that is wrong with them. */
export function check(
  around: Surroundings,
  paths: readonly string[],
  { json = false }: { json?: boolean },
): Exit {
  const folders: string[] = []
  for (const path of paths) {
    const found = scenarioFolders(path)
    if ('wrong' in found) return wrongUse(around, 'check', found.wrong)
    folders.push(...found)
  }
  const all: Checked[] = []
  for (const folder of new Set(folders)) {
    try {
      all.push(checked(folder, around.words))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      return wrongUse(around, 'check', `${folder} cannot be read: ${whyNot(error)}.`)
    }
  }
  const problems = all.flatMap((it) => it.problems)
  if (json) around.out(asJson({ scenarios: all.map(summaryOf), problems }))
  else for (const it of all) around.out(inWords(it))
  return problems.length > 0 ? 1 : 0
}

function checkedDrill(folder: string, files: readonly SourceFile[]): Checked {
  const result = readDrill(files)
  const problems = 'problems' in result ? result.problems : []
  return {
    folder,
    scenario: 'drill' in result ? result.drill.id : null,
    problems: problems.map((problem) => ({ ...problem, file: shownFile(folder, problem.file) })),
  }
}

function checked(folder: string, words: Words): Checked {
  const files = filesOf(folder)
  if (files.some(isDrill)) return checkedDrill(folder, files)
  const result = read(files, besideOf(folder))
  const problems = 'problems' in result ? result.problems : runPlaythroughs(result, files, words)
  return {
    folder,
    scenario: 'setup' in result ? result.setup.id : null,
    problems: problems.map((problem) => ({ ...problem, file: shownFile(folder, problem.file) })),
  }
}

const summaryOf = ({ folder, scenario, problems }: Checked) => ({
  scenario,
  folder,
  problems: problems.length,
})

function inWords({ folder, problems }: Checked): string {
  if (problems.length === 0) return `${folder}: no problem\n`
  const lines = problems.map(
    ({ file, line, column, message, cure }) =>
      `${file}:${line}:${column}: ${oneLine(message)}\n    ${oneLine(cure)}\n`,
  )
  return `${lines.join('')}${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`
}
