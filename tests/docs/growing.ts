import type { Problem, SourceFile } from '../../src/scenario/problem.ts'
import { read } from '../../src/scenario/read.ts'

/** A step of the scenario that the page grows: all files so far, and the problems that the page tells; null: it tells of none. */
export type Step = {
  readonly heading: string
  readonly added: string // the file that the block belongs to
  readonly files: readonly SourceFile[]
  readonly told: string | null
}

const part = /^## (.+)$|```yaml\n([\s\S]*?)```|```problems\n([\s\S]*?)```/gm

/** The YAML blocks of the page, each added to the file that its comment names, or to a map of it: `# words.en.yaml, people`. */
export function stepsOf(page: string): Step[] {
  const files = new Map<string, string>()
  const steps: Step[] = []
  let heading = ''
  for (const [, title, block, told] of page.matchAll(part)) {
    if (title !== undefined) heading = title
    if (told !== undefined) steps.push({ ...(steps.pop() as Step), told })
    if (block === undefined) continue
    const [, name, map] = /^# (\S+\.yaml)(?:, (\w+))?$/m.exec(block) ?? []
    if (!name) throw new Error(`A block under "${heading}" names no file.`)
    if (name.startsWith('../')) continue
    const path = `harbour/${name}`
    files.set(path, added(files.get(path) ?? '', block, map))
    steps.push({
      heading,
      added: name,
      files: [...files].map(([path, text]) => ({ path, text })),
      told: null,
    })
  }
  return steps
}

function added(text: string, block: string, map: string | undefined): string {
  if (map === undefined) return text + block
  const place = new RegExp(`^${map}:\\n(?: .*\\n)+`, 'm')
  if (!place.test(text)) throw new Error(`There is no map ${map} yet.`)
  return text.replace(place, (before) => before + block)
}

/** The files that the page puts in a folder beside that of its scenario: those whose names begin with `../`. */
export const besideIn = (page: string): SourceFile[] =>
  [...page.matchAll(/```yaml\n# \.\.\/(\S+\.yaml)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({
    path,
    text,
  }))

/** What `check` prints of these files. */
export function printed(files: readonly SourceFile[]): string {
  const result = read(files)
  return 'problems' in result ? result.problems.map(line).join('') : ''
}

const line = ({ file, line, column, message, cure }: Problem) =>
  `${file.replace(/^harbour\//, '')}:${line}:${column}: ${message}\n    ${cure}\n`
