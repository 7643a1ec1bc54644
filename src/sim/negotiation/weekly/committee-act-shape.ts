import type { PenAct } from '../committee/committee-acts.ts'
import { exactly, listOf, oneOf, place, question, text } from './act-shape.ts'

const anyQuestion = (value: unknown): boolean =>
  question(value) || exactly({ about: (about) => about === 'need' })(value)

const act = oneOf('kind', {
  draft: { text: listOf(place) },
  ask: { to: place, question: anyQuestion },
  show: { record: text },
  cite: { rule: text },
  promise: { to: place, issue: place, option: place },
  favour: { to: place },
  warn: { to: place },
  caucus: { with: place },
  rejoin: {},
  vote: {},
  escalate: {},
  close: {},
})

/** Whether something that came from outside has the shape of an act of whoever holds the pen. */
export const isPenAct = (value: unknown): value is PenAct => act(value)
