import type { Game } from '../src/game/game.ts'
import type { Seat } from '../src/sim/facts.ts'
import type { World } from '../src/sim/world.ts'

type Loose = { [key: string]: unknown }

/**
 * A copy of a game in which all that a seat may not know is an eight-digit number of its own: true efforts, what others
 * could really use, what PMs add to their asks, echoes on their way,
 * hidden defects, risks kept back, second opinions, own time and confidence, what changes really take, candour, what late reports say and how reports are bent, and the dice. At the debrief everything is open.
 */
export function planted(
  game: Game,
  seat: Seat,
): { readonly game: Game; readonly secrets: readonly string[] } {
  const secrets: string[] = []
  const secret = (): number => {
    const number = 71_000_003 + secrets.length * 104_729
    secrets.push(String(number))
    return number
  }
  if (game.phase === 'debriefing') return { game, secrets }
  const world = structuredClone(game.world) as World
  const own = (project: string) => seat === `pm/${project}`
  const { effort, needs } = world.work.truth
  for (const project of game.setup.projects.map((p) => p.id)) {
    if (own(project)) continue
    for (const { defects } of world.work.projects[project]?.activities ?? [])
      if (defects) Object.assign(defects, { hidden: secret(), exposure: secret() })
    for (const row of effort[project] ?? []) row.splice(0, row.length, ...row.map(secret))
    for (const person of Object.keys(needs[project] ?? {})) (needs[project] as Loose)[person] = secret()
    ;(world.standing.padding as Loose)[project] = secret()
    ;(world.standing.slighted as Loose)[project] = secret()
    if (seat !== 'pmo') for (const ask of world.work.asks[project] ?? []) (ask as Loose).days = secret()
  }
  if (seat !== 'pmo') for (const key of Object.keys(world.work.tested)) world.work.tested[key] = secret()
  for (const [project, delayed] of Object.entries(world.standing.mandate?.delayed ?? {}))
    if (!own(project)) Object.assign(delayed.content, { earnedCents: secret(), finishWeek: secret() })
  for (const { id, project } of game.setup.changes ?? [])
    if (!own(project)) (world.work.truth.changes as Loose)[id] = secret()
  for (const echo of world.desk.pending) Object.assign(echo, { echo: `echo-${secret()}`, week: secret() })
  for (const fact of world.facts) {
    if (fact.kind === 'needArose' && !own(fact.project)) Object.assign(fact, { days: secret() })
    if (fact.kind === 'reportBent') Object.assign(fact, { earnedCents: secret(), weeks: secret() })
    if (fact.kind === 'reportDelayed' && !own(fact.project))
      Object.assign(fact, { content: { ...fact.content, earnedCents: secret(), finishWeek: secret() } })
    if (fact.kind === 'echoSet') Object.assign(fact, { echo: `echo-${secret()}`, week: secret() })
  }
  for (const posting of world.ledger.postings)
    if (
      /^(needed|refused)\//.test(posting.account) ||
      (posting.account.startsWith('candour/') && !own(posting.account.slice('candour/'.length)))
    )
      Object.assign(posting, { amount: secret() })
  plantSeats(world, seat, secret, game.setup)
  plantFaults(world, seat, secret)
  plantBargains(world, secret)
  plantAudits(world, seat, secret)
  for (const key of Object.keys(world.keys)) (world.keys as Loose)[key] = secret()
  return { game: { ...game, world }, secrets }
}

/** How a manager prepares for an audit, and what its auditor missed or got wrong: the first its own, the second nobody's. */
function plantAudits(world: World, seat: Seat, secret: () => number): void {
  for (const { findings } of Object.values(world.audited?.audits ?? {}))
    for (const finding of findings) Object.assign(finding, { wrongly: secret(), missed: secret() })
  for (const fact of world.facts) {
    if (fact.kind === 'auditErred') Object.assign(fact, { wrongly: secret(), missed: secret() })
    if (fact.kind === 'papersDressed' && seat !== `pm/${fact.project}`)
      Object.assign(fact, { entries: [`timesheets/${secret()}`], spends: secret() })
  }
  for (const [project, papers] of Object.entries(world.audited?.papers ?? {}))
    if (seat !== `pm/${project}`) papers.dressed.push(`timesheets/${secret()}`)
}

/** Faults that the PMO was not told of, and where it was found; what stands behind a report. Dice are gone with the seed. */
function plantFaults(world: World, seat: Seat, secret: () => number): void {
  for (const fact of world.facts) {
    if (fact.kind === 'figuresAsked' && seat !== 'pmo' && seat !== `pm/${fact.project}`)
      Object.assign(fact, { days: secret() })
    if (fact.kind !== 'faultFound' || seat === `pm/${fact.project}`) continue
    const place = world.faults?.[fact.fault]?.places[fact.project]
    if (seat === 'pmo' ? fact.told || place?.told : fact.by === 'late' || world.faults?.[fact.fault]?.blamed)
      continue
    const number = world.facts.indexOf(fact)
    for (const effect of world.facts)
      if (effect.kind === 'took' && effect.cause === number && effect.effect.kind === 'work')
        Object.assign(effect, { effect: { ...effect.effect, milliDays: secret() } })
    if (place) Object.assign(place, { week: secret() })
  }
}

/**
 * What the sides of a bargain have at stake, as the fact holds it. The table itself is left as it is, for a face may show
 * what it feels: `tests/feel/bargain-secrets.test.ts` looks at that.
 */
function plantBargains(world: World, secret: () => number): void {
  for (const fact of world.facts) {
    if (fact.kind !== 'bargainRaised') continue
    const table = structuredClone(fact.table) // the state holds the same one, which is left as it is
    Object.assign(fact, { table })
    const { parties } = table as { parties: { stakes: { worth: number[][]; reservation: number } }[] }
    for (const { stakes } of parties) {
      stakes.reservation = secret()
      for (const row of stakes.worth) row.splice(0, row.length, ...row.map(secret))
    }
  }
}

/** What managers keep to themselves, what the sponsor was told, own time, and what the sponsor thinks of whom. */
function plantSeats(world: World, seat: Seat, secret: () => number, { risks = [] }: Game['setup']): void {
  const own = (project: string) => seat === `pm/${project}`
  for (const { id, project } of risks) {
    const state = world.risks?.[id]
    if (state?.raised === 0 && state.stage !== 'struck' && !own(project))
      Object.assign(state, { noticed: secret(), fact: secret() })
  }
  if (seat !== 'sponsor') {
    for (const { given } of Object.values(world.powers?.opinions ?? {}))
      if (given) Object.assign(given, { earnedCents: secret(), finishWeek: secret() })
    for (const fact of world.facts)
      if (fact.kind === 'opinionGiven') Object.assign(fact, { earnedCents: secret(), finishWeek: secret() })
  }
  for (const posting of world.ledger.postings) {
    const [head, of = ''] = posting.account.split('/')
    const isTheirs = head === 'time' && (seat === 'sponsor' ? of !== 'sponsor' : !own(of))
    const isOfOthers = head === 'confidence' && seat !== 'sponsor' && !own(of)
    if (isTheirs || isOfOthers) Object.assign(posting, { amount: secret() })
  }
}

/** Which secrets a text tells: plainly, or as a reader sees them (71,000,003). Every run of digits is looked at. */
export function found(secrets: readonly string[], text: string): string[] {
  const all = new Set(secrets)
  const runs = (text.match(/\d[\d,]{6,}\d/g) ?? []).map((run) => run.replaceAll(',', ''))
  const windows = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 7) }, (_, i) => run.slice(i, i + 8)),
  )
  return [...new Set(windows)].filter((window) => all.has(window))
}
