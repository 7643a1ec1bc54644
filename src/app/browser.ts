import { openAuditShelf, openDrillShelf, openStandardShelf } from './act-shelf.ts'
import { memoryShelf } from './memory-shelf.ts'
import type { Page } from './opening.ts'
import { offerFile, textOf } from './recording-file.ts'
import { auditHashOf, drillHashOf, hashOf, placeOf } from './route.ts'
import { newId, newSeed } from './seeds.ts'
import type { SettingsShelf } from './settings.ts'
import type { Shelf, Trouble } from './shelf.ts'
import { troubleOf } from './shelf.ts'
import { openShelf } from './storage.ts'
import { takeGame } from './tabs.ts'

/** This browser, as a session needs it. */
export async function openBrowser(settings: SettingsShelf): Promise<Page> {
  const { shelf, trouble } = await shelfOf(newId())
  return {
    shelf,
    settings,
    trouble,
    takeGame: (id) => takeGame(id),
    newSeed: () => newSeed(),
    newId: () => newId(),
    address: () => placeOf(location.hash),
    goTo(route) {
      const hash = route ? ('drill' in route ? auditHashOf(route) : hashOf(route)) : ''
      if (location.hash !== hash) history.pushState(null, '', hash || location.pathname + location.search)
    },
    goToDrill(route) {
      const hash = drillHashOf(route)
      if (location.hash !== hash) history.pushState(null, '', hash)
    },
    drillShelf: await openDrillShelf().catch(() => null),
    auditShelf: await openAuditShelf().catch(() => null),
    standardShelf: await openStandardShelf().catch(() => null),
    linkTo: (route) => new URL(hashOf(route), location.href).href,
    copy,
    textOf,
    offerFile,
    askToPersist: () => void askToPersist(shelf),
  }
}

async function shelfOf(writer: string): Promise<{ shelf: Shelf; trouble: Trouble | null }> {
  try {
    return { shelf: await openShelf(writer), trouble: null }
  } catch (error) {
    return { shelf: memoryShelf(), trouble: troubleOf(error) }
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // not allowed, or an insecure address
  }
}

/** Asks the browser once not to clear the games when the disk is full; some browsers ask the player in turn. */
async function askToPersist(shelf: Shelf): Promise<void> {
  try {
    if (await shelf.once('askToPersist')) await navigator.storage?.persist?.()
  } catch {
    // then they are kept as long as there is room
  }
}
