import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { controlsIn } from '../../../src/sim/audit/controls-in.ts'
import type { Played } from '../../../src/sim/audit/keeping.ts'
import type { Fact } from '../../../src/sim/facts.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { play } from '../../helpers.ts'

const saltmere = shipped.find(({ id }) => id === 'saltmere')?.setup as Setup
const setup: Setup = { ...saltmere, mandate: { type: 'controlling' } }
const { facts, ledger } = play(setup, 'controls-1').world
const played: Played = { setup, seed: 'controls-1', facts, ledger }
const codesOf = (found: ReturnType<typeof controlsIn>) => new Set(found.map(({ code }) => code))

test('thirty of the 44 controls have entries in one game under a mandate, and two in three of those are broken there', () => {
  const found = controlsIn(played).filter(({ entries }) => entries > 0)
  expect(codesOf(found).size).toBeGreaterThanOrEqual(29)
  expect(codesOf(found.filter(({ broken }) => broken > 0)).size).toBeGreaterThanOrEqual(15)
  for (const { entries, broken } of found) expect(broken).toBeLessThanOrEqual(entries)
})

const changed = (change: (fact: Fact) => Fact | null): Played => ({
  ...played,
  facts: facts.map((fact) => change(fact) ?? fact),
})
/** A fact of a kind that no control asks about, in the place of one: numbers of facts stay as they are. */
const nothing = ({ at, cause }: Fact): Fact => ({ kind: 'dayEnded', at, cause })
const last = facts.at(-1) as Fact
const [first] = setup.projects
const finished = facts.find(({ kind }) => kind === 'projectFinished')

/** What would have to happen so that a control that today's rules keep is broken. */
const plants: readonly (readonly [id: string, what: string, Played])[] = [
  [
    'mandateFirst',
    'work is done before the first week is opened',
    changed((it) => (it.kind === 'weekOpened' ? { ...it, at: { week: 99, day: 0 } } : null)),
  ],
  [
    'caseAlive',
    'a project that brings nothing goes on',
    changed((it) =>
      it.kind === 'gateHeld' ? { ...it, outcome: 'go', figures: { ...it.figures, benefitCents: 0 } } : null,
    ),
  ],
  [
    'quorum',
    'a board decides with nobody there',
    changed((it) => (it.kind === 'gateHeld' ? { ...it, attendees: [] } : null)),
  ],
  [
    'quorum',
    'the manager takes the chair',
    changed((it) =>
      it.kind === 'gateHeld'
        ? { ...it, chair: setup.projects.find(({ id }) => id === it.project)?.manager ?? '' }
        : null,
    ),
  ],
  [
    'baselineKept',
    'an approved change never reaches the plan',
    changed((it) => (it.kind === 'baselineApproved' ? nothing(it) : null)),
  ],
  [
    'riskRaised',
    'a manager keeps a risk back',
    changed((it) => (it.kind === 'riskRaised' ? nothing(it) : null)),
  ],
  [
    'hoursTrue',
    'more is booked than was worked',
    changed((it) =>
      it.kind === 'recorded' && it.content.kind === 'timesheet'
        ? {
            ...it,
            content: {
              ...it.content,
              rows: it.content.rows.map((row) => ({ ...row, milliDays: row.milliDays + 500 })),
            },
          }
        : null,
    ),
  ],
  [
    'assignments',
    'nobody granted the days that were worked',
    changed((it) => (it.kind === 'granted' ? nothing(it) : null)),
  ],
  [
    'reserve',
    'money is drawn that nobody decided on',
    {
      ...played,
      facts: [
        ...facts,
        {
          kind: 'took',
          effect: { kind: 'fund', cents: 100 },
          project: first?.id ?? '',
          person: null,
          activity: null,
          at: last.at,
          cause: 0,
        },
      ],
    },
  ],
  [
    'closedAtEnd',
    'somebody still books on a project that is finished',
    {
      ...played,
      facts: [
        ...facts,
        {
          kind: 'idled',
          person: 'nobody',
          project: finished?.kind === 'projectFinished' ? finished.project : '',
          ofDay: 1000,
          cents: 0,
          at: { week: 99, day: 0 },
          cause: -1,
        },
      ],
    },
  ],
]

test.each(plants)('%s is broken when %s', (id, _, planted) => {
  const count = (game: Played) => controlsIn(game).find((it) => it.id === id)?.broken ?? 0
  expect(count(planted)).toBeGreaterThan(count(played))
})
