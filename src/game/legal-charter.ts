import type { Area } from '../sim/charters.ts'
import { areaTable } from '../sim/charters.ts'
import type { CharterCommand } from '../sim/commands.ts'
import { factorOf } from '../sim/factors.ts'
import { balance } from '../sim/ledger.ts'
import { mayTell, priceOfRight, whyNotSettle } from '../sim/rules/agreeing.ts'
import type { CharterState } from '../sim/standing/charter.ts'
import type { Game } from './game.ts'

type Offer = CharterCommand & { readonly price: number }

/** What the PMO may do about the decision-rights table now: settle rights, and, in a week of work, show it to managers. */
export function charterCommands({ setup, world }: Pick<Game, 'setup' | 'world'>): Offer[] {
  const { charter } = world.standing
  if (!charter) return []
  const settling = Object.entries(charter.rows).flatMap(([name, row]) => {
    const area = name as Area
    const price = priceOfRight(setup, world, row)
    return areaTable[area].allocations.flatMap(({ decides: party }) =>
      (['proposeRight', 'imposeRight'] as const)
        .map((kind) => ({ kind, area, party }))
        .filter((order) => whyNotSettle(setup, world, order) === null)
        .map((order): Offer => ({ ...order, price })),
    )
  })
  return world.at.week === 0 ? settling : [...settling, ...telling({ setup, world }, charter)]
}

function telling({ setup, world }: Pick<Game, 'setup' | 'world'>, charter: CharterState): Offer[] {
  const { met, talked } = world.standing
  const untold = setup.projects.filter(({ id }) => mayTell(charter, id)).map(({ id }) => id)
  if (untold.length === 0) return []
  const offers: Offer[] = untold.map((project) => ({
    kind: 'tellRights',
    project,
    price: met || talked.includes(project) ? 0 : factorOf(setup, 'talkPrice'),
  }))
  offers.push({ kind: 'tellAllRights', price: met ? 0 : factorOf(setup, 'meetingPrice') })
  return offers.filter(({ price }) => price <= balance(world.ledger, 'attention'))
}
