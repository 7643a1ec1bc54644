import { factorOf } from '../factors.ts'
import type { PartFactorName, Setup } from '../setup.ts'
import type { Deal } from './dealing.ts'
import { ruleOf } from './dealing.ts'
import type { Grade } from './grading.ts'
import { gradeOf, isAdverse } from './grading.ts'
import type { Source } from './kits/kit.ts'
import type { FieldRef } from './papers.ts'
import { fieldRef, groupOf } from './papers.ts'
import { detectionPermille, warrantedOpinion } from './power.ts'
import type { Opinion } from './sampling/opinion.ts'
import { opinions } from './sampling/opinion.ts'
import { isProof } from './truth.ts'

export type Link = { readonly a: string; readonly b: string; readonly clause: string; readonly item: string }

/** What an auditor did, as far as it is judged. */
export type Work = {
  readonly drawn: readonly string[] // entries
  readonly byLot: boolean
  readonly papers: readonly { readonly source: Source; readonly items: readonly string[] }[]
  readonly links: readonly Link[]
  readonly vouches: readonly { readonly a: string; readonly b: string; readonly item: string }[] // entries shown to be in order
  readonly questions: readonly { readonly isLeading: boolean }[]
  readonly finding: { readonly clause: string | null; readonly grade: Grade } | null
  readonly opinion: Opinion | null
}

export const domains = ['plan', 'evidence', 'finding', 'opinion', 'conduct'] as const
export type Domain = (typeof domains)[number]

/** Scores in thousandths. */
export type Judgement = {
  readonly domains: { readonly [domain in Domain]: number }
  readonly total: number
  readonly isPassed: boolean
  readonly isShown: boolean // by what was tied it is known that papers were read, and from the work, too
  readonly vouched: readonly string[] // entries that were rightly shown to be in order
  readonly parts: {
    readonly recall: number
    readonly proving: number
    readonly index: number
    readonly traced: number
  } // what the scores are made of: seen, proved, findings, share looked at from the work
  readonly examined: number // entries drawn by lot whose log was read
  readonly power: number // chance that the sample showed a control that is just too often broken
  readonly exposed: readonly string[] // entries whose deviation lay on the desk
  readonly hits: readonly { readonly item: string; readonly sufficiency: number }[]
  readonly missed: readonly string[] // of those exposed
  readonly unseen: readonly string[] // deviations that no paper on the desk showed
  readonly false: readonly string[] // entries raised that conform, or by no link that shows it
  readonly uncleared: readonly string[] // of those, what looked odd, and was raised by what makes it so
  readonly near: readonly string[] // of those, what does deviate: the entry was right, the pair was not
  readonly warranted: Grade // by what was shown
  readonly trueGrade: Grade // by all facts
  readonly warrantedOpinion: Opinion
}

