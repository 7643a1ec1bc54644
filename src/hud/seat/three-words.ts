import type { Explanation } from '../../game/explanation.ts'
import type { ProjectView } from '../../game/view.ts'

/** What earned value says of a project in a word: of which aspect, the word, and the number behind it. */
export type Word = { readonly of: string; readonly id: string; readonly number: string }

const close = 50 // per-mille around 100 % that count as planned (our assumption)

/** Whether nothing has been measured or forecast yet, as before the first report. */
export function nothingKnown(project: ProjectView, explain: (number: string) => Explanation | null): boolean {
  return (
    project.report === null &&
    ['cpi', 'spi'].every((name) => (explain(`${name}/${project.id}`)?.value ?? null) === null)
  )
}

/** Pace, cost and date, each in a word, by the last report; the formulas stand behind each word's "why?". */
export function threeWords(
  project: ProjectView,
  explain: (number: string) => Explanation | null,
): readonly Word[] {
  const index = (name: 'cpi' | 'spi') => explain(`${name}/${project.id}`)?.value ?? null
  const late = project.report ? project.report.finishWeek - project.dueWeek : null
  const word = (aspect: string, value: number | null, least: number, most: number) => {
    const said = value === null ? 'unknown' : value < least ? 'below' : value > most ? 'above' : 'asPlanned'
    return { of: `seat.own.${aspect}.name`, id: `seat.own.${aspect}.${said}` }
  }
  return [
    { ...word('pace', index('spi'), 1000 - close, 1000 + close), number: `spi/${project.id}` },
    { ...word('cost', index('cpi'), 1000 - close, 1000 + close), number: `cpi/${project.id}` },
    { ...word('date', late, 0, 0), number: `forecast/${project.id}` },
  ]
}
