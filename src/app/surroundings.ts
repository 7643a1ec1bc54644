import type { AuditShelf, DrillShelf, StandardShelf } from './act-shelf.ts'
import type { Library } from './library.ts'
import type { Ask } from './questions.ts'
import type { Unreadable } from './recording-file.ts'
import type { AuditRoute, DrillRoute, Place, Route } from './route.ts'
import type { SettingsShelf } from './settings.ts'
import type { Shelf, Trouble } from './shelf.ts'
import type { Release } from './tabs.ts'

/** What a session needs of the browser; tests bring their own. */
export type Surroundings = {
  readonly library: Library
  readonly shelf: Shelf
  readonly settings: SettingsShelf
  readonly trouble: Trouble | null // why the shelf lasts only as long as the tab
  readonly takeGame: (id: string) => Promise<Release | null>
  readonly newSeed: () => string
  readonly newId: () => string
  readonly address: () => Place
  readonly goToDrill: (route: DrillRoute | null) => void // null: the list of them
  readonly drillShelf: DrillShelf | null // null: drills last as long as the tab
  readonly auditShelf: AuditShelf | null // likewise
  readonly standardShelf?: StandardShelf | null // likewise
  readonly goTo: (route: Route | AuditRoute | null) => void // null: the title
  readonly linkTo: (route: Route) => string
  readonly copy: (text: string) => Promise<boolean>
  readonly textOf: (file: Blob) => Promise<string | Unreadable>
  readonly offerFile: (name: string, text: string) => void
  readonly askToPersist: () => void
  readonly ask: Ask // away from the page's own work
}
