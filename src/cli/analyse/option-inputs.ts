/** What `analyse` can be given, as it is called in a sentence. */
export const inputs = {
  project: 'one .sm file',
  portfolio: 'several .sm files',
  portfolioFile: 'a file of portfolios',
  earned: 'a table of earned value',
  scenario: 'a scenario',
  negotiation: 'a negotiation',
} as const
export type Input = keyof typeof inputs

const plans: readonly Input[] = ['project', 'portfolio', 'portfolioFile']

/** Which option goes with which input; an option that is not here goes with all of them. */
const goesWith = {
  scheme: plans,
  rule: plans,
  samples: plans,
  seed: plans,
  all: plans,
  name: ['portfolioFile'],
  capacity: ['portfolio'],
  release: ['portfolio'],
  bac: ['earned'],
  dataDate: ['earned'],
  perPeriod: ['earned'],
  reservation: ['negotiation'],
} as const satisfies { readonly [option: string]: readonly Input[] }
type Option = keyof typeof goesWith

type Given = { readonly [option in Option]?: string | boolean }

/** As on the command line: `dataDate` is --data-date. */
const flagOf = (option: string) => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** By flag, what it goes with. */
export const inputsByFlag: { readonly [flag: string]: readonly Input[] } = Object.fromEntries(
  Object.entries(goesWith).map(([option, kinds]) => [flagOf(option), kinds]),
)

/** What to say when an option is given that nothing would come of with this input; null: all of them count. */
export function misplaced(given: Given, input: Input, path: string): string | null {
  for (const option of Object.keys(goesWith) as Option[]) {
    const fitting: readonly Input[] = goesWith[option]
    if (given[option] === undefined || given[option] === false || fitting.includes(input)) continue
    const others = fitting.map((it) => inputs[it])
    const last = others.pop()
    const list = others.length === 0 ? last : `${others.join(', ')} or ${last}`
    return `${flagOf(option)} goes with ${list}, and ${path} is read as ${inputs[input]}: leave it out.`
  }
  return null
}
