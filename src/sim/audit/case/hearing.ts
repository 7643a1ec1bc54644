import { happens, keyOf, roll } from '../../rng.ts'
import type { PersonId } from '../../setup.ts'
import type { Work } from '../judging.ts'
import { judge } from '../judging.ts'
import { candourOf, pressedWeeks } from '../keeping.ts'
import type { KitName } from '../kits/kit.ts'
import * as numbers from './case-factors.ts'
import type { Cause } from './case-terms.ts'
import type { CaseDeal, CasePart } from './dealing-cases.ts'

/** Ways to put a question; they are named to the auditor only afterwards. */
export const hearingForms = ['open', 'probing', 'closed', 'showMe', 'leading'] as const
export type HearingForm = (typeof hearingForms)[number]

/** How somebody knows: they did it, saw it, were told, or read it off the record. */
export type ClaimSource = 'did' | 'saw' | 'told' | 'read'

/** What somebody said, as the auditor may write it down; `reliability` in thousandths is named in the debrief. */
export type Claim = {
  readonly topic: KitName
  readonly kind: 'usual' | 'odd' | 'lead' | 'cause' | 'denial' | 'fine'
  readonly source: ClaimSource
  readonly item: string | null // the entry that it leads to
  readonly cause: Cause | null
  readonly isTainted: boolean // the auditor put it into their mouth
  readonly reliability: number
}

/** What came of a question. `way` is why it came out so; it is named in the debrief only. */
export type Turn = {
  readonly topic: KitName
  readonly form: HearingForm | 'challenge'
  readonly way: 'truth' | 'rehearsed' | 'deflect' | 'dontKnow' | 'lie' | 'led' | 'adapted' | 'guess' | 'again' // it was asked before: they say what they said
  readonly claims: readonly Claim[]
}

export type Hearing = {
  readonly person: PersonId
  readonly explained: readonly string[]
  readonly turns: readonly Turn[]
  readonly isReadBack: boolean
}

/** What moves somebody, in thousandths (audit.md 3.3); truth. */
type Mind = {
  readonly trust: number
  readonly fear: number
  readonly loyalty: number
  readonly integrity: number
}

/** The person as the questions so far have left them. */
function mindOf(deal: CaseDeal, { person, turns, explained }: Hearing): Mind {
  const { seed, manager, played, def } = deal
  const key = keyOf(seed, 'audit', `mind/${person}`)
  const hard = [...pressedWeeks(played.setup, played.facts)].filter((it) =>
    it.startsWith(`${def.project}/`),
  ).length
  const candour = candourOf(played.setup, played.ledger)(def.project, played.facts.length)
  const moved = newIn(turns).reduce(
    (sum, { form }) =>
      sum + (form === 'open' ? numbers.mind.open : form === 'leading' ? numbers.mind.leading : 0),
    explained.length * numbers.mind.explained,
  )
  return {
    trust: within(numbers.mind.trust + roll(key, 0, 0, numbers.mind.trustSpread) + moved),
    fear: within(
      numbers.mind.fear +
        Math.min(numbers.mind.fearOfWeeks, hard * numbers.mind.fearOfWeek) +
        roll(key, 0, 1, numbers.mind.fearSpread),
    ),
    loyalty: roll(key, 0, 2, numbers.mind.loyaltySpread),
    integrity:
      person === manager
        ? within(Math.round(candour / 100))
        : numbers.mind.integrity + roll(key, 0, 3, numbers.mind.integritySpread),
  }
}

/** What was asked, without what had been asked before: that moves nobody and is no merit. */
export const newIn = (turns: readonly Turn[]): readonly Turn[] => turns.filter(({ way }) => way !== 'again')

const within = (it: number) => Math.max(0, Math.min(1000, it))

type Known = Pick<Claim, 'kind' | 'source' | 'item' | 'cause'>

/** What somebody knows of a rule, what lies uppermost first. */
function knownTo(deal: CaseDeal, part: CasePart, person: PersonId): readonly Known[] {
  const { items, truths } = part.deal
  const isManager = person === deal.manager
  const isTaker = !isManager && items.some(({ marks }) => marks.taker === person)
  const broken = items.filter((_, place) => (truths[place]?.broken.length ?? 0) > 0)
  const own = broken.filter((item) => item.person === person)
  const leads = (own.length > 0 ? own : broken.filter((item) => item.person === null)).slice(
    0,
    numbers.claims.leads,
  )
  const odd = items.filter((_, place) => (truths[place]?.lookAlike ?? null) !== null).slice(0, 1)
  const source: ClaimSource = isManager || isTaker || own.length > 0 ? 'did' : 'saw'
  const claim = (
    kind: Claim['kind'],
    from: ClaimSource,
    item: string | null,
    cause: Cause | null,
  ): Known => ({
    ...{ kind, source: from, item, cause },
  })
  return [
    claim('usual', source, null, null),
    ...(isBlind(deal, part, person)
      ? [claim('denial', source, null, null)]
      : part.cause === null
        ? []
        : [claim('cause', isManager ? 'did' : 'saw', null, part.cause)]),
    ...leads.map(({ id }) => claim('lead', isTaker || own.length > 0 ? 'did' : 'saw', id, null)),
    ...(isManager || isTaker ? odd : []).map(({ id }) => claim('odd', 'did', id, null)),
  ]
}

