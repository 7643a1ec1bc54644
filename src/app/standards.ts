import { playOn } from '../bots/playing-on.ts'
import type { ControlSaid } from '../game/checking-standards.ts'
import { saidOfControls, seenInCase } from '../game/checking-standards.ts'
import { engine } from '../game/engine.ts'
import type { Said } from '../game/saying-standards.ts'
import { sayingsOf } from '../game/saying-standards.ts'
import type { KeptStandard } from '../game/standard-form.ts'
import { bareStandard, standardForm } from '../game/standard-form.ts'
import { say as sayIn } from '../words/say.ts'
import type { StandardShelf } from './act-shelf.ts'
import { memoryActShelf } from './act-shelf.ts'
import { setupIn, wordsFor } from './library.ts'
import type { Words } from './shelf.ts'
import { troubleOf } from './shelf.ts'
import type { Table } from './table.ts'

type Standard = NonNullable<KeptStandard['standard']>
type Problem = { readonly line: number; readonly message: string; readonly cure: string }

const key = 'standard'
const checkedGames = 6
const cases = ['calder-wray', 'saltmere', 'first-monday'] // that the form can check a standard against

/** Reads a standard; what reads files is fetched only where somebody brings one. */
export async function standardIn(text: string, path: string) {
  const { readStandard } = await import('../scenario/standard/read-standard.ts')
  return readStandard({ path, text })
}

/** The first thing wrong in a standard, as a notice says it. */
export const firstOf = (problems: readonly Problem[]) => ({
  line: problems[0]?.line ?? 1,
  says: problems[0]?.message ?? '',
  cure: problems[0]?.cure ?? '',
})

/** Words with what a standard, and the case, say otherwise. */
export function wordsUnder(
  words: Words,
  standard: Standard | null,
  setup: Parameters<typeof sayingsOf>[1],
): Words {
  const all: { [id: string]: string } = { ...words }
  for (const said of sayingsOf(standard, setup)) all[said.id] = messageOf(all, said)
  return all
}

/** A text of somebody's own is said as it stands; a word in place of another takes its arguments now, or keeps them. */
function messageOf(words: Words, said: Said): string {
  if ('text' in said) return asMessage(said.text)
  if (Object.keys(said.args).length === 0) return words[said.like] ?? `[${said.like}]`
  return asMessage(sayIn(words, said.like, said.args))
}

/** Signs that mean something in a message stand for themselves. */
const asMessage = (text: string): string =>
  text.replace(/'/g, "''").replace(/[{}#|<>]/g, (sign) => `'${sign}'`)

/** On the form the shipped words stand behind those of the house; only its own rules have no others. */
const ownTitles = (standard: Standard | null): Words =>
  Object.fromEntries(
    Object.entries(standard?.own ?? {}).map(([id, { title }]) => [
      `audit.controls.own-${id}`,
      asMessage(title),
    ]),
  )

/** The standard of this house: kept in this browser, changed in a form, saved and opened as a file. */
export function standardsAt(table: Table) {
  const { around, tell, say } = table
  const shelf: StandardShelf = around.standardShelf ?? memoryActShelf<KeptStandard>()
  let standard: Standard | null = null
  let isRead = false
  let problems: readonly Problem[] = []
  let check: { readonly scenario: string; readonly controls: readonly ControlSaid[] | null } | null = null

  /** The standard that is kept here; one that cannot be read any more is left alone, and said to be. */
  async function current(): Promise<Standard | null> {
    if (isRead) return standard
    isRead = true
    const kept = await shelf.load(key).catch(() => null)
    if (!kept?.standard) return null
    const read = await standardIn(JSON.stringify(kept.standard), key)
    if ('problems' in read) say('standardDamaged')
    else standard = read.standard
    return standard
  }

  async function open(): Promise<void> {
    table.putAway()
    await current()
    problems = []
    check = null
    around.goTo({ drill: 'standard', seed: '' })
    show()
  }

  function show(): void {
    tell({
      screen: { kind: 'standard', form: standardForm(standard), problems, cases, check },
      words: wordsFor(around.library, '', ownTitles(standard)),
    })
  }

  function keep(next: Standard | null): void {
    standard = next
    isRead = true
    problems = []
    check = null
    shelf.save(key, { standard }).catch((error) => say(troubleOf(error)))
    show()
  }

  /**
   * Takes a change of the form, made upon what stands by then: who types fast loses nothing. What does not fit stands
   * on the form, and what was kept stays.
   */
  async function change(edit: (standard: Standard) => Standard): Promise<void> {
    const read = await standardIn(JSON.stringify(edit(standard ?? bareStandard)), key)
    if ('problems' in read) {
      problems = read.problems
      return show()
    }
    keep(read.standard)
  }

  async function openFile(file: File): Promise<void> {
    const text = await around.textOf(file)
    if (typeof text !== 'string') return say('malformed', text)
    return openText(text, file.name)
  }

  async function openText(text: string, name: string): Promise<void> {
    const read = await standardIn(text, name)
    const isHere = table.state().screen.kind === 'standard'
    if ('problems' in read) {
      if (!isHere) return say('standardMalformed', firstOf(read.problems))
      problems = read.problems
      return show()
    }
    if (!isHere) await open()
    keep(read.standard)
    say('standardOpened')
  }

  function keepFile(): void {
    const name = standard?.house.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'house'
    around.offerFile(`${name}.remit-standard.json`, `${JSON.stringify(standard ?? bareStandard, null, 2)}\n`)
    say('standardSaved')
  }

  /** Runs a case a few times, and says of each control whether it can be broken and shown there. */
  async function checkIn(scenario: string): Promise<void> {
    const setup = setupIn(around.library, scenario)
    if (!setup) return
    check = { scenario, controls: null }
    show()
    const games = []
    for (let seed = 1; seed <= checkedGames; seed++) {
      await new Promise((go) => setTimeout(go, 20)) // the page stays alive between the games
      games.push(seenInCase(setup, String(seed), standard, (game) => playOn(engine, game)))
    }
    if (table.state().screen.kind !== 'standard') return
    check = { scenario, controls: saidOfControls(setup, games) }
    show()
  }

  return { current, open, change, openFile, openText, keepFile, checkIn, back: () => keep(null) }
}

/** Whether a file says of itself that it holds a standard. */
export const saysStandard = (source: string): boolean =>
  /["']?\bkind\b["']?\s*:\s*["']?standard\b/.test(source.slice(0, 2000))
