import * as z from 'zod'
import { outcomes } from '../../sim/setup.ts'
import { field, mostWeeks, whole } from '../shape/basics.ts'
import { limits } from '../text/limits.ts'

const week = field(whole(1, mostWeeks), { unit: 'week', says: 'The week of the game.' })
const names = z.array(z.string().max(limits.name))
const said = z.record(z.string().max(limits.name), z.unknown()) // something done at a table
const value = z.union([z.string().max(limits.message), z.number(), z.boolean(), names, said])
const paths = z.array(z.string().max(3 * limits.name + 2))
const points = z.record(z.string().max(limits.name), whole(0, 100))

const command = z.strictObject({
  week,
  do: field(z.object({ kind: z.string().max(limits.name) }).catchall(value), {
    says: 'An order of the seat and its parameters, given before the policy decides the rest of the week.',
  }),
})

/** What must be seen on the desk of a week as it opens, or at the end of the game. */
const expectation = z
  .strictObject({
    week: field(week, { unit: 'week', says: 'The week whose desk is looked at, as it opens.' }),
    atEnd: field(z.literal(true), { says: 'Instead of a week: the debrief.' }),
    matters: field(names, { says: 'Matters that lie on the desk.' }),
    noMatters: field(names, { says: 'Matters that do not.' }),
    contested: field(names, { says: 'People asked for more days than they have.' }),
    uncontested: field(names, { says: 'People who are not.' }),
    echoes: field(paths, { says: 'What comes back this week, as `matter/option/echo`.' }),
    noEchoes: field(paths, { says: 'What does not come back this week.' }),
    news: field(names, { says: 'News of the week, or its rumour.' }),
    prepared: field(names, { says: 'News of the week for which somebody had prepared.' }),
    unprepared: field(names, { says: 'News of the week for which nobody had.' }),
    disputes: field(names, { says: 'Areas of the table of rights that are disputed this week.' }),
    noDisputes: field(names, { says: 'Areas that are not.' }),
    found: field(paths, {
      says: 'Faults found by then, as `fault/project/way`: `itself`, `shared`, `looked` or `late`.',
    }),
    notFound: field(paths, { says: 'Faults not found in that way by then.' }),
    right: field(paths, { says: 'Statements that came true by then, as `project/activity`.' }),
    wrong: field(paths, { says: 'Statements that did not.' }),
    audited: field(paths, {
      says: 'Audits held by then, as `audit/auditor` (or `hired`), with `/disclosed` where the PMO had helped.',
    }),
    dressed: field(names, { says: 'Projects whose papers were found to be dressed.' }),
    notDressed: field(names, { says: 'Projects of which that was not found.' }),
    finished: field(names, { says: 'Projects that have finished.' }),
    running: field(names, { says: 'Projects that have not.' }),
    held: field(names, { says: 'Projects that are held, or hand over to be.' }),
    engaged: field(names, { says: 'People from outside who were engaged by then, here already or not.' }),
    gates: field(z.record(z.string().max(limits.name), z.enum(outcomes)), {
      says: 'What the board decides at the end of that week, by gate; with `atEnd`: what it decided last.',
    }),
    deals: field(
      z.record(z.string().max(limits.name), z.enum(['agreed', 'imposed', 'walkedAway', 'ranOut', 'left'])),
      {
        says: 'How bargains and committees were settled by then, by name.',
      },
    ),
    kept: field(paths, { says: 'Promises kept by then, as `bargain/issue`.' }),
    broken: field(paths, { says: 'Promises broken by then, as `bargain/issue`.' }),
    struck: field(names, { says: 'Risks that have come about by then.' }),
    eased: field(names, { says: 'Those of them whose answer held.' }),
    foundOut: field(names, { says: 'Projects whose rosy report has come to light by then.' }),
    notFoundOut: field(names, { says: 'Projects of which none has.' }),
    broke: field(names, { says: 'Projects that have been out of money by then.' }),
    notBroke: field(names, { says: 'Projects that have not.' }),
    confidenceAbove: field(points, {
      unit: 'points',
      says: 'What the sponsor thinks of a manager, by project.',
    }),
    confidenceBelow: field(points, { unit: 'points', says: 'The same, below.' }),
    trustAbove: field(points, { unit: 'points', says: 'Trust by project, at least one point above.' }),
    trustBelow: field(points, { unit: 'points', says: 'Trust by project, at least one point below.' }),
    scoreAbove: field(points, { unit: 'points', says: 'Total by scoreboard; with `atEnd`.' }),
    scoreBelow: field(points, { unit: 'points', says: 'Total by scoreboard; with `atEnd`.' }),
  })
  .partial()
  .refine((it) => (it.week === undefined) !== (it.atEnd === undefined), 'week-or-end')

export type Expectation = z.infer<typeof expectation>

/** A played game as a test: a seed, a policy and orders, and what must be seen in which week. */
export const playthrough = z.strictObject({
  says: field(z.string().max(limits.message), { says: 'What the game is to show.' }).optional(),
  seed: field(z.string().min(1).max(limits.name), { says: 'The text that fixes all chance.' }),
  policy: field(z.string().regex(/^[a-z-]+\/[a-z-]+$/, 'bad-policy'), {
    says: 'How the rest is decided: `<grants>/<desk>`; without it, `first-come/default`.',
  }).default('first-come/default'),
  seat: field(z.string().regex(/^(pmo|sponsor|pm\/[a-z][a-z0-9-]*)$/, 'bad-seat'), {
    unit: 'seat',
    says: 'Whose orders these are; everybody else is played.',
  }).default('pmo'),
  as: field(z.string().max(limits.name), {
    says: "How that seat goes on, where it is not the PMO lead's: one of its policies, as `sweep --seat` names them.",
  }).default('balanced'),
  commands: field(z.array(command), { says: 'Orders, week by week.' }).default([]),
  expect: field(z.array(expectation).min(1), { says: 'What must be so.' }),
})

export type Playthrough = z.infer<typeof playthrough>
