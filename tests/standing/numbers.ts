import type { Game } from '../../src/game/game.ts'
import type { View } from '../../src/game/view.ts'

/** Every `why` that stands anywhere in a view. */
function whysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) whysIn(item, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'why' && typeof inner === 'string') found.add(inner)
      else whysIn(inner, found)
    }
  return found
}

const ofProject = [
  'money',
  'spent',
  'value',
  'quality',
  'burden',
  'constraint',
  'cpi',
  'spi',
  'eac',
  'earned',
  'planned',
  'actual',
  'completion',
  'cv',
  'sv',
  'vac',
  'tcpi',
  'es',
  'gone',
  'svt',
  'spit',
  'duration',
  'eact',
  'forecast',
  'status',
  'due',
  'takenBack',
  'awaited',
  'owed',
]

/** The numbers that a view names, and those that `explanation.ts` lists for what is in it. */
export function numbersFor(game: Game, view: View): string[] {
  const { setup } = game
  const debriefing = view.debrief !== null
  const projects = debriefing ? setup.projects.map((p) => p.id) : view.projects.map((p) => p.id)
  const heads = [...ofProject, ...(view.role === 'sponsor' && !debriefing ? [] : ['trust'])]
  return [
    ...whysIn(view),
    ...projects.flatMap((id) => heads.map((head) => `${head}/${id}`)),
    ...(view.reserveCents === null ? [] : ['money/reserve', 'fees']),
    ...(view.sponsorTrust === null ? [] : ['trust/sponsor']),
    ...(view.attention === null ? [] : ['attention']),
    ...view.people.map((p) => `present/${p.id}`),
    ...(view.role === 'pmo'
      ? view.people.flatMap((p) => (p.role === 'specialist' ? [`asked/${p.id}`, `granted/${p.id}`] : []))
      : []),
    ...view.matters.flatMap((matter) =>
      matter.options.flatMap((option) => [
        ...(matter.project === null ? [] : [`foreseen/${matter.id}/${option.id}/project`]),
        `foreseen/${matter.id}/${option.id}/organisation`,
      ]),
    ),
    ...Object.entries(view.debrief?.scores ?? {}).flatMap(([board, { dimensions }]) => [
      `score/${board}`,
      ...Object.keys(dimensions).map((name) => `score/${board}/${name}`),
    ]),
  ]
}
