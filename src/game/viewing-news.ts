import type { Fact, FactOf, Seat } from '../sim/facts.ts'
import { pmSeat, projectOfSeat } from '../sim/seats.ts'
import type { Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import { textArgs } from './args.ts'
import type { Game } from './game.ts'
import { mayAsk, mayKnow } from './knowing.ts'
import { isOfLink, linkItem } from './link-news.ts'
import { ownChanges } from './own-changes.ts'
import { roleOf } from './seats.ts'
import { factSentence } from './sentences.ts'
import type { NewsItem, Sentence } from './view.ts'

type Heard = { readonly fact: Fact; readonly item: NewsItem }

const heard = new WeakMap<World, { readonly when: string; readonly news: readonly Heard[] }>()

/**
 * This week's headline, whispers, what came back from earlier decisions, and whose given days ended, which the PMO hears
 * when its desk opens. PMs hear of their own project's.
 */
export function newsOfWeek(game: Game, seat: Seat): NewsItem[] {
  const { setup, world, phase } = game
  const when = `${world.at.week}/${phase}`
  const known = heard.get(world)
  const news = known?.when === when ? known.news : newsSinceOpening(setup, world)
  if (known?.when !== when) heard.set(world, { when, news })
  return news
    .filter(({ fact }) => roleOf(seat) !== 'pm' || isAbout(setup, fact, seat))
    .filter(({ fact }) => mayHear(game, seat, fact))
    .filter(
      ({ fact, item }) =>
        (item.kind !== 'bargain' && item.kind !== 'audit' && item.kind !== 'risk') ||
        mayKnow(game, seat, fact),
    )
    .map(({ item }) => (seat === 'pmo' || item.kind !== 'echo' ? item : overheard(item)))
    .filter(isNew)
}

/** What comes back from a decision is told to the PMO that took it; whoever else hears of it, hears that. */
const overheard = (item: NewsItem): NewsItem => ({
  ...item,
  id: 'facts.echoed.heard',
  args: { ...item.args, echo: item.id },
})

/** What is known to some seats only, and said once where it is about several projects. */
const mayHear = (game: Game, seat: Seat, fact: Fact): boolean => !isOfLink(fact) || mayKnow(game, seat, fact)
const isNew = ({ id }: NewsItem, at: number, all: readonly NewsItem[]): boolean =>
  !id.startsWith('weather.') || all.findIndex((it) => it.id === id) === at

function newsSinceOpening(setup: Setup, { facts, at }: World): Heard[] {
  const from = facts.findLastIndex((fact) => fact.kind === 'weekOpened') + 1
  return facts.slice(from).flatMap((fact, i) => {
    const item = newsItem(setup, fact, from + i, at.week)
    return item ? [{ fact, item }] : []
  })
}

function newsItem(setup: Setup, fact: Fact, number: number, week: number): NewsItem | null {
  const why = `fact/${number}`
  if (fact.kind === 'echoed') {
    const args = textArgs(setup, { project: fact.project, person: fact.person, week })
    return { kind: 'echo', id: `matters.${fact.matter}.echoes.${fact.option}.${fact.echo}`, args, why }
  }
  if (fact.kind === 'disputed') return { kind: 'dispute', ...factSentence(setup, fact, number) }
  if (isNewsOfBargain(fact)) return { kind: 'bargain', ...factSentence(setup, fact, number) }
  if (fact.kind === 'grantEnded') return { kind: 'ended', ...factSentence(setup, fact, number) }
  if (isNewsOfRisk(fact)) return { kind: 'risk', ...factSentence(setup, fact, number) }
  if (isNewsOfAudit(fact)) return { kind: 'audit', ...factSentence(setup, fact, number) }
  const ofLink = linkItem(setup, fact, number, week)
  if (ofLink) return ofLink
  if (fact.kind !== 'rumourHeard' && fact.kind !== 'newsHeard') return null
  const news = setup.news.find((n) => n.id === fact.news)
  const args = textArgs(setup, { project: news?.project ?? null, person: news?.person ?? null, week })
  if (fact.kind === 'rumourHeard') return { kind: 'rumour', id: `news.${fact.news}.rumour`, args, why }
  return fact.prepared
    ? { kind: 'prepared', id: `news.${fact.news}.prepared`, args, why }
    : { kind: 'news', id: `news.${fact.news}.headline`, args, why }
}

/** What came of a warning on Monday: it struck, or it went by. */
const isNewsOfRisk = ({ kind }: Fact): boolean => kind === 'riskStruck' || kind === 'riskPassed'

/** What Monday's post says of audits: what is announced, and what one has left undone. */
const isNewsOfAudit = ({ kind }: Fact): boolean => kind === 'auditAnnounced' || kind === 'recordsMissed'

/** What became of a bargain by Monday: laid down by the sponsor, or done by the other side. */
const isNewsOfBargain = (fact: Fact): boolean =>
  (fact.kind === 'bargainStruck' && fact.how === 'imposed') ||
  ((fact.kind === 'promiseKept' || fact.kind === 'promiseBroken') &&
    fact.by === 'other' &&
    fact.at.day === 0) ||
  fact.kind === 'recordBelied' ||
  fact.kind === 'recordHeld' ||
  fact.kind === 'favourReturned' ||
  fact.kind === 'favourForgotten' ||
  fact.kind === 'booksShown' ||
  fact.kind === 'booksKept'

function isAbout(setup: Setup, fact: Fact, seat: Seat): boolean {
  if (fact.kind === 'echoed' || fact.kind === 'disputed')
    return fact.project !== null && seat === pmSeat(fact.project)
  if (isOfLink(fact) || isNewsOfAudit(fact) || isNewsOfRisk(fact)) return true // as far as the seat may know of it
  if (fact.kind !== 'newsHeard' && fact.kind !== 'rumourHeard') return false
  const project = setup.news.find((n) => n.id === fact.news)?.project ?? null
  return project === null || seat === pmSeat(project)
}

const said = new WeakMap<World, { readonly week: number; readonly sentences: readonly Sentence[] }>()

/** Three sentences about the week that was closed last: what was finished or lost, who went without, what was wasted. */
export function lastWeekSentences({ setup, world }: Game): readonly Sentence[] {
  const week = world.over ? world.at.week : world.at.week - 1
  const known = said.get(world)
  if (known?.week === week) return known.sentences
  const sentences = sentencesOf(setup, factsOfWeek(world.facts, week), world.facts)
  said.set(world, { week, sentences })
  return sentences
}

/** The same for the sponsor, but for what lay on the PMO's desk alone and how far managers trust the PMO. */
export const sponsorsLastWeek = (game: Game): readonly Sentence[] =>
  lastWeekSentences(game).filter(
    ({ id, why }) =>
      id !== 'lastWeek.undecided' &&
      (why === null || why.startsWith('fact/') || mayAsk(game, 'sponsor', why)),
  )

/** The same for a PM: what concerned the own project. */
export function ownLastWeek({ setup, world }: Game, seat: Seat): readonly Sentence[] {
  const project = projectOfSeat(seat)
  const week = world.over ? world.at.week : world.at.week - 1
  const own = factsOfWeek(world.facts, week).flatMap((fact): Fact[] => {
    if (fact.kind === 'weekWorked') {
      const { unmet, served } = fact
      const mine = (rows: typeof unmet) => rows.filter((row) => row.project === project)
      return [{ ...fact, unmet: mine(unmet), served: served.filter((it) => it === project) }]
    }
    if (fact.kind === 'matterDecided' || !('project' in fact)) return []
    return fact.project === project ? [fact] : []
  })
  const all = world.facts
  const short = refused(own)
  const told = (id: string) => short.length > 0 && (id === 'lastWeek.refused' || id === 'lastWeek.served')
  return [
    ...ownChanges(setup, all, project),
    ...appeals(setup, own, all),
    ...short, // first: what was asked for and did not come
    ...sentencesOf(setup, own, all).filter(({ id }) => !told(id)),
  ]
}

/** What the sponsor made of a decision that was taken upstairs. */
const appeals = (setup: Setup, facts: readonly Fact[], all: readonly Fact[]): Sentence[] =>
  only(facts, 'escalationDecided').map((fact) => factSentence(setup, fact, all.indexOf(fact)))

function sentencesOf(setup: Setup, facts: readonly Fact[], all: readonly Fact[]): Sentence[] {
  return [
    ...audited(setup, facts, all),
    ...decided(setup, facts, all),
    ...promises(setup, facts, all),
    ...finished(facts),
    ...late(facts),
    ...refused(facts),
    ...undecided(facts, all),
    ...idle(setup, facts),
    ...calm(facts),
  ].slice(0, 3)
}

function factsOfWeek(all: readonly Fact[], week: number): Fact[] {
  const facts: Fact[] = []
  for (let i = all.length - 1; i >= 0; i--) {
    const fact = all[i] as Fact
    if (fact.at.week < week) break
    if (fact.at.week === week) facts.push(fact)
  }
  return facts.reverse()
}

const only = <K extends Fact['kind']>(facts: readonly Fact[], kind: K) =>
  facts.filter((f): f is FactOf<K> => f.kind === kind)
const name = (project: string) => `projects.${project}.name`

/** What a board decided, and what it ended. */
const decided = (setup: Setup, facts: readonly Fact[], all: readonly Fact[]): Sentence[] =>
  facts
    .filter(({ kind }) => kind === 'projectStopped' || kind === 'gateHeld')
    .map((fact) => factSentence(setup, fact, all.indexOf(fact)))
    .slice(0, 2)

/** What an audit came to, and whether papers were found to be dressed. */
const audited = (setup: Setup, facts: readonly Fact[], all: readonly Fact[]): Sentence[] =>
  [...only(facts, 'dressingFound'), ...only(facts, 'auditHeld')]
    .map((fact) => factSentence(setup, fact, all.indexOf(fact)))
    .slice(0, 2)

/** What became of promises by Friday: those broken before those kept. */
const promises = (setup: Setup, facts: readonly Fact[], all: readonly Fact[]): Sentence[] =>
  [...only(facts, 'promiseBroken'), ...only(facts, 'promiseKept')]
    .filter(({ at, by }) => by === 'pmo' || at.day > 0)
    .map((fact) => factSentence(setup, fact, all.indexOf(fact)))
    .slice(0, 2)

function finished(facts: readonly Fact[]): Sentence[] {
  const projects = only(facts, 'projectFinished')
  const activities = only(facts, 'activityFinished')
  if (projects[0])
    return [
      {
        id: 'lastWeek.projectFinished',
        args: { project: name(projects[0].project) },
        why: `value/${projects[0].project}`,
      },
    ]
  const first = activities[0]
  if (!first) return []
  const args = {
    project: name(first.project),
    activity: `activities.${first.project}.${first.activity}`,
    others: activities.length - 1,
  }
  return [{ id: 'lastWeek.activityFinished', args, why: `earned/${first.project}` }]
}

function late(facts: readonly Fact[]): Sentence[] {
  const worst = only(facts, 'fellLate').sort((a, b) => b.cents - a.cents)[0]
  return worst
    ? [
        {
          id: 'lastWeek.late',
          args: { project: name(worst.project), cents: worst.cents },
          why: `value/${worst.project}`,
        },
      ]
    : []
}

function refused(facts: readonly Fact[]): Sentence[] {
  const week = only(facts, 'weekWorked')[0]
  const worst = [...(week?.unmet ?? [])].sort((a, b) => b.days - a.days)[0]
  return worst
    ? [
        {
          id: 'lastWeek.refused',
          args: { project: name(worst.project), days: worst.days },
          why: `trust/${worst.project}`,
        },
      ]
    : []
}

function undecided(facts: readonly Fact[], all: readonly Fact[]): Sentence[] {
  const left = only(facts, 'matterDecided').filter((fact) => fact.by === 'nobody')
  const first = left[0]
  if (!first) return []
  const args = {
    count: left.length,
    matter: `matters.${first.matter}.title`,
    project: first.project ? name(first.project) : '',
    person: first.person ? `people.${first.person}.name` : '',
  }
  return [{ id: 'lastWeek.undecided', args, why: `fact/${all.indexOf(first)}` }]
}

function idle(setup: Setup, facts: readonly Fact[]): Sentence[] {
  const rows = setup.projects.map((project) => {
    const own = only(facts, 'idled').filter((fact) => fact.project === project.id)
    return { project, ofDay: own.reduce((sum, fact) => sum + fact.ofDay, 0) }
  })
  const worst = rows.sort((a, b) => b.ofDay - a.ofDay)[0]
  if (!worst || worst.ofDay < 1000) return []
  return [
    {
      id: 'lastWeek.idle',
      args: { project: name(worst.project.id), days: Math.round(worst.ofDay / 1000) },
      why: `spent/${worst.project.id}`,
    },
  ]
}

const calm = (facts: readonly Fact[]): Sentence[] =>
  facts.length === 0
    ? []
    : [
        {
          id: 'lastWeek.served',
          args: { count: only(facts, 'weekWorked')[0]?.served.length ?? 0 },
          why: null,
        },
      ]