/** Whether somebody honest says that there is nothing of that kind: they have not seen any, whether there is some or not. */
function isBlind(deal: CaseDeal, part: CasePart, person: PersonId): boolean {
  const { items, truths } = part.deal
  const isOwn = items.some((item, place) => item.person === person && truths[place]?.broken.length !== 0)
  if (isOwn || isCulpable(deal, part, person)) return false
  return happens(keyOf(deal.seed, 'audit', `blind/${person}/${part.control}`), 0, 0, numbers.claims.blind)
}

/** Whether something of this rule was made to look right by whoever is asked. */
const isCulpable = (deal: CaseDeal, part: CasePart, person: PersonId): boolean =>
  person === deal.manager && part.deal.truths.some(({ isCovered, broken }) => isCovered && broken.length > 0)

/** What somebody answers to a question of that form about a rule. `warned`: evidence on it was shown elsewhere before. */
export function answered(
  deal: CaseDeal,
  hearing: Hearing,
  { topic, form }: Pick<Turn, 'topic' | 'form'>,
  warned: boolean,
  held: Work | null = null, // what the auditor has tied of that rule
): Turn {
  const part = deal.parts.find(({ control }) => control === topic)
  const { person, turns } = hearing
  if (!part) return { topic, form, way: 'dontKnow', claims: [] }
  const dice = (place: number, sides: number) =>
    roll(keyOf(deal.seed, 'audit', `hear/${person}/${topic}`), turns.length, place, Math.max(1, sides))
  const mind = mindOf(deal, hearing)
  const culpable = isCulpable(deal, part, person)
  const said = (claims: readonly Claim[], way: Turn['way']): Turn => ({ topic, form, way, claims })
  const before = askedBefore(turns, { topic, form })
  if (before) return { ...before, way: 'again' }
  if (form === 'challenge') return challenged(deal, hearing, part, { warned, held })
  if (form === 'leading') {
    const suggests = numbers.answering.suggested + Math.round(mind.fear / numbers.answering.suggestedOf)
    const fine: Claim = {
      ...bare(topic, 'fine', 'told'),
      isTainted: true,
      reliability: numbers.claims.tainted,
    }
    return dice(0, 1000) < suggests ? said([fine], 'led') : said([], 'deflect')
  }
  if (form === 'showMe')
    return said([{ ...bare(topic, 'usual', 'read'), reliability: numbers.reliability.read }], 'truth')
  const told = new Set(turns.flatMap(({ claims }) => claims.map(nameOf)))
  const left = knownTo(deal, part, person)
    .map((it) => ({ ...bare(topic, it.kind, it.source), ...it, reliability: numbers.reliability[it.source] }))
    .filter((it) => !told.has(nameOf(it)))
  const many =
    form === 'open'
      ? numbers.claims.open + Math.floor((numbers.claims.openTrust * mind.trust) / 1000)
      : form === 'probing'
        ? numbers.claims.probing
        : 1
  const order =
    form === 'closed' ? [...left].sort((a, b) => Number(b.kind === 'odd') - Number(a.kind === 'odd')) : left
  const ways: Turn['way'][] = []
  const claims = order.slice(0, many).flatMap((claim, place): readonly Claim[] => {
    const isHarmful = claim.kind === 'lead' || claim.kind === 'cause'
    const way = wayOf(mind, { isHarmful, culpable, warned }, dice(place + 1, 1_000_000))
    ways.push(way)
    if (way === 'truth')
      return [isHarmful && culpable ? { ...claim, reliability: numbers.claims.againstInterest } : claim]
    if (way === 'lie') return [denialOf(claim)]
    return []
  })
  return said(distinct(claims), claims.length > 0 ? (ways[0] ?? 'truth') : (ways[0] ?? 'dontKnow'))
}

