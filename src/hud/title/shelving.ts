import { firstMonday } from '../settings.ts'

/** The cases by where they stand on the shelf. */
export type Shelves = {
  readonly companies: readonly string[] // each a company of its own; that to learn with comes last
  readonly otherwise: readonly string[] // a company once more, with other rules or in another year
  readonly chairs: readonly string[] // written for somebody else's chair than the PMO lead's
}

/** A case that is named for another one, as `calder-wray-crowded`, varies it. */
export function shelved(
  scenarios: readonly string[],
  madeFor: { readonly [scenario: string]: string },
): Shelves {
  const led = scenarios.filter((id) => !madeFor[id])
  const varies = (id: string) => led.some((other) => id.startsWith(`${other}-`))
  const companies = led.filter((id) => !varies(id))
  return {
    companies: [
      ...companies.filter((id) => id !== firstMonday),
      ...companies.filter((id) => id === firstMonday),
    ],
    otherwise: led.filter(varies),
    chairs: scenarios.filter((id) => madeFor[id]),
  }
}

/** The case to go on with: the first that none of these games is of; once all were played, the first. */
export function nextCase({ companies, otherwise }: Shelves, played: readonly string[]): string | null {
  const cases = [...companies.filter((id) => id !== firstMonday), ...otherwise]
  return cases.find((id) => !played.includes(id)) ?? cases[0] ?? null
}
