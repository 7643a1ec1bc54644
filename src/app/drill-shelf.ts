import type { DBSchema } from 'idb'
import { openDB } from 'idb'
import type { CommitteeRecording } from '../game/committee/recording-committees.ts'
import type { DrillRecording } from '../game/drill/recording-drills.ts'

/** A drill of two, or one with a committee. */
export type AnyDrillRecording = DrillRecording | CommitteeRecording

/** A drill as it lies on the shelf: whatever is found there still has to be played again. */
export type KeptDrill = {
  readonly id: string
  readonly touched: number
  readonly recording: AnyDrillRecording
}

/** Where drills are kept, apart from the games: they are small, and saved whole at every act. */
export type DrillShelf = {
  readonly load: (id: string) => Promise<AnyDrillRecording | null>
  readonly last: () => Promise<AnyDrillRecording | null> // the one that was played last
  readonly save: (id: string, recording: AnyDrillRecording) => Promise<void>
}

interface Tables extends DBSchema {
  drills: { key: string; value: KeptDrill; indexes: { touched: number } }
}

export async function openDrillShelf(): Promise<DrillShelf> {
  const db = await openDB<Tables>('remit-drills', 1, {
    upgrade: (fresh) =>
      fresh.createObjectStore('drills', { keyPath: 'id' }).createIndex('touched', 'touched'),
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  return {
    load: async (id) => (await db.get('drills', id))?.recording ?? null,
    last: async () =>
      (await db.transaction('drills').store.index('touched').openCursor(null, 'prev'))?.value.recording ??
      null,
    async save(id, recording) {
      const tx = db.transaction('drills', 'readwrite', { durability: 'strict' })
      const newest = await tx.store.index('touched').openKeyCursor(null, 'prev')
      await tx.store.put({ id, touched: Number(newest?.key ?? 0) + 1, recording })
      await tx.done
    },
  }
}

/** For a browser that allows no storage: it lasts as long as the tab. */
export function memoryDrillShelf(): DrillShelf {
  const kept = new Map<string, AnyDrillRecording>()
  return {
    load: async (id) => kept.get(id) ?? null,
    last: async () => [...kept.values()].at(-1) ?? null,
    save: async (id, recording) => {
      kept.delete(id)
      kept.set(id, recording)
    },
  }
}
