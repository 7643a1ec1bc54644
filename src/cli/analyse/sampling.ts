import type { Exit, Surroundings } from '../surroundings.ts'
import { asJson, wrongUse } from '../surroundings.ts'
import { planInWords, planned, shown, shownInWords } from './sampling-answers.ts'
import { answersOf, gridOf, tableDocument, tableInWords } from './sampling-table.ts'
import type { Texts } from './sampling-values.ts'
import { axes, mismatch, questionOf } from './sampling-values.ts'

export type SamplingOptions = Texts & {
  readonly method?: string
  readonly table?: boolean
  readonly json?: boolean
}

/** `analyse sampling`: how large a sample has to be, and what a drawn one shows. */
export async function analyseSampling(around: Surroundings, options: SamplingOptions): Promise<Exit> {
  const wrong = (says: string) => wrongUse(around, 'analyse sampling', says)
  const { method, table = false, json = false } = options
  if (table) {
    const grid = gridOf(options, method)
    if ('wrong' in grid) return wrong(grid.wrong)
    const cells = await answersOf(grid, around.stop)
    if (!cells) {
      around.err('remit analyse sampling: stopped.\n')
      return 130
    }
    around.out(json ? asJson(tableDocument(grid, cells)) : tableInWords(grid, cells))
    return 0
  }
  const list = axes.find((axis) => options[axis]?.includes(','))
  if (list) return wrong(`--${list} is a list: that makes a table, say --table.`)
  const question = questionOf(options, method)
  if ('wrong' in question) return wrong(question.wrong)
  const doubt = mismatch(question)
  if (doubt !== null) return wrong(doubt)
  const limits = shown(question)
  if (limits) around.out(json ? asJson(limits) : shownInWords(question, limits.opinion))
  else {
    const plan = planned(question)
    around.out(json ? asJson(plan) : planInWords(question, plan))
  }
  return 0
}
