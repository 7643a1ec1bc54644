import type { Condition } from '../shape/conditions.ts'
import type { Effect } from '../shape/effects.ts'
import type { About } from '../shape/scenario.ts'
import type { Path } from '../text/tree.ts'
import type { Context, Question } from './context.ts'
import { flawAt } from './context.ts'
import { effectPaths, matterPaths } from './listing.ts'

const ofProject = [
  'running',
  'behind',
  'onTime',
  'overBudget',
  'trustBelow',
  'trustAbove',
  'qualityBelow',
  'burdenAbove',
  'needsSkill',
]
const ofPerson = ['contested', 'idle']
const onProject = [
  'spend',
  'fund',
  'benefit',
  'work',
  'due',
  'trust',
  'quality',
  'burden',
  'constraint',
  'padding',
  'familiarity',
]

/** Whoever asks or does something of a project or a person is about one. */
export const bindings: Question = (context) => [
  ...matterPaths(context).flatMap(({ matter, path }) =>
    matter.when.flatMap((condition, at) => {
      const what = kindOf(condition)
      const needs = { project: ofProject.includes(what), person: ofPerson.includes(what) }
      return unbound(context, matter.about, { what, needs, path: [...path, 'when', at] })
    }),
  ),
  ...effectPaths(context).flatMap(({ about, effect, path }) => {
    const what = kindOf(effect)
    const needs = { project: onProject.includes(what), person: touchesPerson(effect) }
    return unbound(context, about, { what, needs, path })
  }),
]

export const kindOf = (it: Condition | Effect) => (typeof it === 'string' ? it : Object.keys(it)[0]!)

/** Whether an effect touches the person the matter is about, because it names nobody. */
function touchesPerson({ absence, familiarity, learning }: Effect): boolean {
  if (typeof absence === 'number' || typeof familiarity === 'string') return true
  return learning !== undefined && learning.person === undefined
}

type Need = {
  readonly what: string
  readonly path: Path
  readonly needs: { readonly project: boolean; readonly person: boolean }
}

function unbound(context: Context, about: About, { needs, path, what }: Need) {
  const bound = about === 'organisation' ? {} : about
  if (about !== 'organisation' && Object.keys(about).length === 0) return [] // told as `about-nothing`
  if (needs.project && bound.project === undefined) return [flawAt(context, path, 'needs-project', { what })]
  if (needs.person && bound.person === undefined) return [flawAt(context, path, 'needs-person', { what })]
  return []
}