/** Scores an audit after audit.md 4: the plan by its power, whatever the draw; the rest by what lay on the desk. */
export function judge(deal: Deal, work: Work): Judgement {
  const setup = ruleOf(deal)
  const of = (name: PartFactorName) => factorOf(setup, name)
  const held = (source: Source, item: string) =>
    work.papers.some((it) => it.source === source && it.items.includes(item))
  const { kit } = deal
  const examinedItems = work.drawn.filter((item) => held(kit.read, item))
  const traced = examinedItems.filter((item) => kit.traces.some((source) => held(source, item)))
  const examined = examinedItems.length
  const deviating = deal.truths.filter(({ broken }) => broken.length > 0)
  const exposed = deviating.filter(({ proofs }) =>
    proofs.some((proof) => proof.every((field) => isOnDesk(fieldRef(field), held))),
  )
  const raised = [...new Set(work.links.map(({ item }) => item))]
  const hits = exposed.flatMap(({ item }) => {
    const groups = provenGroups(deal, work, item)
    return groups.length > 0 ? [{ item, groups }] : []
  })
  const isHit = (item: string) => hits.some((hit) => hit.item === item)
  const wrong = raised.filter((item) => !isHit(item))
  const isKnowing = hits.some(({ item }) => isKnowingShown(deal, work, item))
  const nothing: Grade = deal.isPrompt ? 'goodPractice' : 'none'
  const warranted = gradeOf(setup, { examined, found: hits.length, isKnowing }, nothing, deal.grade)
  const grade = work.finding?.grade ?? 'none'

  const power = work.byLot ? detectionPermille(setup, deal.items.length, examined) : 0
  const share = examined === 0 ? 0 : Math.round((traced.length * 1000) / examined)
  // A sample that shows no more than a toss of a coin is no plan; evidence and finding rest on what the plan can show.
  const floor = of('powerFloor')
  const reach = Math.max(0, Math.min(1000, part(power - floor, of('powerTarget') - floor)))
  const plan = Math.round((reach * mixed(share, 1000, 1000 - of('untraced'))) / 1000)
  const onReach = (score: number) => Math.round((score * reach) / 1000)

  const uncleared = unclearedIn(deal, work, wrong)
  const shown = shownBy(
    deal,
    work,
    hits.map(({ item }) => item),
    { traced, uncleared },
  )
  const sufficiency = hits.map(({ item, groups }) => ({ item, sufficiency: carried(setup, groups, grade) }))
  const isRead = examined > 0 && work.byLot
  // Papers that were asked for and of which nothing is shown were not seen.
  const recall = exposed.length > 0 ? part(hits.length, exposed.length) : isRead ? shown.permille : 0
  const proving =
    sufficiency.length > 0
      ? Math.round(sufficiency.reduce((sum, it) => sum + it.sufficiency, 0) / sufficiency.length)
      : exposed.length === 0 && isRead && wrong.length === 0
        ? shown.permille
        : 0
  const evidence = onReach(mixed(recall, proving, of('perceptionPart')))

  const index = indexOf(deal, work, {
    sufficiency,
    exposed: exposed.length,
    wrong: wrong.length,
    warranted,
    grade,
  })
  // Where nobody looked from the work the plan is worth less (audit.md 4.3); what was found in the books is not worth less again.
  // That nothing is wrong, said by somebody who has shown no more of having read than whoever read nothing, is worth little.
  const isBorne = shown.isShown || hits.length > 0
  const finding = onReach(isBorne ? index : Math.round((index * of('unshownFinding')) / 1000))
  const isAsked = work.byLot ? examined : 0
  const due = warrantedOpinion(setup, deal.items.length, {
    size: isAsked,
    found: work.byLot ? exposed.filter(({ item }) => examinedItems.includes(item)).length : 0,
  })
  const opinion = opinionScore(work.opinion, due, of('nearOpinion'))
  const led = work.questions.filter(({ isLeading }) => isLeading).length
  const heard = work.questions.length === 0 ? of('unasked') : 1000 - led * of('ledQuestion')
  const conduct = Math.max(0, heard - (work.byLot ? 0 : of('offeredSample')))

  const scores = { plan, evidence, finding, opinion, conduct }
  const total = Math.round(
    domains.reduce((sum, domain) => sum + scores[domain] * of(`${domain}Weight`), 0) / 1000,
  )
  return {
    domains: scores,
    total,
    isPassed:
      shown.isShown &&
      total >= of('passMark') &&
      domains.every((domain) => scores[domain] >= of('domainMark')),
    ...{ isShown: shown.isShown, vouched: shown.vouched },
    parts: { recall, proving, index, traced: share },
    ...{ examined, power },
    exposed: exposed.map(({ item }) => item),
    hits: sufficiency,
    missed: exposed.map(({ item }) => item).filter((item) => !isHit(item)),
    unseen: deviating.filter((it) => !exposed.includes(it)).map(({ item }) => item),
    false: wrong,
    uncleared,
    near: wrong.filter((id) => deviating.some(({ item }) => item === id)),
    warranted,
    trueGrade: gradeOf(
      setup,
      {
        examined: deal.items.length,
        found: deviating.length,
        isKnowing: deviating.some((it) => it.isCovered && kit.knowing.some(({ form }) => form === it.form)),
      },
      nothing,
      deal.grade,
    ),
    warrantedOpinion: due,
  }
}

/**
 * What is shown of having read: a deviation that is proved, of an entry that was looked at from the work as well; or, where nothing was
 * found, so many entries in order, one of them at least that looks as if it were not, if such a one was read. As seen, but for no
 * pass, counts half what is shown in order from the books alone, and what looked odd and was raised without being cleared.
 */
