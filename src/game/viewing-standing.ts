import type { FactOf } from '../sim/facts.ts'
import { balance, milliPoint } from '../sim/ledger.ts'
import { joined } from '../sim/naming.ts'
import type { Game } from './game.ts'
import type { ProjectView } from './view.ts'
import { spentOn } from './viewing-projects.ts'

/** How a project stood at one moment, as the PMO saw it. */
export type Standing = Pick<
  ProjectView,
  'id' | 'dueWeek' | 'finishedWeek' | 'moneyLeftCents' | 'trust' | 'quality'
> & { readonly report: { readonly finishWeek: number } | null }

/** How the projects stood when the last week was closed; null in the first week. */
export function standingsLastWeek({ setup, world }: Game): readonly Standing[] | null {
  const { facts, ledger } = world
  const closed = facts.findLastIndex((fact) => fact.kind === 'weekClosed')
  if (closed < 0 || world.at.week < 2) return null
  const since: { [account: string]: number } = {}
  for (let i = ledger.postings.length - 1; i >= 0; i--) {
    const { account, amount, fact } = ledger.postings[i] as (typeof ledger.postings)[number]
    if (fact < closed) break
    since[account] = (since[account] ?? 0) + amount
  }
  const then = (account: string) => balance(ledger, account) - (since[account] ?? 0)
  const points = (account: string) => Math.round((then(account) * 10) / milliPoint) / 10
  return setup.projects.map((project): Standing => {
    const report = reportBefore(facts, project.id, closed)
    const state = world.work.projects[project.id]
    const moved = dueMovedSince(facts, project.id, closed)
    const spentSince = Object.entries(since).reduce(
      (sum, [account, amount]) => sum + (account.startsWith(`spent/${project.id}/`) ? amount : 0),
      0,
    )
    const spent = spentOn(ledger, project.id) - spentSince
    const finished = state?.finishedWeek ?? 0
    return {
      id: project.id,
      dueWeek: (state?.dueWeek ?? project.dueWeek) - moved,
      finishedWeek: finished > 0 && finished < world.at.week - 1 ? finished : 0,
      moneyLeftCents: then(joined('money', project.id)) + spent - (report?.actualCents ?? 0),
      trust: points(joined('trust', project.id)),
      quality: points(joined('quality', project.id)),
      report: report && { finishWeek: report.finishWeek },
    }
  })
}

type Facts = Game['world']['facts']

function reportBefore(facts: Facts, project: string, before: number) {
  for (let i = before - 1; i >= 0; i--) {
    const fact = facts[i]
    if (fact?.kind === 'recorded' && fact.content.kind === 'statusReport' && fact.content.project === project)
      return fact.content
  }
  return null
}

const dueMovedSince = (facts: Facts, project: string, since: number): number =>
  facts
    .slice(since)
    .filter((fact): fact is FactOf<'took'> => fact.kind === 'took' && fact.project === project)
    .reduce((sum, { effect }) => sum + (effect.kind === 'due' ? effect.weeks : 0), 0)
