import type { Fact, FactOf, Status } from '../sim/facts.ts'
import type { PersonId, ProjectId, Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import { factSentence } from './sentences.ts'
import type { Happening } from './view.ts'

/** What the debrief tells of the weeks: facts only, each with the project it is about. By number of the fact. */
export function happenings(
  setup: Setup,
  world: World,
): { readonly week: number; readonly event: Omit<Happening, 'hundredths'> }[] {
  const standing = new Map<ProjectId, Status>() // as last reported
  const late = new Set<ProjectId>()
  const waiting = new Set<string>() // for what, told once
  const wanted = wantedPeople(setup, world.facts)
  const given = lastGrants(world.facts)
  const released = releasedInAll(world.facts)
  return world.facts.flatMap((fact, number) => {
    const told = (label: string, mark: Happening['mark'] = null, says: Partial<Happening> = {}) => [
      {
        week: fact.at.week,
        event: {
          ...factSentence(setup, fact, number),
          project: projectOf(setup, fact),
          label,
          mark,
          ...says,
        },
      },
    ]
    switch (fact.kind) {
      case 'projectFinished':
        return told('finished', 'finished')
      case 'leftUnfinished':
        return told('leftUnfinished', 'trouble')
      case 'waited': {
        const key = `${fact.project}/${fact.from}/${fact.deliverable}`
        const first = !waiting.has(key)
        waiting.add(key)
        return first ? told(fact.kind) : []
      }
      case 'fellLate': {
        const first = !late.has(fact.project)
        late.add(fact.project)
        return told(first ? 'fellLate' : 'stillLate', first ? 'trouble' : null)
      }
      case 'grantEnded':
        return ['time', 'held', 'noWork'].includes(fact.reason) ? told(fact.kind) : []
      case 'defectsFound':
        return fact.distance > 1 ? told(fact.kind) : []
      case 'holdSet':
        return told(fact.on ? 'held' : 'resumed')
      case 'matterDecided':
        return told(fact.by === 'pmo' ? 'decided' : 'left')
      case 'granted': {
        const key = grantKey(fact)
        return given.get(key) === number && wanted.has(`${fact.at.week}/${fact.person}`)
          ? told('granted')
          : []
      }
      case 'recorded': {
        if (fact.content.kind !== 'statusReport') return []
        const { project, status } = fact.content
        const before = standing.get(project) ?? 'onPlan'
        standing.set(project, status)
        if (status === before) return []
        return told(`reported.${status}`, status, { id: `facts.turned.${status}` })
      }
      case 'projectStopped':
        return told('stopped', 'trouble')
      case 'reserveReleased': {
        const sum = released.get(`${fact.at.week}/${fact.project}`)
        if (sum?.last !== number) return []
        const { args } = factSentence(setup, fact, number)
        return told(fact.kind, null, { args: { ...args, cents: sum.cents } })
      }
      case 'gateHeld':
      case 'testRun':
      case 'conditionMet':
      case 'conditionMissed':
      case 'conditionExtended':
      case 'deliverableLost':
      case 'delivered':
      case 'defectsLeft':
      case 'reviewSet':
      case 'changeRaised':
      case 'changeApproved':
      case 'changeRejected':
      case 'engaged':
      case 'joined':
      case 'newsHeard':
      case 'claimTested':
      case 'talked':
      case 'met':
      case 'echoed':
      case 'disputed':
      case 'riskRaised':
      case 'changePushed':
      case 'escalated':
      case 'dateExtended':
      case 'scopeDecided':
      case 'appetiteSet':
      case 'reportFoundOut':
      case 'daysUnused':
      case 'outOfMoney':
      case 'leftShort':
      case 'moneyLoose':
        return told(fact.kind)
      case 'weatherCame':
      case 'talkedThrough':
      case 'faultShared':
      case 'blamed':
      case 'statementResolved':
        return told(fact.kind)
      case 'faultFound':
        return told(fact.by === 'late' ? 'faultLate' : 'faultFound')
      case 'bargainStruck':
        return told(fact.won === null ? 'bargainLeft' : 'bargainStruck')
      case 'papersTidied':
      case 'teamBriefed':
      case 'papersDressed':
      case 'auditHeld':
      case 'dressingFound':
      case 'auditSupported':
      case 'practiceSpread':
        return told(fact.kind)
      case 'committeeStruck':
        return told(fact.how === 'agreed' || fact.how === 'imposed' ? 'bargainStruck' : 'bargainLeft')
      case 'wentUpstairs':
        return told('bargainEscalated')
      case 'overruled':
      case 'bargainEscalated':
      case 'promiseKept':
      case 'promiseBroken':
        return told(fact.kind)
      case 'riskStruck':
        return told(fact.raised ? 'riskStruck' : 'riskKept')
      case 'escalationDecided':
        return told(fact.upheld ? 'upheld' : 'denied')
      case 'opinionGiven':
        return told(fact.isRosy ? 'opinionRosy' : 'opinionTrue')
      default:
        return []
    }
  })
}

/** The project that a fact is about. */
export function projectOf(setup: Setup, fact: Fact): ProjectId | null {
  if (fact.kind === 'newsHeard') return setup.news.find((news) => news.id === fact.news)?.project ?? null
  if (fact.kind === 'recorded') return 'project' in fact.content ? fact.content.project : null
  return 'project' in fact ? fact.project : null
}

/** `week/person` for everybody of whom more days were asked than the week had. */
function wantedPeople(setup: Setup, facts: readonly Fact[]): ReadonlySet<string> {
  const asked = new Map<string, number>()
  for (const fact of facts) {
    if (fact.kind !== 'peopleRequested') continue
    for (const { person, days } of fact.asks) {
      const key = `${fact.at.week}/${person}`
      asked.set(key, (asked.get(key) ?? 0) + days)
    }
  }
  const full = (person: PersonId) => setup.people.find((p) => p.id === person)?.daysPerWeek ?? 0
  return new Set(
    [...asked].filter(([key, days]) => days > full(key.slice(key.indexOf('/') + 1))).map(([key]) => key),
  )
}

/** What the sponsor gave a project in a week, however many times it was given, by `week/project`. */
function releasedInAll(
  facts: readonly Fact[],
): ReadonlyMap<string, { readonly cents: number; readonly last: number }> {
  const sums = new Map<string, { readonly cents: number; readonly last: number }>()
  facts.forEach((fact, number) => {
    if (fact.kind !== 'reserveReleased') return
    const key = `${fact.at.week}/${fact.project}`
    sums.set(key, { cents: (sums.get(key)?.cents ?? 0) + fact.cents, last: number })
  })
  return sums
}

const grantKey = ({ at, person, project }: FactOf<'granted'>) => `${at.week}/${person}/${project}`

/** The number of the PMO's last word in a week on somebody's days for a project. */
function lastGrants(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  facts.forEach((fact, number) => {
    if (fact.kind === 'granted' && fact.by === 'pmo') last.set(grantKey(fact), number)
  })
  return last
}
