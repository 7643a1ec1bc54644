import { foresee } from '../sim/desk/foreseeing.ts'
import type { OpenMatter } from '../sim/desk/state.ts'
import { lookup } from '../sim/lookup.ts'
import type { Matter, Setup } from '../sim/setup.ts'
import { weighedFor } from '../sim/weather/briefs.ts'
import { textArgs } from './args.ts'
import type { Game } from './game.ts'
import type { MatterView } from './view.ts'

/** Drawn once, until it is decided, looked into, or weighed by other aims. */
const drawn = new WeakMap<OpenMatter, { readonly view: MatterView; readonly weighed: Setup }>()

/** This week's matters, with what each option costs and what it may bring on both scoreboards. */
export const matterViews = ({ setup, world }: Game): MatterView[] =>
  world.desk.matters.map((open) => {
    const known = drawn.get(open)
    const weighed = weighedFor(setup, world.weather, open.project, world.at.week)
    if (known?.view.looked !== (open.coming !== null) || known.weighed !== weighed) {
      const view = matterView(weighed, world.at.week, open)
      drawn.set(open, { view, weighed })
      return view
    }
    if (known.view.decided === open.option) return known.view
    const view = { ...known.view, decided: open.option }
    drawn.set(open, { view, weighed })
    return view
  })

function matterView(setup: Setup, week: number, open: OpenMatter): MatterView {
  const matter = lookup(setup).matters.get(open.matter) as Matter
  const project = lookup(setup).projects.get(open.project ?? '') ?? null
  return {
    id: matter.id,
    paper: matter.paper,
    stamp: 'youDecide',
    project: open.project,
    person: open.person,
    args: textArgs(setup, { project: open.project, person: open.person, week }),
    options: matter.options.map((option) => ({
      id: option.id,
      price: option.price,
      standing: option.id === matter.standing,
      foreseen: foresee(setup, option, { project, week, coming: open.coming }),
      coming:
        open.coming
          ?.filter((path) => path.startsWith(`${option.id}/`))
          .map((path) => path.slice(option.id.length + 1)) ?? null,
    })),
    decided: open.option,
    looked: open.coming !== null,
  }
}
