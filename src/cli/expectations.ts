import type { View } from '../game/view.ts'
import type { Expectation } from '../scenario/playthrough/playthrough.ts'
import type { Fact } from '../sim/facts.ts'

export type Unmet = { readonly key: keyof Expectation; readonly message: string }

/**
 * Which parts of an expectation a view does not meet, and what there is instead. Facts are those so far; what the board
 * decides at the end of a week is in none of them yet: `gatesUnmet`.
 */
export function unmet(view: View, facts: readonly Fact[], expected: Expectation): Unmet[] {
  const contested = view.people.filter((person) => person.contested).map((person) => person.id)
  const matters = view.matters.map((matter) => matter.id)
  const finished = view.projects.filter((project) => project.finishedWeek > 0).map((project) => project.id)
  const held = view.projects
    .filter((project) => project.hold.state !== 'running')
    .map((project) => project.id)
  const engaged = facts.flatMap((fact) => (fact.kind === 'engaged' ? [fact.person] : []))
  const heard = (kind: 'echo' | 'headline') =>
    view.news
      .filter((item) => item.kind !== 'dispute' && (item.kind === 'echo') === (kind === 'echo'))
      .map((item) => idOf(item.id))
  const ofKind = (kind: 'prepared' | 'news') =>
    view.news.filter((item) => item.kind === kind).map((item) => idOf(item.id))
  const disputed = facts.flatMap((fact) =>
    fact.kind === 'disputed' && fact.at.week === view.week ? [fact.area] : [],
  )
  const found = facts.flatMap((fact) =>
    fact.kind === 'faultFound' ? [`${fact.fault}/${fact.project}/${fact.by}`] : [],
  )
  const resolved = (isRight: boolean) =>
    facts.flatMap((fact) =>
      fact.kind === 'statementResolved' && (fact.done === fact.holds) === isRight
        ? [`${fact.project}/${fact.activity}`]
        : [],
    )
  const audited = facts.flatMap((fact) =>
    fact.kind === 'auditHeld'
      ? [`${fact.audit}/${fact.auditor ?? 'hired'}${fact.disclosed ? '/disclosed' : ''}`]
      : [],
  )
  const dressed = facts.flatMap((fact) => (fact.kind === 'dressingFound' ? [fact.project] : []))
  const trust = Object.fromEntries(view.projects.map((project) => [project.id, project.trust ?? 0]))
  const struck = (eased = false) =>
    facts.flatMap((fact) => (fact.kind === 'riskStruck' && (fact.eased || !eased) ? [fact.risk] : []))
  const about = (kind: 'reportFoundOut' | 'outOfMoney') =>
    facts.flatMap((fact) => (fact.kind === kind ? [fact.project] : []))
  const confidence = Object.fromEntries(
    (view.powers?.confidence ?? []).map(({ project, points }) => [project, points]),
  )
  const scores = Object.fromEntries(
    Object.entries(view.debrief?.scores ?? {}).map(([board, score]) => [board, score.total]),
  )
  const promised = (state: 'kept' | 'broken') =>
    [...view.bargains, ...view.committees].flatMap(({ id, promises }) =>
      promises.filter((it) => it.state === state).map(({ issue }) => `${id}/${issue}`),
    )
  return [
    ...settled(expected.deals, view),
    ...present('kept', expected.kept, promised('kept')),
    ...present('broken', expected.broken, promised('broken')),
    ...present('matters', expected.matters, matters),
    ...absent('noMatters', expected.noMatters, matters),
    ...present('contested', expected.contested, contested),
    ...absent('uncontested', expected.uncontested, contested),
    ...present('echoes', expected.echoes, heard('echo')),
    ...absent('noEchoes', expected.noEchoes, heard('echo')),
    ...present('news', expected.news, heard('headline')),
    ...present('prepared', expected.prepared, ofKind('prepared')),
    ...present('unprepared', expected.unprepared, ofKind('news')),
    ...present('disputes', expected.disputes, disputed),
    ...absent('noDisputes', expected.noDisputes, disputed),
    ...present('found', expected.found, found),
    ...absent('notFound', expected.notFound, found),
    ...present('right', expected.right, resolved(true)),
    ...present('wrong', expected.wrong, resolved(false)),
    ...present('audited', expected.audited, audited),
    ...present('dressed', expected.dressed, dressed),
    ...absent('notDressed', expected.notDressed, dressed),
    ...present('finished', expected.finished, finished),
    ...absent('running', expected.running, finished),
    ...present('held', expected.held, held),
    ...present('engaged', expected.engaged, engaged),
    ...present('struck', expected.struck, struck()),
    ...present('eased', expected.eased, struck(true)),
    ...present('foundOut', expected.foundOut, about('reportFoundOut')),
    ...absent('notFoundOut', expected.notFoundOut, about('reportFoundOut')),
    ...present('broke', expected.broke, about('outOfMoney')),
    ...absent('notBroke', expected.notBroke, about('outOfMoney')),
    ...compared('confidenceAbove', expected.confidenceAbove, confidence, (is, than) => is > than),
    ...compared('confidenceBelow', expected.confidenceBelow, confidence, (is, than) => is < than),
    ...compared('trustAbove', expected.trustAbove, trust, (is, than) => is > than),
    ...compared('trustBelow', expected.trustBelow, trust, (is, than) => is < than),
    ...compared('scoreAbove', expected.scoreAbove, scores, (is, than) => is > than),
    ...compared('scoreBelow', expected.scoreBelow, scores, (is, than) => is < than),
  ]
}

