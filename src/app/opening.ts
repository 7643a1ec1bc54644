import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { language } from '../words/say.ts'
import { askApart } from './apart.ts'
import { libraryOf } from './library-of.ts'
import type { AppSession } from './session.ts'
import { openSession } from './session.ts'
import type { Surroundings } from './surroundings.ts'

/** What the page itself brings; the rules, the cases and all their words come with this file. */
export type Page = Omit<Surroundings, 'library' | 'ask'>

export const open = (page: Page): Promise<AppSession> =>
  openSession({ ...page, library: libraryOf({ words, shipped, drills }, language), ask: askApart() })