function shownBy(
  deal: Deal,
  { vouches, links, papers }: Work,
  hits: readonly string[],
  { traced, uncleared }: { readonly traced: readonly string[]; readonly uncleared: readonly string[] },
): { readonly isShown: boolean; readonly permille: number; readonly vouched: readonly string[] } {
  const { kit, control, items, truths } = deal
  const isFromWork = (ends: readonly string[]) =>
    kit.traces.length === 0 || ends.some((end) => kit.traces.some((it) => it === fieldRef(end)?.source))
  const truthOf = (id: string) => truths.find(({ item }) => item === id)
  // Who raises an entry does not say in the same breath that it is in order.
  const isRaised = (id: string) => links.some(({ item }) => item === id)
  const right = vouches.filter(({ a, b, item: id }) => {
    if (isRaised(id)) return false
    const [item, first, second] = [items.find((it) => it.id === id), fieldRef(a), fieldRef(b)]
    if (!item || !first || !second || truthOf(id)?.broken.length !== 0) return false
    return control.clauses.some((clause) => isProof(kit, clause.id, item, first, second))
  })
  const vouched = right.filter(({ a, b }) => isFromWork([a, b])).map(({ item }) => item)
  const isProved = hits.some((id) => kit.traces.length === 0 || traced.includes(id))
  // What only looks odd is seen where its author's own papers lie on the desk, too.
  const own = kit.papers.filter(
    ({ kind, group }) => kind === 'entries' && (group === 'team' || group === 'manager'),
  )
  const isWhole = (id: string) =>
    own.every((paper) => papers.some(({ source, items: some }) => source === paper.id && some.includes(id)))
  const odd = traced.filter((id) => (truthOf(id)?.lookAlike ?? null) !== null && isWhole(id))
  const wanted = factorOf(ruleOf(deal), 'vouchLeast')
  const least = Math.min(wanted, traced.length)
  const isOddSeen = odd.length === 0 || vouched.some((id) => (truthOf(id)?.lookAlike ?? null) !== null)
  const share = least === 0 ? 0 : Math.min(1000, part(vouched.length, least))
  const halfSeen = new Set(
    [...right.map(({ item }) => item), ...uncleared].filter((id) => !vouched.includes(id)),
  )
  const half = Math.min(wanted, halfSeen.size)
  const seen = Math.round((part(half, wanted) * factorOf(ruleOf(deal), 'halfSeen')) / 1000)
  return {
    isShown: isProved || (least > 0 && vouched.length >= least && isOddSeen),
    permille: Math.max(isOddSeen ? share : Math.round(share / 2), seen),
    vouched,
  }
}

/** Entries that were raised and conform, by just the figures that make them look odd: seen, and not cleared. */
const unclearedIn = (deal: Deal, { links }: Work, wrong: readonly string[]): readonly string[] =>
  wrong.filter((id) => {
    const place = deal.items.findIndex((it) => it.id === id)
    const item = deal.items[place]
    if (!item || (deal.truths[place]?.lookAlike ?? null) === null) return false
    return links.some(({ a, b, clause, item: of }) => {
      const [first, second] = [fieldRef(a), fieldRef(b)]
      return of === id && first && second && isProof(deal.kit, clause, item, first, second)
    })
  })

const part = (some: number, all: number) => Math.round((some * 1000) / all)
const mixed = (a: number, b: number, share: number) => Math.round((a * share + b * (1000 - share)) / 1000)

const isOnDesk = (field: FieldRef | null, held: (source: Source, item: string) => boolean) =>
  field !== null && field.source !== 'word' && held(field.source, field.item)

/** Groups of evidence whose links really show that an entry deviates; none if nothing does. */
function provenGroups(deal: Deal, { links }: Work, item: string): readonly ReturnType<typeof groupOf>[] {
  const place = deal.items.findIndex(({ id }) => id === item)
  const [it, truth] = [deal.items[place], deal.truths[place]]
  if (!it || !truth) return []
  const own = links.filter((link) => link.item === item)
  const showing = own.filter(({ a, b, clause }) => {
    const [first, second] = [fieldRef(a), fieldRef(b)]
    return first && second && truth.broken.includes(clause) && isProof(deal.kit, clause, it, first, second)
  })
  if (showing.length === 0) return []
  const refs = own
    .filter((link) => showing.includes(link) || isOfKnowing(deal, link))
    .flatMap(({ a, b }) => [fieldRef(a), fieldRef(b)])
    .filter((ref): ref is FieldRef => ref !== null)
  return [...new Set(refs.map(({ source }) => groupOf(deal.kit, source)))]
}

