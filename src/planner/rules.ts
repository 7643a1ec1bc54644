import type { CriticalPaths } from './critical-path.ts'
import { criticalPathsOf, latestStarts, sumOverSuccessors } from './critical-path.ts'
import type { Network } from './network.ts'
import type { Turn } from './turn.ts'
import { workOf } from './turn.ts'

/** The priority rules of a single project, by their usual short names; late times count from its own end. */
export const projectRules = [
  'LFT',
  'LST',
  'MINSLK',
  'MINSLK_DYN',
  'MTS',
  'MIS',
  'GRPW',
  'GRPWA',
  'SPT',
  'LPT',
  'FIFO',
  'GRD',
  'NR',
] as const

/** The rules for portfolios (Kurtulus and Davis 1982; Browning and Yassine 2010). */
export const portfolioRules = [
  'FCFS',
  'SOF',
  'MOF',
  'MINLFT',
  'MINLFT_PF',
  'MINSLK_PF',
  'MINSLK_PJ',
  'MINSLK_PF_STATIC',
  'SASP',
  'LALP',
  'MAXTWK',
  'TWKLST',
  'MAXSP',
  'MS',
  'EDDF',
] as const

export type Rule = (typeof projectRules)[number] | (typeof portfolioRules)[number]

/** What a rule compares: smaller is better, then the smaller tie, then the smaller place in the list. */
export type Keys =
  | { readonly fixed: ArrayLike<number> } // by activity
  | { readonly moving: (turn: Turn) => (i: number) => number; readonly tie?: ArrayLike<number> }

type Making = { readonly network: Network; readonly paths: CriticalPaths }

/** The keys of a rule over a network; what is fixed is worked out here, once. */
export const keysOf = (network: Network, rule: Rule): Keys =>
  making[rule]({ network, paths: criticalPathsOf(network) })

const making: { readonly [rule in Rule]: (it: Making) => Keys } = {
  LFT: (it) => latestFinish(it, own(it)),
  LST: (it) => ({ fixed: latestStarts(it.network, own(it)) }),
  MINSLK: (it) => slack(it, own(it)),
  MINSLK_DYN: (it) => slackNow(it, own(it)),
  MTS: (it) => minus(sumOverSuccessors(it.network, new Uint8Array(it.network.size).fill(1))),
  MIS: ({ network }) => minus(ofSuccessors(network, () => 1)),
  GRPW: ({ network }) =>
    withOwnLength(
      network,
      ofSuccessors(network, (s) => network.durations[s] as number),
    ),
  GRPWA: ({ network }) => withOwnLength(network, sumOverSuccessors(network, network.durations)),
  SPT: ({ network }) => ({ fixed: network.durations }),
  LPT: ({ network }) => minus(Float64Array.from(network.durations)),
  FIFO: () => ({
    moving:
      ({ ready }) =>
      (i) =>
        ready[i] as number,
  }),
  GRD: ({ network }) => minus(workOf(network)),
  NR: ({ network }) => ({ fixed: Int32Array.from({ length: network.size }, (_, i) => i) }),
  FCFS: ({ paths }) => ({ fixed: paths.earliestStart }),
  SOF: (it) => making.SPT(it),
  MOF: (it) => making.LPT(it),
  MINLFT: (it) => latestFinish(it, own(it)),
  MINLFT_PF: (it) => latestFinish(it, portfolio(it)),
  MINSLK_PF: (it) => slackNow(it, portfolio(it)),
  MINSLK_PJ: (it) => slackNow(it, own(it)),
  MINSLK_PF_STATIC: (it) => slack(it, portfolio(it)),
  SASP: (it) => ({ fixed: pathAndLength(it) }),
  LALP: (it) => minus(pathAndLength(it)),
  MAXTWK: (it) => mostWork(it),
  TWKLST: (it) => ({ ...mostWork(it), tie: latestStarts(it.network, own(it)) }),
  MAXSP: (it) => schedulePressure(it),
  MS: (it) => making.MTS(it),
  EDDF: ({ network, paths }) => ({
    fixed: network.projectOf.map((p) => paths.ownEnd[p] as number),
  }),
}

type End = (project: number) => number
const own =
  ({ paths }: Making): End =>
  (project) =>
    paths.ownEnd[project] as number
const portfolio =
  ({ paths }: Making): End =>
  () =>
    paths.portfolioEnd

const minus = (values: Float64Array): Keys => ({ fixed: values.map((value) => -value) })

const latestFinish = ({ network }: Making, end: End): Keys => ({
  fixed: latestStarts(network, end).map((start, i) => start + (network.durations[i] as number)),
})

const slack = ({ network, paths }: Making, end: End): Keys => ({
  fixed: latestStarts(network, end).map((start, i) => start - (paths.earliestStart[i] as number)),
})

function slackNow({ network }: Making, end: End): Keys {
  const latest = latestStarts(network, end)
  return { moving: (turn) => (i) => (latest[i] as number) - nowFor(turn, i) }
}

/** The current period; in the serial scheme the activity's earliest start. */
const nowFor = ({ now, ready }: Turn, i: number) => (now < 0 ? (ready[i] as number) : now)

function ofSuccessors(network: Network, value: (s: number) => number): Float64Array {
  const { successors, successorsFrom, size } = network
  return Float64Array.from({ length: size }, (_, i) =>
    successors.subarray(successorsFrom[i], successorsFrom[i + 1]).reduce((sum, s) => sum + value(s), 0),
  )
}

const withOwnLength = ({ durations }: Network, after: Float64Array) =>
  minus(after.map((sum, i) => sum + (durations[i] as number)))

const pathAndLength = ({ network, paths }: Making) =>
  Float64Array.from(
    network.durations,
    (duration, i) => (paths.lengths[network.projectOf[i] as number] as number) + duration,
  )

/** Length x units that were started in its project, and its own. */
function mostWork({ network }: Making) {
  const work = workOf(network)
  return {
    moving:
      ({ workStarted }: Turn) =>
      (i: number) =>
        -((workStarted[network.projectOf[i] as number] as number) + (work[i] as number)),
  }
}

/** How long it is overdue by its latest finish, in its own lengths. */
function schedulePressure({ network, paths }: Making): Keys {
  const { durations } = network
  const latest = latestStarts(network, own({ network, paths }))
  return {
    moving: (turn) => (i) => {
      const length = durations[i] as number
      return -((nowFor(turn, i) - ((latest[i] as number) + length)) / Math.max(1, length))
    },
  }
}
