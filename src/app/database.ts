import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Order } from '../game/game.ts'
import type { Recording } from '../game/recording.ts'
import type { View } from '../game/view.ts'
import type { Reflection } from '../hud/reflection.ts'
import type { EarlierSource, Saved, Words } from './shelf.ts'
import { CannotSave } from './shelf.ts'

/** All of a recording but its orders, which lie one by one beside it: a save writes the new ones only. */
export type Header = Saved & {
  readonly writer: string // the tab that may save it
  readonly touched: number // the highest was played last
  readonly head: Omit<Recording, 'commands' | 'checks'>
}

export type Line = Order & { readonly check: string }

export interface Tables extends DBSchema {
  games: { key: string; value: Header; indexes: { touched: number } }
  orders: { key: [string, number]; value: Line }
  views: { key: string; value: View }
  words: { key: string; value: Words }
  errands: { key: string; value: number }
  reflections: { key: string; value: Reflection } // of games that are over
  earlier: { key: string; value: EarlierSource } // of games that were played on from another one
}

export type Database = IDBPDatabase<Tables>

/** Rejects if storage is denied, or if another tab holds an older layout open. */
export function openDatabase(): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Tables>('remit', 3, {
      upgrade(db, from) {
        if (from < 2) db.createObjectStore('reflections')
        if (from < 3) db.createObjectStore('earlier')
        if (from > 0) return
        db.createObjectStore('games', { keyPath: 'id' }).createIndex('touched', 'touched')
        db.createObjectStore('orders')
        db.createObjectStore('views')
        db.createObjectStore('words')
        db.createObjectStore('errands')
      },
      blocked: () => reject(new CannotSave('elsewhere')),
      blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, reject)
  })
}
