import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Network, PlanProject } from '../../src/planner/network.ts'
import { networkOf } from '../../src/planner/network.ts'
import { openSampler } from '../../src/planner/sampling.ts'
import { instances } from './instances.ts'
import type { Measure } from './measures.ts'
import { median, timesOf } from './rounds.ts'

const samples = 1000 // of each single project in a round
const ofPortfolio = 1500

/** The planner's serial scheme with random choice, against a plain program in C where there is a compiler. */
export function planner(rounds: number): readonly Measure[] {
  const { source, singles, portfolio } = instances()
  const networks = singles.map((project) => networkOf([project]))
  const draw = (network: Network, count: number, key: number, rule: 'RANDOM' | 'LFT') =>
    openSampler(network, { scheme: 'serial', rule, key }).sample(count)
  const compiled = compile()
  const inC: number[] = []
  const input = asText(singles)
  const times = timesOf(
    {
      singles: (round) => {
        for (const network of networks) draw(network, samples, round, 'RANDOM')
      },
      portfolio: (round) => draw(portfolio, ofPortfolio, round, 'LFT'),
      reference: () => {
        if (compiled) inC.push(speedOf(compiled.program, input))
      },
    },
    { rounds },
  )
  compiled?.remove()
  const perSecond = (networks.length * samples * 1000) / median(times.singles)
  const best = inC.slice(-rounds)
  return [
    {
      name: 'plans of a j30 project a second, serial scheme at random',
      value: perSecond,
      unit: '/s',
      aim: { atLeast: 250_000 },
      reference: source,
    },
    ...(best.length > 0
      ? [
          {
            name: 'the same against C',
            value: perSecond / median(best),
            unit: 'x',
            aim: { atLeast: 1 / 3 },
            reference: `tools/bench/reference.c, cc -O3 -march=native: ${Math.round(median(best))} a second`,
          },
        ]
      : []),
    {
      name: `plans of a portfolio of ${portfolio.size} activities a second, serial scheme by regret, LFT`,
      value: (ofPortfolio * 1000) / median(times.portfolio),
      unit: '/s',
      aim: { atLeast: 15_000 },
      reference: `${portfolio.capacities.length} pools; ${source}`,
    },
  ]
}

/** The reference, compiled in this run; null where there is no compiler. */
function compile(): { readonly program: string; readonly remove: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const program = join(folder, 'reference')
  const remove = () => rmSync(folder, { recursive: true })
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const { status } = spawnSync(compiler, [
      '-O3',
      '-march=native',
      '-o',
      program,
      join('tools', 'bench', 'reference.c'),
    ])
    if (status === 0) return { program, remove }
  }
  remove()
  return null
}

function speedOf(program: string, input: string): number {
  const { stdout, status } = spawnSync(program, [String(samples)], { input, encoding: 'utf8' })
  if (status !== 0) throw new Error('The reference program did not run.')
  return Number(stdout.split(' ')[0])
}

const asText = (projects: readonly PlanProject[]) =>
  [
    projects.length,
    ...projects.flatMap(({ durations, demands, successors, capacities }) => [
      [durations.length, capacities.length, ...capacities].join(' '),
      ...durations.map((duration, i) => {
        const after = successors[i] ?? []
        return [duration, ...(demands[i] ?? []), after.length, ...after].join(' ')
      }),
    ]),
  ].join('\n')
