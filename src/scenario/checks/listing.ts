import type { Effect } from '../shape/effects.ts'
import type { About, Matter, News } from '../shape/scenario.ts'
import type { Path } from '../text/tree.ts'
import type { Context } from './context.ts'

export type MatterPath = { readonly name: string; readonly matter: Matter; readonly path: Path }
export type NewsPath = { readonly name: string; readonly news: News; readonly path: Path }
export type EffectPath = { readonly effect: Effect; readonly about: About; readonly path: Path }

export const matterPaths = ({ scenario }: Context): MatterPath[] =>
  Object.entries(scenario.matters).map(([name, matter]) => ({ name, matter, path: ['matters', name] }))

export const newsPaths = ({ scenario }: Context): NewsPath[] =>
  Object.entries(scenario.news).map(([name, news]) => ({ name, news, path: ['news', name] }))

/** Every effect of the scenario, and what it can touch. */
export const effectPaths = (context: Context): EffectPath[] => [
  ...matterPaths(context).flatMap(matterEffects),
  ...newsPaths(context).flatMap(newsEffects),
]

function matterEffects({ matter, path }: MatterPath): EffectPath[] {
  return Object.entries(matter.options).flatMap(([option, { effects, echoes }]) => {
    const here = [...path, 'options', option]
    return [
      ...listed(effects, matter.about, here),
      ...Object.entries(echoes).flatMap(([echo, it]) =>
        listed(it.effects, matter.about, [...here, 'echoes', echo]),
      ),
    ]
  })
}

const newsEffects = ({ news, path }: NewsPath): EffectPath[] => [
  ...listed(news.effects, news.about, path),
  ...listed(news.prepared?.effects ?? [], news.about, [...path, 'prepared']),
]

const listed = (effects: readonly Effect[], about: About, path: Path): EffectPath[] =>
  effects.map((effect, at) => ({ effect, about, path: [...path, 'effects', at] }))