/** Which bargains were not settled as expected. */
const settled = (deals: Expectation['deals'] = {}, { bargains, committees }: View): Unmet[] =>
  Object.entries(deals).flatMap(([name, how]): Unmet[] => {
    const is = [...bargains, ...committees].find(({ id }) => id === name)?.deal?.how ?? 'not settled'
    return is === how ? [] : [{ key: 'deals', message: `\`${name}\` should be ${how}: it is ${is}.` }]
  })

/** Which gates were not decided as expected: at the end of the week of the expectation, or last of all. */
export function gatesUnmet(facts: readonly Fact[], { week, gates = {} }: Expectation): Unmet[] {
  const decided = new Map<string, string>()
  for (const fact of facts)
    if (fact.kind === 'gateHeld' && (week === undefined || fact.at.week === week))
      decided.set(fact.gate, fact.outcome)
  return Object.entries(gates).flatMap(([gate, outcome]): Unmet[] =>
    decided.get(gate) === outcome
      ? []
      : [
          {
            key: 'gates',
            message: `\`${gate}\` should be ${outcome}: it is ${decided.get(gate) ?? 'not held'}.`,
          },
        ],
  )
}

/** `matters.late-report.echoes.ring.caught` -> `late-report/ring/caught`; `news.host-sold.headline` -> `host-sold`. */
function idOf(message: string): string {
  const [room, first, , ...rest] = message.split('.')
  return room === 'news' ? (first ?? '') : [first, ...rest].join('/')
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '))

const present = (key: keyof Expectation, wanted: readonly string[] = [], seen: readonly string[]): Unmet[] =>
  wanted
    .filter((name) => !seen.includes(name))
    .map((name) => ({ key, message: `\`${name}\` is not among \`${key}\`: ${listed(seen)}.` }))

const absent = (key: keyof Expectation, unwanted: readonly string[] = [], seen: readonly string[]): Unmet[] =>
  unwanted
    .filter((name) => seen.includes(name))
    .map((name) => ({ key, message: `\`${name}\` should not be seen: ${listed(seen)}.` }))

const compared = (
  key: keyof Expectation,
  wanted: { readonly [name: string]: number } = {},
  seen: { readonly [name: string]: number },
  holds: (is: number, than: number) => boolean,
): Unmet[] =>
  Object.entries(wanted).flatMap(([name, than]) => {
    const is = seen[name]
    return is !== undefined && holds(is, than)
      ? []
      : [{ key, message: `\`${key}\` ${name} ${than}: it is ${is ?? 'not known'}.` }]
  })
