import type { Area, Party } from '../charters.ts'
import { allocationOf, areas, areaTable, suitsBest, wantedInstead } from '../charters.ts'
import type { CharterCommand, Command, CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { balance } from '../ledger.ts'
import { joined } from '../naming.ts'
import { happens, keyOf } from '../rng.ts'
import type { ProjectId, Setup } from '../setup.ts'
import type { CharterRow, CharterState } from '../standing/charter.ts'
import type { Happen, World } from '../world.ts'
import { leaningOf } from './answering.ts'
import { holdMeeting, talkTo } from './deciding.ts'

const orders: ReadonlySet<Command['kind']> = new Set<CharterCommand['kind']>([
  'proposeRight',
  'imposeRight',
  'tellRights',
  'tellAllRights',
])

export const isAboutRights = (command: Command): command is CharterCommand => orders.has(command.kind)

/** Agrees on a right, lays one down, or shows the table to those who have not read it. */
export function draw(setup: Setup, world: World, happen: Happen, command: CharterCommand): Refusal | null {
  const { charter } = world.standing
  if (!charter) return 'notInPlay'
  switch (command.kind) {
    case 'proposeRight':
    case 'imposeRight':
      return settle(setup, world, happen, command)
    case 'tellRights':
      return tell(setup, world, happen, command.project)
    case 'tellAllRights':
      return tellAll(setup, world, happen)
  }
}

/** Attention that settling a right takes: nothing before week 1, and once a week for all that is said about it. */
export const priceOfRight = (setup: Setup, { at }: World, { talkedWeek }: CharterRow): number =>
  at.week === 0 || talkedWeek === at.week ? 0 : factorOf(setup, 'rightPrice')

/** Why the PMO cannot have an area settled that way now. */
export function whyNotSettle(
  setup: Setup,
  world: World,
  { kind, area, party }: CommandOf<'proposeRight' | 'imposeRight'>,
): Refusal | null {
  const row = areas.includes(area) ? world.standing.charter?.rows[area] : undefined
  if (row && world.at.week === 0 && isAtFullTable(setup, area)) return 'atFullTable'
  if (!row) return 'unknownRight'
  if (!allocationOf(area, party)) return 'outOfRange'
  if (!row.gap && row.party === party) return 'noChange'
  const { declined } = row
  if (row.talkedWeek === world.at.week && declined?.week !== world.at.week) return 'alreadyDone' // it stands till Monday
  if (kind === 'proposeRight' && declined?.party === party && declined.week === world.at.week)
    return 'alreadyAnswered'
  return priceOfRight(setup, world, row) > balance(world.ledger, 'attention') ? 'noAttention' : null
}

/** Whether a right is settled at a table of all before week 1; afterwards it is like any other. */
const isAtFullTable = ({ committees = [] }: Setup, area: Area): boolean =>
  committees.some(
    ({ week, issues }) =>
      week === 0 &&
      issues.some(({ options }) =>
        options.some(({ clauses }) => clauses.some((it) => it.kind === 'right' && it.area === area)),
      ),
  )

function settle(
  setup: Setup,
  world: World,
  happen: Happen,
  command: CommandOf<'proposeRight' | 'imposeRight'>,
): Refusal | null {
  const refused = whyNotSettle(setup, world, command)
  if (refused) return refused
  const { area, party } = command
  const price = priceOfRight(setup, world, world.standing.charter?.rows[area] as CharterRow)
  if (command.kind === 'imposeRight') {
    const takes = party !== 'manager' && areaTable[area].custom === 'manager'
    const constraint = takes ? factorOf(setup, 'rightImposedConstraint') : 0
    happen({ kind: 'rightImposed', area, party, project: null, constraint, price })
    return null
  }
  const project = speakerFor(setup, world, area)
  if (agrees(setup, world, area, party, project)) happen({ kind: 'rightAgreed', area, party, project, price })
  else happen({ kind: 'rightDeclined', area, party, wanted: wantedInstead(area, party), project, price })
  return null
}

/** Whose manager speaks for all: the one who trusts the PMO least, the first of several; null: the sponsor answers. */
export function speakerFor(setup: Setup, { ledger }: World, area: Area): ProjectId | null {
  if (areaTable[area].counterpart === 'sponsor') return null
  const trust = (id: ProjectId) => balance(ledger, joined('trust', id))
  return setup.projects.reduce((a, b) => (trust(b.id) < trust(a.id) ? b : a)).id
}

/**
 * Whether the counterpart agrees: always to what suits them best, else by trust, temperament and what is at stake, as
 * they would agree to an order. A die named for the right and the week decides. All rates are assumptions.
 */
function agrees(setup: Setup, world: World, area: Area, party: Party, project: ProjectId | null): boolean {
  if (suitsBest(area, party)) return true
  const { seed } = world.facts[0] as FactOf<'began'>
  const stake = allocationOf(area, party)?.suits ?? 0
  const willing = factorOf(setup, 'askWilling') + leaningOf(setup, world, { project, stake })
  return happens(keyOf(seed, 'charter', `${area}/${party}`), world.at.week, 0, willing)
}

/** Whether there is a right that the PMO cannot be sure a manager has read. */
export const mayTell = ({ rows }: CharterState, project: ProjectId): boolean =>
  Object.values(rows).some(({ gap, known }) => !gap && !known.includes(project))

/** Shows one manager the table, in a talk: in one that was had this week anyway, or in one that is asked for. */
function tell(setup: Setup, world: World, happen: Happen, project: ProjectId): Refusal | null {
  if (!setup.projects.some(({ id }) => id === project)) return 'unknownProject'
  if (!mayTell(world.standing.charter as CharterState, project)) return 'noChange'
  const { talked, met } = world.standing
  const refused =
    met || talked.includes(project) ? null : talkTo(setup, world, happen, { kind: 'talk', project })
  if (!refused) happen({ kind: 'rightsTold', project })
  return refused
}

/** Shows it to all, at a meeting: at one that was held this week anyway, or at one that is called. */
function tellAll(setup: Setup, world: World, happen: Happen): Refusal | null {
  const untold = setup.projects.filter(({ id }) => mayTell(world.standing.charter as CharterState, id))
  if (untold.length === 0) return 'noChange'
  const refused = world.standing.met ? null : holdMeeting(setup, world, happen)
  if (!refused) for (const { id } of untold) happen({ kind: 'rightsTold', project: id })
  return refused
}
