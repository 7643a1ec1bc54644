import { foresee } from '../sim/desk/foreseeing.ts'
import { textArgs } from './args.ts'
import type { Game } from './game.ts'
import type { MatterView } from './view.ts'

/** This week's matters, with what each option costs and what it may bring on both scoreboards. */
export function matterViews({ setup, world }: Game): MatterView[] {
  return world.desk.matters.flatMap((open) => {
    const matter = setup.matters.find((m) => m.id === open.matter)
    if (!matter) return []
    const project = setup.projects.find((p) => p.id === open.project) ?? null
    return [
      {
        id: matter.id,
        paper: matter.paper,
        stamp: 'youDecide' as const,
        project: open.project,
        person: open.person,
        args: textArgs(setup, { project: open.project, person: open.person, week: world.at.week }),
        options: matter.options.map((option) => ({
          id: option.id,
          price: option.price,
          standing: option.id === matter.standing,
          foreseen: foresee(setup, option, project, open.coming),
          coming:
            open.coming
              ?.filter((path) => path.startsWith(`${option.id}/`))
              .map((path) => path.slice(option.id.length + 1)) ?? null,
        })),
        decided: open.option,
        looked: open.coming !== null,
      },
    ]
  })
}