/** The turn in which the same was asked, unless something was laid before them since then: that may change the story. */
function askedBefore(turns: readonly Turn[], { topic, form }: Pick<Turn, 'topic' | 'form'>): Turn | null {
  if (form === 'showMe') return null // each time there is more to see
  const last = turns.findLastIndex((it) => it.topic === topic && it.form === form)
  const isShownSince = turns.slice(last + 1).some((it) => it.topic === topic && it.form === 'challenge')
  return last < 0 || isShownSince ? null : (turns[last] ?? null)
}

const bare = (topic: KitName, kind: Claim['kind'], source: ClaimSource): Claim => ({
  ...{
    topic,
    kind,
    source,
    item: null,
    cause: null,
    isTainted: false,
    reliability: numbers.reliability[source],
  },
})
/** Nobody denies the same thing twice in one breath. */
const distinct = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim, place) => claims.findIndex((it) => nameOf(it) === nameOf(claim)) === place)

const nameOf = ({ topic, kind, item }: Claim) => `${topic}/${kind}/${item}`

/** Whoever covered something names another cause, or denies that there is anything. */
const denialOf = (claim: Claim): Claim =>
  claim.kind === 'cause' ? { ...claim, cause: 'habit' } : { ...claim, kind: 'denial', item: null }

/** A proportional choice in whole numbers. */
function wayOf(
  { trust, fear, loyalty, integrity }: Mind,
  { isHarmful, culpable, warned }: { isHarmful: boolean; culpable: boolean; warned: boolean },
  thrown: number,
): Turn['way'] {
  const harm = isHarmful ? (culpable ? 1000 : numbers.claims.harm) : 0
  const parts: readonly (readonly [Turn['way'], number])[] = [
    [
      'truth',
      Math.max(
        numbers.answering.truthLeast,
        numbers.answering.truth +
          trust -
          Math.round((fear * harm) / 1000) -
          Math.round((loyalty * harm) / (1000 * numbers.answering.loyaltyOf)),
      ),
    ],
    ['dontKnow', numbers.answering.dontKnow],
    ['deflect', isHarmful ? Math.round(fear / numbers.answering.deflectOf) : 0],
    ['rehearsed', isHarmful && culpable ? numbers.answering.rehearsed : 0],
    [
      'lie',
      isHarmful && culpable
        ? Math.max(0, numbers.answering.lie + (warned ? numbers.answering.warned : 0) - integrity)
        : 0,
    ],
  ]
  const all = parts.reduce((sum, [, weight]) => sum + weight, 0)
  let at = Math.floor((thrown * all) / 1_000_000)
  for (const [way, weight] of parts) {
    if (at < weight) return way
    at -= weight
  }
  return 'truth'
}

/**
 * Evidence shown after the account brings out what differs from it; shown before, it is what the account is fitted to. Only what
 * was really tied moves anybody: pairs that show nothing bring a guess or nothing, whether the rule is kept or not.
 */
function challenged(
  deal: CaseDeal,
  { person, turns }: Hearing,
  part: CasePart,
  { warned, held }: { readonly warned: boolean; readonly held: Work | null },
): Turn {
  const topic = part.control
  const base = { topic, form: 'challenge' as const }
  const gaveAccount = turns.some((it) => it.topic === topic && (it.form === 'open' || it.form === 'probing'))
  const claim = { ...bare(topic, 'cause', person === deal.manager ? 'did' : 'saw') }
  if (part.cause === null || held === null || judge(part.deal, held).hits.length === 0) {
    const key = keyOf(deal.seed, 'audit', `guess/${person}/${topic}`)
    if (!happens(key, turns.length, 0, numbers.claims.guess)) return { ...base, way: 'dontKnow', claims: [] }
    const cause: Cause = roll(key, turns.length, 1, 2) === 0 ? 'habit' : 'load'
    return {
      ...base,
      way: 'guess',
      claims: [{ ...claim, cause, source: 'told', reliability: numbers.reliability.told }],
    }
  }
  const culpable = isCulpable(deal, part, person)
  if (culpable && (warned || !gaveAccount))
    return { ...base, way: 'adapted', claims: [{ ...claim, cause: 'habit' }] }
  const reliability = culpable ? numbers.claims.againstInterest : claim.reliability
  return { ...base, way: 'truth', claims: [{ ...claim, cause: part.cause, reliability }] }
}

/** Reading the notes back makes what was said of one's own accord a step surer; what was led stays what it is. */
export const afterReadBack = (claim: Claim, isReadBack: boolean): Claim =>
  isReadBack && !claim.isTainted && claim.reliability < numbers.claims.againstInterest
    ? {
        ...claim,
        reliability: Math.min(numbers.claims.againstInterest, claim.reliability + numbers.claims.readBack),
      }
    : claim