/** A link of the dressed paper with the system's own record: it shows that something was done knowingly. */
const isOfKnowing = ({ kit }: Deal, { a, b, item }: Link): boolean =>
  kit.knowing.some(({ fields }) =>
    [a, b].every((end) => fields.some((field) => end === joinedField(field, item))),
  )

const joinedField = (field: string, item: string): string => {
  const [source, name] = field.split('/')
  return `${source}/${item}/${name}`
}

/** It was done knowingly, and both the dressed paper and the system's own record were laid side by side. */
function isKnowingShown(deal: Deal, { links }: Work, item: string): boolean {
  const truth = deal.truths.find((it) => it.item === item)
  const names = links.filter((link) => link.item === item).flatMap(({ a, b }) => [a, b])
  return (
    truth?.isCovered === true &&
    deal.kit.knowing.some(
      ({ form, fields }) =>
        form === truth.form && fields.every((field) => names.includes(joinedField(field, item))),
    )
  )
}

/** How far the evidence carries the grade it was given, in thousandths (audit.md 4.3: log-odds of independent groups add). */
function carried(setup: Setup, groups: readonly string[], grade: Grade): number {
  const of = (name: PartFactorName) => factorOf(setup, name)
  const odds = (group: string) =>
    group === 'system'
      ? of('systemOdds')
      : group === 'team' || group === 'manager'
        ? of('teamOdds')
        : group === 'word'
          ? of('wordOdds')
          : of('otherOdds')
  const needed =
    grade === 'major' ? of('majorOdds') : grade === 'minor' ? of('minorOdds') : of('observationOdds')
  const sum = groups.reduce((total, group) => total + odds(group), 0)
  const full = Math.min(1000, Math.round((sum * 1000) / needed))
  return groups.every((group) => group === 'word') ? Math.min(full, of('wordCap')) : full
}

type Raised = {
  readonly sufficiency: readonly { readonly sufficiency: number }[]
  readonly exposed: number
  readonly wrong: number
  readonly warranted: Grade
  readonly grade: Grade
}

/** Credit over credit, misses and false alarms (Tversky 1977, both weighed alike). */
function indexOf(
  deal: Deal,
  { finding, links }: Work,
  { sufficiency, exposed, wrong, warranted, grade }: Raised,
): number {
  const { setup } = deal.played
  const of = (name: PartFactorName) => factorOf(setup, name)
  if (!finding) return 0
  if (!isAdverse(grade)) {
    if (exposed > 0) return 0
    if (links.length === 0 && warranted === grade) return 1000
    return grade === 'goodPractice' ? of('claimedPractice') : of('unsaidPractice')
  }
  const cost =
    grade === 'major' ? of('falseMajor') : grade === 'minor' ? of('falseMinor') : of('falseObservation')
  if (exposed === 0) return 0
  const clause = clauseCredit(deal, finding.clause, of('kinClause'))
  const right = gradeCredit(setup, grade, warranted)
  const quality = of('baseCredit') + Math.round(((1000 - of('baseCredit')) * right) / 1000)
  const credit = sufficiency.reduce(
    (sum, it) => sum + Math.round((Math.round((it.sufficiency * quality) / 1000) * clause) / 1000),
    0,
  )
  return Math.round((credit * 1000) / Math.max(1, exposed * 1000 + wrong * cost))
}

/** The clause that most of what deviates breaks is the exact one. */
function clauseCredit({ truths }: Deal, clause: string | null, kin: number): number {
  const count = (id: string) => truths.filter(({ broken }) => broken.includes(id)).length
  const most = Math.max(...truths.flatMap(({ broken }) => broken.map(count)), 0)
  return clause !== null && count(clause) > 0 ? (count(clause) === most ? 1000 : mixed(1000, kin, kin)) : kin
}

const severity = ['observation', 'minor', 'major'] as const

function gradeCredit(setup: Setup, given: Grade, warranted: Grade): number {
  const place = (grade: Grade) => severity.indexOf(grade as (typeof severity)[number])
  const step = place(given) - place(warranted)
  if (step === 0) return 1000
  if (step === 1) return factorOf(setup, 'overGrade')
  return step === -1 ? factorOf(setup, 'underGrade') : factorOf(setup, 'farGrade')
}

/** `inconclusive` lies between the two others. */
function opinionScore(given: Opinion | null, due: Opinion, near: number): number {
  if (given === null) return 0
  if (given === due) return 1000
  return given === opinions[opinions.length - 1] || due === opinions[opinions.length - 1] ? near : 0
}
