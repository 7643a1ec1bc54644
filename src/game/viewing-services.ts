import { factorOf } from '../sim/factors.ts'
import { balance } from '../sim/ledger.ts'
import { costOf } from '../sim/rules/serving.ts'
import type { Service } from '../sim/services.ts'
import { offers } from '../sim/services.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { ServicesView } from './view.ts'

/** The numbers of what each service does. */
const doing: { readonly [service in Service]: (setup: Setup) => { readonly [name: string]: number } } = {
  administration: (setup) => ({ permille: factorOf(setup, 'administrationRelief') }),
  methods: (setup) => ({
    permille: factorOf(setup, 'methodsDefects'),
    milliDays: factorOf(setup, 'methodsBurden'),
  }),
  training: (setup) => ({ permille: factorOf(setup, 'trainingGain') }),
  coordination: (setup) => ({ count: factorOf(setup, 'coordinationSettles') }),
  estimating: (setup) => ({ count: factorOf(setup, 'estimatingTests') }),
  mentoring: (setup) => ({ milliPoints: factorOf(setup, 'mentoringTrust') }),
  healthChecks: (setup) => ({ permille: factorOf(setup, 'healthChecksFind') }),
  liaison: (setup) => ({ milliPoints: factorOf(setup, 'liaisonTrust') }),
}

/** What the PMO offers, as everybody in the house knows. */
export function servicesView({ setup, world }: Game): ServicesView | null {
  if (!setup.services) return null
  const { possible, most } = setup.services
  const all = possible.map((service) => ({
    service,
    on: offers(world.standing, service),
    cents: costOf(setup, service),
    does: doing[service](setup),
  }))
  return {
    most,
    weekCents: all.reduce((sum, { on, cents }) => sum + (on ? cents : 0), 0),
    spentCents: balance(world.ledger, 'office'),
    all,
  }
}
