import type { ActShelf } from './act-shelf.ts'
import { troubleOf } from './shelf.ts'
import type { Table } from './table.ts'
import type { Release } from './tabs.ts'

/**
 * Keeps what is played act by act and saved whole: drills, committees, audits. One of them is on the screen at a time, and
 * this tab holds it. What was kept and cannot be played any more is never written over: it is laid aside first.
 * `shownAs`: the screens on which it is, so that it is given back when another comes.
 */
export function actKeeperOf<Kept>(
  { around, say, subscribe }: Pick<Table, 'around' | 'say' | 'subscribe'>,
  shelf: ActShelf<Kept>,
  name: 'drill' | 'audit',
  shownAs: readonly string[],
) {
  const aside = new Map<string, Kept>() // to be laid aside, by the key under which it still lies
  let held: { readonly key: string; readonly release: Promise<Release | null> } | null = null
  let isElsewhere = false
  let written: Promise<void> = Promise.resolve() // until all that was to be kept is kept
  let wasShown = false

  subscribe(({ screen }) => {
    const isShown = shownAs.includes(screen.kind)
    if (wasShown && !isShown) letGo()
    wasShown = isShown
  })

  function letGo(): void {
    const gone = held
    held = null
    isElsewhere = false
    if (gone) void written.then(async () => (await gone.release)?.())
  }

  /** Takes it for this tab; if another one has it, that is said, and nothing can be done here. */
  function hold(key: string): void {
    if (held?.key === key) return
    letGo()
    const mine = { key, release: around.takeGame(`${name}/${key}`) }
    held = mine
    void mine.release.then((release) => {
      if (release || held !== mine) return
      isElsewhere = true
      say('openElsewhere')
    })
  }

  /** Whether something may be done here; says why not. */
  function mayAct(): boolean {
    if (isElsewhere) say('openElsewhere')
    return !isElsewhere
  }

  /** Whether something may be done here, once it is known who holds it. */
  async function isOurs(): Promise<boolean> {
    await held?.release
    return mayAct()
  }

  const find = (key: string): Promise<Kept | null> =>
    shelf.load(key).catch((error) => {
      say(troubleOf(error))
      return null
    })

  /** What lies under that key is kept under another one before anything takes its place. */
  function layAside(key: string, kept: Kept): void {
    aside.set(key, kept)
  }

  /** What lies under that key cannot be played here; it is offered as a file, too. */
  function giveUp(key: string, kept: Kept): void {
    layAside(key, kept)
    around.offerFile(
      `${name}-${key.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.remit.json`,
      `${JSON.stringify(kept)}\n`,
    )
  }

  async function write(key: string, recording: Kept): Promise<void> {
    const old = aside.get(key)
    if (old !== undefined) await shelf.save(`aside/${around.newId()}/${key}`, old)
    aside.delete(key)
    await shelf.save(key, recording)
  }

  function save(key: string, recording: Kept): void {
    written = written.then(() => write(key, recording)).catch((error) => say(troubleOf(error)))
  }

  return { find, hold, mayAct, isOurs, layAside, giveUp, save, last: () => shelf.last().catch(() => null) }
}
