import type { Game } from '../../../src/game/game.ts'
import type { View } from '../../../src/game/view.ts'
import { view } from '../../../src/game/viewing.ts'
import type { PersonLook } from '../../../src/look/people/person-look.ts'
import type { Emblem, Setup } from '../../../src/sim/setup.ts'
import { emblems } from '../../../src/sim/setup.ts'
import { aProject, aSetup, watch } from '../../helpers.ts'

export const aLook: PersonLook = {
  skin: 's3',
  hair: 'dark',
  style: 'crop',
  jaw: 'oval',
  older: false,
  beard: false,
  stubble: false,
  moustache: false,
  glasses: 'none',
  earring: null,
  wrap: null,
  kit: 'shirt',
  top: '#445566',
  shirt: '#eeeeee',
  tie: null,
  legs: '#2c3654',
  lanyard: null,
  rosette: null,
  wheelchair: false,
}

export const castOf = ({ people }: Pick<View, 'people'>): { [person: string]: PersonLook } =>
  Object.fromEntries(people.map((person) => [person.id, aLook]))

/** A company with so many of each, and each emblem in turn. */
export const aCompany = (projects: number, specialists: number): Setup =>
  aSetup({
    specialists,
    all: Array.from({ length: projects }, (_, i) =>
      aProject(`p${i + 1}`, { emblem: emblems[i % 4] as Emblem, dueWeek: 5 + (i % 3) }),
    ),
  })

/** What the PMO sees whenever the desk waits, week by week, while bots play. */
export function desksOf(setup: Setup, seed: string, policy = 'least-slack/sensible'): View[] {
  const views: View[] = []
  watch(setup, seed, policy, (game: Game) => {
    const last = views.at(-1)
    if (game.phase === 'deciding' && last?.week !== game.world.at.week) views.push(view(game, 'pmo'))
  })
  return views
}
