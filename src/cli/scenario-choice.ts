import { nearest } from '../scenario/nearest.ts'
import type { Scenario } from '../scenario/read.ts'
import { read } from '../scenario/read.ts'
import { besideOf, filesOf, scenarioFolders, whyNot } from './scenario-files.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { wrongUse } from './surroundings.ts'

/** The scenario that somebody named: one that is shipped, or the path of one; else how the command ends. */
export function scenarioChoice(
  around: Surroundings,
  command: string,
  name: string,
): { readonly scenario: Scenario } | { readonly exit: Exit } {
  const shipped = around.shipped.find(({ setup }) => setup.id === name)
  if (shipped) return { scenario: shipped }
  if (around.unsound.includes(name)) {
    around.err(hasProblems(command, `scenarios/${name}`))
    return { exit: 1 }
  }
  const folders = scenarioFolders(name)
  if ('wrong' in folders)
    return { exit: wrongUse(around, command, /[/\\.]/.test(name) ? folders.wrong : unknown(around, name)) }
  const [folder, ...more] = folders
  if (folder === undefined || more.length > 0)
    return {
      exit: wrongUse(
        around,
        command,
        `${name} holds ${folders.length} scenarios: name one of ${folders.join(', ')}.`,
      ),
    }
  try {
    const result = read(filesOf(folder), besideOf(folder))
    if ('setup' in result) return { scenario: result }
    around.err(hasProblems(command, folder))
    return { exit: 1 }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return { exit: wrongUse(around, command, `${folder} cannot be read: ${whyNot(error)}.`) }
  }
}

const hasProblems = (command: string, folder: string) =>
  `remit ${command}: The scenario has problems. See them: npm run -s remit -- check ${quoted(folder)}\n`

function unknown({ shipped }: Surroundings, name: string): string {
  const ids = shipped.map(({ setup }) => setup.id)
  const close = nearest(name, ids)
  const hint = close === undefined ? '' : ` Did you mean ${close}?`
  return `There is no scenario "${name}".${hint} Shipped: ${ids.join(', ') || 'none'}; or give the path of a scenario's folder.`
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
