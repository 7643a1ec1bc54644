import { optionRange } from '../shape/matters.ts'
import type { Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import { matterPaths } from './listing.ts'

/** Two to four options, none dearer than a week's attention, and a free one that holds if nobody decides. */
export const options: Question = (context) => {
  const { attention } = context.scenario
  return matterPaths(context).flatMap(({ matter, name, path }) => {
    const entries = Object.entries(matter.options)
    const standing = matter.options[matter.otherwise]
    const isPriced = standing !== undefined && standing.price > 0
    const isFew = entries.length < optionRange.from || entries.length > optionRange.to
    const dear = entries.filter(([, { price }]) => price > attention)
    return [
      ...(isFew
        ? [flawAtKey(context, [...path, 'options'], 'option-count', { matter: name, count: entries.length })]
        : []),
      ...(isPriced
        ? [
            flawAt(context, [...path, 'options', matter.otherwise, 'price'], 'otherwise-priced', {
              option: matter.otherwise,
            }),
          ]
        : dear.map(([option, { price }]) =>
            flawAt(context, [...path, 'options', option, 'price'], 'too-expensive', {
              option,
              price,
              attention,
            }),
          )),
    ]
  })
}

/** A matter is about something that the engine can find. */
export const subjects: Question = (context) =>
  matterPaths(context).flatMap(({ matter: { about }, path }) => {
    if (about === 'organisation') return []
    if (about.project === undefined && about.person === undefined) {
      return [flawAtKey(context, [...path, 'about'], 'about-nothing')]
    }
    const both = about.project === 'any' && about.person === 'any'
    return both ? [flawAtKey(context, [...path, 'about'], 'both-any')] : []
  })
