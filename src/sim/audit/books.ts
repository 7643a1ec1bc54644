import type { Moment } from '../calendar.ts'
import { daysInWeek } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Fact, Timesheet } from '../facts.ts'
import { points } from '../ledger.ts'
import { lookup } from '../lookup.ts'
import { joined } from '../naming.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import type { Motive, Played } from './keeping.ts'
import { candourOf, pressedWeeks } from './keeping.ts'
import { afterDays } from './working-days.ts'

type Entry = {
  readonly person: PersonId // whose week it is
  readonly project: ProjectId
  readonly week: number
  readonly at: Moment // recorded: as the system keeps it
  readonly claimed: Moment // as the paper shows it
  readonly cause: number // the fact of the game that it is about
}

/** What happened at the books of a game: facts beside its own, each with when, and the game's fact that caused it. */
export type BookFact =
  | {
      readonly kind: 'deputyNamed'
      readonly project: ProjectId
      readonly week: number
      readonly deputy: PersonId
    }
  | ({ readonly kind: 'sheetDue'; readonly milliDays: number } & Omit<Entry, 'claimed'>)
  | ({ readonly kind: 'sheetFiled'; readonly motive: Motive | null } & Entry)
  | ({
      readonly kind: 'sheetApproved'
      readonly by: PersonId // whose account it was
      readonly claimedBy: PersonId // whose name stands on the paper
      readonly motive: Motive | null
    } & Entry)

/**
 * Keeps the books of a game that is over: who filed and approved which timesheet, and when. Authors are late, forget or
 * cover by their load (a week of trouble), their manager's candour and their habits, never by an author's hand. Nobody in
 * the game acts on books, so a game plays bit for bit the same whether they are kept or not.
 */
export function keepBooks({ setup, seed, facts, ledger }: Played): readonly BookFact[] {
  const books: BookFact[] = []
  const candour = candourOf(setup, ledger)
  const pressed = pressedWeeks(setup, facts)
  for (const [number, fact] of facts.entries()) {
    const sheet = timesheetOf(fact)
    const home = sheet && lookup(setup).people.get(sheet.person)
    if (!sheet || home?.role !== 'team' || home.home === null) continue
    const { week } = fact.at
    const friday = { week, day: daysInWeek - 1 }
    const project = home.home
    const days = sheet.rows.reduce((sum, row) => sum + row.milliDays, 0)
    const due = { person: sheet.person, project, week, cause: number }
    books.push({ kind: 'sheetDue', ...due, at: friday, milliDays: days })
    const around: Around = {
      ...{ setup, seed },
      lack: points.to - candour(project, number),
      isPressed: pressed.has(joined(project, String(week))),
    }
    books.push(...entriesOf(around, due, friday, deputyOf(around, books, project, week)))
  }
  return books
}

type Around = {
  readonly setup: Setup
  readonly seed: string
  readonly lack: number // of candour, thousandths of a point
  readonly isPressed: boolean
}

const timesheetOf = (fact: Fact): Timesheet | null =>
  fact.kind === 'recorded' && fact.content.kind === 'timesheet' ? fact.content : null

/** What becomes of one sheet: it may stay away, come late, or be approved late or by its own author. */
function entriesOf(
  { setup, seed, lack, isPressed }: Around,
  due: Omit<Entry, 'at' | 'claimed'>,
  friday: Moment,
  deputy: PersonId | null,
): BookFact[] {
  const key = keyOf(seed, 'record', due.person)
  const manager = lookup(setup).projects.get(due.project)?.manager ?? ''
  const chance = (name: 'lateSheet' | 'missingSheet' | 'lateApproval') =>
    Math.round((factorOf(setup, name) * (isPressed ? factorOf(setup, 'pressedTimes') : 1000)) / 1000)
  const lacking = (name: 'ownApproval' | 'coveredShare') =>
    Math.round((factorOf(setup, name) * lack) / points.to)
  const does = (n: Roll, permille: number) => happens(key, due.week, rolls[n], permille)
  const late = (n: Roll) => 1 + roll(key, due.week, rolls[n], factorOf(setup, 'lateDays'))
  const covers = (n: Roll) => does(n, lacking('coveredShare'))
  const why: Motive = isPressed ? 'pressure' : 'habit'

  if (does('missing', chance('missingSheet'))) return []
  const isLate = does('late', chance('lateSheet'))
  const filed = isLate ? afterDays(friday, late('lateBy')) : friday
  const isDressed = isLate && covers('filedCover')
  const entries: BookFact[] = [
    {
      kind: 'sheetFiled',
      ...due,
      at: filed,
      claimed: isDressed ? friday : filed,
      motive: isLate ? (isDressed ? 'cover' : why) : null,
    },
  ]
  if (does('own', lacking('ownApproval'))) {
    const isHidden = covers('ownCover')
    const claimedBy = isHidden ? manager : due.person
    const at = afterDays(filed, 0)
    return entries.concat({
      kind: 'sheetApproved',
      ...due,
      at,
      claimed: at,
      by: due.person,
      claimedBy,
      motive: isHidden ? 'cover' : why,
    })
  }
  const allowed = factorOf(setup, 'approvalDays')
  const prompt = happens(
    keyOf(seed, 'record', joined(due.project, 'prompt')),
    0,
    0,
    factorOf(setup, 'promptManager'),
  )
  const usual = 1 + roll(key, due.week, rolls.lag, prompt ? factorOf(setup, 'promptDays') : allowed)
  const isSlow = does('slow', chance('lateApproval'))
  const at = afterDays(filed, isSlow ? allowed + late('slowBy') : usual)
  const isBackdated = isSlow && covers('slowCover')
  const by = deputy ?? manager
  const claimed = isBackdated ? afterDays(filed, usual) : at
  const motive = isSlow ? (isBackdated ? 'cover' : why) : null
  return entries.concat({ kind: 'sheetApproved', ...due, at, claimed, by, claimedBy: by, motive })
}

/** Places of the dice of a person's week. */
const rolls = Object.fromEntries(
  (
    [
      'missing',
      'late',
      'lateBy',
      'filedCover',
      'own',
      'ownCover',
      'lag',
      'slow',
      'slowBy',
      'slowCover',
    ] as const
  ).map((name, place) => [name, place]),
) as { readonly [name in Roll]: number }
type Roll =
  | 'missing'
  | 'late'
  | 'lateBy'
  | 'filedCover'
  | 'own'
  | 'ownCover'
  | 'lag'
  | 'slow'
  | 'slowBy'
  | 'slowCover'

/** Who stands in for a manager who is away when a week's sheets come in; named once, before it is needed. */
function deputyOf(
  { setup, seed }: Around,
  books: BookFact[],
  project: ProjectId,
  week: number,
): PersonId | null {
  const known = books.find((it) => it.kind === 'deputyNamed' && it.project === project && it.week === week)
  if (known?.kind === 'deputyNamed') return known.deputy
  if (!happens(keyOf(seed, 'record', project), week, 0, factorOf(setup, 'deputyShare'))) return null
  const others = setup.projects.filter((it) => it.id !== project)
  const other = others[roll(keyOf(seed, 'record', project), week, 1, Math.max(1, others.length))]
  if (!other) return null
  books.push({ kind: 'deputyNamed', project, week, deputy: other.manager })
  return other.manager
}
