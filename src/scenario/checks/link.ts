import type { Flaw } from '../problem.ts'
import { span } from '../shape/basics.ts'
import type { Effect } from '../shape/effects.ts'
import type { Path } from '../text/tree.ts'
import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import { repeated } from './repeated.ts'

/** Questions are asked within the game, and each is answered before it ends. */
export const statementWeeks: Question = (context) => {
  const { statements, weeks } = context.scenario
  if (!statements) return []
  return [
    ...repeated(context, ['statements', 'weeks'], statements.weeks.map(String)),
    ...statements.weeks.flatMap((week, i) =>
      week + statements.span - 1 <= weeks
        ? []
        : [flawAt(context, ['statements', 'weeks', i], 'week-outside', { weeks })],
    ),
  ]
}

/** A rumour comes before what it speaks of, both within the game; aims add up. */
export const weatherWeeks: Question = (context) =>
  Object.entries(context.scenario.weather ?? {}).flatMap(([name, { rumour, week, aims, brief, ...rest }]) => {
    const here = ['weather', name]
    const { weeks } = context.scenario
    return [
      ...(rumour < week ? [] : [flawAt(context, [...here, 'rumour'], 'late-rumour', { rumour, week })]),
      ...(week <= weeks ? [] : [flawAt(context, [...here, 'week'], 'week-outside', { weeks })]),
      ...unlessHundred(context, [...here, 'aims'], 'organisation', aims),
      ...unlessHundred(context, [...here, 'brief'], 'project', brief),
      ...projectsIn(context, here, rest.projects),
      ...skillsIn(context, here, [...rest.effects, ...rest.eased, ...rest.drift]),
    ]
  })

function unlessHundred(
  context: Context,
  here: Path,
  board: string,
  weights: { readonly [dimension: string]: number } | undefined,
): Flaw[] {
  const sum = Object.values(weights ?? {}).reduce((total, weight) => total + weight, 0)
  return weights && sum !== 100 ? [flawAtKey(context, here, 'weights-sum', { board, sum })] : []
}

/** A fault is found before it could come to light elsewhere, all within the game. */
export const faultWeeks: Question = (context) =>
  Object.entries(context.scenario.faults ?? {}).flatMap(([name, { weeks, comes, projects, early, late }]) => {
    const here = ['faults', name]
    const outside = { weeks: context.scenario.weeks }
    return [
      ...(['weeks', 'comes'] as const).flatMap((key) => {
        const [from, to] = span(key === 'weeks' ? weeks : comes)
        if (from > to) return [flawAt(context, [...here, key], 'backward-weeks', { from, to })]
        const isInside = from >= 1 && to <= outside.weeks
        return isInside ? [] : [flawAt(context, [...here, key], 'week-outside', outside)]
      }),
      ...projectsIn(context, here, projects),
      ...skillsIn(context, here, [...early, ...late]),
    ]
  })

/** A variation has no other check of the names that it brings. */
function projectsIn(context: Context, here: Path, projects: readonly string[]): Flaw[] {
  const known = Object.keys(context.scenario.projects)
  return [
    ...repeated(context, [...here, 'projects'], projects),
    ...projects.flatMap((name, i) =>
      known.includes(name)
        ? []
        : [
            {
              ...flawAt(context, [...here, 'projects', i], 'unknown-project', { name }),
              near: { name, known },
            },
          ],
    ),
  ]
}

function skillsIn(context: Context, here: Path, effects: readonly Effect[]): Flaw[] {
  const known = context.scenario.skills
  return effects.flatMap(({ work }) => {
    const name = typeof work === 'object' ? (work.skill ?? '') : ''
    return name === '' || known.includes(name)
      ? []
      : [{ ...flawAtKey(context, here, 'unknown-skill', { name }), near: { name, known } }]
  })
}
