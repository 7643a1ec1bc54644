import type { AnswerView, MandateView, View } from '../game/view.ts'
import { personName } from './names.ts'

export type Decision = keyof MandateView['rights']

/** A few words about a decision: the message, whom it names, and the number that explains it. */
export type Said = {
  readonly id: string
  readonly args: { readonly name: string }
  readonly why: string | null
}

/** Whose call it is; null: the PMO decides all that lies on its desk. A project's gate is always the board's. */
export function rightSaid(
  { mandate, projects, people }: View,
  decision: Decision | 'gate',
  project: string | null,
  question: string | null = null,
): Said | null {
  if (decision === 'gate') return { id: 'desk.right.advise', args: { name: 'holders.board' }, why: null }
  if (!mandate) return null
  const { right, holder, table } = mandate.named[question ?? ''] ?? mandate.rights[decision]
  if (!mandate.type && table === null) return null
  const manager = holder === 'manager' ? projects.find(({ id }) => id === project)?.manager : undefined
  const sponsor = people.find(({ role }) => role === 'sponsor')?.id ?? null
  const isOfSeveral = decision === 'people' && manager === undefined // whoever would lose days
  return {
    id: `desk.right.${right}`,
    args: { name: isOfSeveral ? 'holders.managers' : holderName(manager ?? sponsor) },
    why: table ? `charter/${table}` : `right/${decision}${manager === undefined ? '' : `/${project}`}`,
  }
}

/** What somebody answered this week, where it was not a plain yes. */
export function answerSaid({ mandate }: View, question: string | null): (Said & AnswerView) | null {
  const found = mandate?.answers[question ?? '']
  if (!found || found.answer === 'yes') return null
  return { ...found, id: `desk.answer.${found.answer}`, args: { name: holderName(found.by) } }
}

const holderName = (person: string | null): string =>
  person === null ? 'holders.sponsor' : personName(person)
