import type { DBSchema } from 'idb'
import { openDB } from 'idb'
import type { AuditRecording } from '../game/audit-recording.ts'
import type { CommitteeRecording } from '../game/committee/recording-committees.ts'
import type { DrillRecording } from '../game/drill/recording-drills.ts'
import type { KeptStandard } from '../game/standard-form.ts'

/** A drill of two, or one with a committee. */
export type AnyDrillRecording = DrillRecording | CommitteeRecording

/** Where drills, committees, audits and the standard are kept, apart from the games: they are small, and saved whole at every act. */
export type ActShelf<Kept> = {
  readonly load: (id: string) => Promise<Kept | null>
  readonly last: () => Promise<Kept | null> // the one that was played last
  readonly newest?: (isIt: (kept: Kept) => boolean) => Promise<Kept | null> // of those, none that was laid aside
  readonly save: (id: string, recording: Kept) => Promise<void>
}
export type DrillShelf = ActShelf<AnyDrillRecording>
export type AuditShelf = ActShelf<AuditRecording>
export type StandardShelf = ActShelf<KeptStandard>

interface Tables<Kept> extends DBSchema {
  drills: {
    key: string
    value: { readonly id: string; readonly touched: number; readonly recording: Kept }
    indexes: { touched: number }
  }
}

export const openDrillShelf = (): Promise<DrillShelf> => openActShelf('remit-drills')
export const openAuditShelf = (): Promise<AuditShelf> => openActShelf('remit-audits')

export const openStandardShelf = (): Promise<StandardShelf> => openActShelf('remit-standard')

async function openActShelf<Kept>(name: string): Promise<ActShelf<Kept>> {
  const db = await openDB<Tables<Kept>>(name, 1, {
    upgrade: (fresh) =>
      fresh.createObjectStore('drills', { keyPath: 'id' }).createIndex('touched', 'touched'),
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  return {
    load: async (id) => (await db.get('drills', id))?.recording ?? null,
    last: async () =>
      (await db.transaction('drills').store.index('touched').openCursor(null, 'prev'))?.value.recording ??
      null,
    async newest(isIt) {
      let at = await db.transaction('drills').store.index('touched').openCursor(null, 'prev')
      while (at && (isAside(at.value.id) || !isIt(at.value.recording))) at = await at.continue()
      return at?.value.recording ?? null
    },
    async save(id, recording) {
      const tx = db.transaction('drills', 'readwrite', { durability: 'strict' })
      const newest = await tx.store.index('touched').openKeyCursor(null, 'prev')
      await tx.store.put({ id, touched: Number(newest?.key ?? 0) + 1, recording })
      await tx.done
    },
  }
}

const isAside = (id: string) => id.startsWith('aside/')

/** For a browser that allows no storage: it lasts as long as the tab. */
export function memoryActShelf<Kept = AnyDrillRecording>(): ActShelf<Kept> {
  const kept = new Map<string, Kept>()
  return {
    load: async (id) => kept.get(id) ?? null,
    last: async () => [...kept.values()].at(-1) ?? null,
    newest: async (isIt) =>
      [...kept].findLast(([id, recording]) => !isAside(id) && isIt(recording))?.[1] ?? null,
    save: async (id, recording) => {
      kept.delete(id)
      kept.set(id, recording)
    },
  }
}
