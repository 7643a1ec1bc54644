import { isDrill, readDrill } from '../scenario/drills/read-drill.ts'
import type { Problem, SourceFile } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'
import { read } from '../scenario/read.ts'
import type { Words } from '../words/say.ts'
import { runPlaythroughs } from './playthroughs.ts'
import { besideOf, filesOf, scenarioFolders, shownFile, whyNot } from './scenario-files.ts'
import { checkedSeeds, controlLines, isStandardFile, saidIn, standardOf } from './standards.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { asJson, oneLine, wrongUse } from './surroundings.ts'

type Checked = {
  readonly folder: string
  readonly scenario: string | null
  readonly problems: readonly Problem[]
  readonly controls?: string // what is said of its own rules, a line each
}

/** `check`: reads scenarios and says all that is wrong with them. */
export function check(
  around: Surroundings,
  paths: readonly string[],
  { json = false }: { json?: boolean },
): Exit {
  const folders: string[] = []
  const all: Checked[] = []
  for (const path of paths) {
    if (isStandardFile(path)) {
      const read = standardOf(path)
      if ('wrong' in read) return wrongUse(around, 'check', read.wrong)
      all.push({ folder: path, scenario: null, problems: 'problems' in read ? read.problems : [] })
      continue
    }
    const found = scenarioFolders(path)
    if ('wrong' in found) return wrongUse(around, 'check', found.wrong)
    folders.push(...found)
  }
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
    ...('setup' in result && problems.length === 0 && result.setup.audit && ownControls(result, words)),
    problems: problems.map((problem) => ({ ...problem, file: shownFile(folder, problem.file) })),
  }
}

/** Of rules that a case has of its own: whether each can be broken and shown in it. */
const ownControls = (scenario: Scenario, words: Words): { readonly controls: string } => {
  const said = saidIn(scenario.setup, checkedSeeds, null).filter(({ id }) => id.startsWith('case-'))
  return { controls: controlLines(scenario, words, null, said) }
}

const summaryOf = ({ folder, scenario, problems }: Checked) => ({
  scenario,
  folder,
  problems: problems.length,
})

function inWords({ folder, problems, controls = '' }: Checked): string {
  if (problems.length === 0) return `${folder}: no problem\n${controls}`
  const lines = problems.map(
    ({ file, line, column, message, cure }) =>
      `${file}:${line}:${column}: ${oneLine(message)}\n    ${oneLine(cure)}\n`,
  )
  return `${lines.join('')}${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`
}
