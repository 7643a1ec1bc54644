import type { Service } from '../sim/services.ts'
import { services } from '../sim/services.ts'
import type { Setup } from '../sim/setup.ts'

/** The case with these services offered from the start; a sentence where that cannot be. */
export function withServices(setup: Setup, text: string): Setup | { readonly wrong: string } {
  const { services: setting } = setup
  if (!setting) return { wrong: `The PMO of ${setup.id} has no services to offer.` }
  const named = text.split(',').map((name) => name.trim())
  const unknown = named.find((name) => !setting.possible.includes(name as Service))
  if (unknown !== undefined)
    return {
      wrong: `"${unknown}" is no service that can be offered there: use some of ${setting.possible.join(', ')}.`,
    }
  const usual = services.filter((it) => named.includes(it))
  if (usual.length > setting.most)
    return { wrong: `The PMO of ${setup.id} can offer ${setting.most} services at most.` }
  return { ...setup, services: { ...setting, usual } }
}
