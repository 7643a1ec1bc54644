import { kitNames } from '../sim/audit/kits/kit.ts'
import { kitNameOf } from '../sim/audit/own-controls.ts'
import type { Standard } from '../sim/audit/standard.ts'
import { namedGrades, shippedValue, thresholds } from '../sim/audit/standard.ts'
import { ownControlsOf, ownIds } from '../sim/audit/yardstick.ts'
import type { Setup } from '../sim/setup.ts'
import { clauseOfThreshold } from './standard-form.ts'

/** What is said in place of a word of the interface: a text as somebody wrote it, or another word with its arguments. */
export type Said =
  | { readonly id: string; readonly text: string }
  | {
      readonly id: string
      readonly like: string
      readonly args: { readonly [name: string]: string | number }
    }

/** Whose briefing, questions and papers an own control of a population shares. */
const shared = (kit: string): readonly string[] => [
  `list.says.${kit}`,
  `briefing.asked.${kit}`,
  ...(kit === 'timesheets' ? [] : ['open', 'closed', 'leading'].map((form) => `questions.${kit}.${form}`)),
]

/**
 * All that a standard says otherwise than the interface does: grades, sentences and their names, the lines that thresholds
 * draw, and its own controls. Of a control of the case, `audit.ruled.case` leads to the words of the case.
 */
export function sayingsOf(standard: Standard | null, setup: Setup | null): readonly Said[] {
  const said: Said[] = []
  const text = (id: string, it: string | undefined) => {
    if (it !== undefined && it.trim() !== '') said.push({ id: `audit.${id}`, text: it })
  }
  const like = (id: string, by: string, args: Extract<Said, { like: string }>['args'] = {}) =>
    said.push({ id: `audit.${id}`, like: by, args })

  if (standard) {
    if (standard.house.trim() === '') like('houseSays', 'audit.ruled.unnamed')
    else like('houseSays', 'audit.ruled.house', { house: standard.house })
    for (const grade of namedGrades) text(`grades.${grade}`, standard.grades?.[grade])
    said.push(...gradingSaid(standard))
    for (const name of kitNames) {
      const { title, clauses = {}, thresholds: set = {} } = standard.controls?.[name] ?? {}
      text(`controls.${name}`, title)
      for (const { name: threshold } of thresholds[name]) {
        const value = set[threshold]
        if (value === undefined || value === shippedValue(threshold)) continue
        const clause = `${name}.${clauseOfThreshold[threshold]}`
        like(`clauses.${clause}`, `audit.ruled.clauses.${clause}`, { value })
        like(`clauseNames.${clause}`, `audit.ruled.clauseNames.${clause}`, { value })
      }
      said.push(...besideThresholds(set))
      for (const [id, it] of Object.entries(clauses)) {
        text(`clauses.${name}.${id}`, it.text)
        text(`clauseNames.${name}.${id}`, it.name)
      }
    }
    for (const [id, { title, clauses }] of Object.entries(standard.own ?? {})) {
      const own = `${ownIds.house}${id}`
      text(`controls.${own}`, title)
      for (const [clause, it] of Object.entries(clauses)) {
        text(`clauses.${own}.${clause}`, it.text)
        text(`clauseNames.${own}.${clause}`, it.name)
      }
    }
  }
  for (const id of Object.keys(setup?.audit?.controls ?? {})) {
    const own = `${ownIds.case}${id}`
    like(`controls.${own}`, `controls.${id}.title`)
    for (const clause of Object.keys(setup?.audit?.controls[id]?.clauses ?? {})) {
      like(`clauses.${own}.${clause}`, `controls.${id}.clauses.${clause}.text`)
      like(`clauseNames.${own}.${clause}`, `controls.${id}.clauses.${clause}.name`)
    }
  }
  for (const [id, control] of Object.entries(ownControlsOf(standard, setup))) {
    const kit = kitNameOf(control)
    if (!kit) continue
    for (const word of shared(kit)) like(word.replace(kit, id), `audit.${word}`)
    if (kit === 'timesheets')
      for (const form of ['open', 'closed', 'leading'])
        like(`questions.${id}.${form}`, `audit.questions.${form}`)
    like(`list.says.${id}`, 'audit.ruled.ownSays', { what: `audit.ruled.entries.${kit}` })
    like(`gradeSays.goodPractice.${id}`, 'audit.ruled.noPractice')
    for (const clause of Object.keys(control.clauses))
      like(`debrief.formsOf.${id}.${clause}`, 'audit.ruled.brokeOwn', {
        clause: `audit.clauseNames.${id}.${clause}`,
      })
  }
  return said
}

/** What is said elsewhere of days that a house has moved. */
function besideThresholds({
  approvalDays,
  reviewDays,
}: {
  readonly [name: string]: number
}): readonly Said[] {
  const args = { value: approvalDays ?? reviewDays ?? 0 }
  const other = (id: string): Said => ({ id: `audit.${id}`, like: `audit.ruled.${id}`, args })
  return [
    ...(approvalDays !== undefined && approvalDays !== shippedValue('approvalDays')
      ? [other('debrief.looks.lastDay')]
      : []),
    ...(approvalDays !== undefined && approvalDays <= shippedValue('promptDays')
      ? [other('gradeSays.goodPractice.timesheets')]
      : []),
    ...(reviewDays !== undefined && reviewDays !== shippedValue('reviewDays')
      ? [other('debrief.formsOf.reviewedLate')]
      : []),
  ]
}

/** How grave a finding is, where the house draws other lines. */
function gradingSaid({ grading = {} }: Standard): readonly Said[] {
  const {
    tolerablePercent: tolerable = shippedValue('tolerableRate') / 10,
    majorCount: count = shippedValue('majorCount'),
    breakdownTimes: times = shippedValue('breakdownTimes') / 1000,
  } = grading
  if (Object.values(grading).every((it) => it === undefined)) return []
  const args = { tolerable, count, breakdown: Math.min(100, tolerable * times) }
  return ['gradeSays.major', 'gradeSays.minor', 'gradeSays.observation', 'opinionLead', 'advice'].map(
    (id): Said => ({
      id:
        id === 'opinionLead'
          ? 'audit.opinion.rule'
          : id === 'advice'
            ? 'audit.debrief.advice.opinion'
            : `audit.${id}`,
      like: `audit.ruled.${id}`,
      args,
    }),
  )
}
