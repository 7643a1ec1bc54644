import { foresee } from '../sim/desk/foreseeing.ts'
import type { OpenMatter } from '../sim/desk/state.ts'
import { lookup } from '../sim/lookup.ts'
import type { Matter, Setup } from '../sim/setup.ts'
import { weighedNow } from '../sim/weather/state.ts'
import { textArgs } from './args.ts'
import type { Game } from './game.ts'
import type { MatterView } from './view.ts'

const drawn = new WeakMap<OpenMatter, MatterView>()

/** This week's matters, with what each option costs and what it may bring on both scoreboards. */
export const matterViews = ({ setup, world }: Game): MatterView[] =>
  world.desk.matters.map((open) => {
    const known = drawn.get(open)
    if (known?.looked !== (open.coming !== null)) {
      const view = matterView(weighedNow(setup, world.weather), world.at.week, open)
      drawn.set(open, view)
      return view
    }
    if (known.decided === open.option) return known
    const view = { ...known, decided: open.option }
    drawn.set(open, view)
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
