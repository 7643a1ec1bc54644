import type { Matter, News } from '../../sim/setup.ts'
import type { About, Authored } from '../shape/scenario.ts'
import { conditionOf } from './conditions.ts'
import { echoesOf, effectOf } from './effects.ts'

export const mattersOf = ({ matters }: Authored): Matter[] =>
  Object.entries(matters).map(([id, matter]) => ({
    id,
    paper: matter.paper,
    ...subjectOf(matter.about),
    when: matter.when.map(conditionOf),
    everyWeeks: matter.every,
    urgency: matter.urgency,
    options: Object.entries(matter.options).map(([option, { echoes, effects, price }]) => ({
      id: option,
      price,
      effects: effects.map(effectOf),
      echoes: echoesOf(echoes),
    })),
    standing: matter.otherwise,
    ...(matter.area && { area: matter.area }),
  }))

export const newsOf = ({ news }: Authored): News[] =>
  Object.entries(news).map(([id, { about, effects, prepared, rumour, week }]) => ({
    id,
    week,
    rumourWeek: rumour ?? null,
    project: nameIn(about, 'project'),
    person: nameIn(about, 'person'),
    effects: effects.map(effectOf),
    prepared: prepared ? { flag: prepared.flag, effects: prepared.effects.map(effectOf) } : null,
  }))

/** What the engine binds: a person, unless it must look for the project. */
function subjectOf(about: About): Pick<Matter, 'about' | 'person' | 'project'> {
  const project = nameIn(about, 'project')
  const person = nameIn(about, 'person')
  if (about === 'organisation') return { about: 'organisation', project, person }
  const isPersonal = about.person !== undefined && about.project !== 'any'
  return { about: isPersonal ? 'person' : 'project', project, person }
}

/** The name of the project or person; null for `any` or none. */
function nameIn(about: About, key: 'project' | 'person'): string | null {
  const name = about === 'organisation' ? undefined : about[key]
  return name === undefined || name === 'any' ? null : name
}
