import type { Session } from '../hud/session.ts'
import { answersAt } from './asking.ts'
import { auditsAt } from './auditing.ts'
import { drillsAt } from './drilling.ts'
import { waysIn } from './entering.ts'
import { guardsOf } from './guarding.ts'
import { ordersAt } from './ordering.ts'
import { casesAt } from './playing-cases.ts'
import { standardsAt } from './standards.ts'
import type { Surroundings } from './surroundings.ts'
import { openTable } from './table.ts'
import { weeksAt } from './weeks.ts'
import { yearsAt } from './yearing.ts'

/** A session, and what the page around the interface needs of it. */
export type AppSession = Session & {
  readonly arrive: () => void // the address has changed
  readonly bug: (error: unknown) => void
  readonly file: () => { readonly name: string; readonly text: string } | null // the game on the screen
  readonly mayClose: () => boolean // whether closing the tab loses nothing
}

/** Opens the session at what the address asks for. */
export async function openSession(around: Surroundings): Promise<AppSession> {
  const table = await openTable(around)
  const { state, tell, hand, keeper } = table
  const standards = standardsAt(table)
  const cases = casesAt(table)
  const years = yearsAt(table)
  const audits = auditsAt(table, standards, { case: cases, year: years })
  const ways = waysIn(table, audits, standards)
  const orders = ordersAt(table)
  const answers = answersAt(table)
  const weeks = weeksAt(table)
  const { bug, safely, oneByOne, inTurn } = guardsOf(table)

  const drills = drillsAt(table)
  const arrive = () => {
    if (!drills.arrive(around.address())) ways.arrive()
  }

  arrive()
  around.settings.follow((settings) => tell({ settings }))
  if (around.trouble) table.say(around.trouble)
  return {
    subscribe: table.subscribe,
    start: safely(ways.start),
    continueGame: oneByOne(ways.continueGame),
    openRecording: oneByOne(ways.openRecording),
    discard: oneByOne(ways.discard),
    leave: safely(table.leave),
    arrive: safely(arrive),
    drills: {
      choose: oneByOne(drills.choose),
      open: oneByOne(drills.open),
      sitDown: safely(drills.sitDown),
      meet: safely(drills.meet),
      here: safely(drills.here),
      act: safely(drills.act),
      look: safely(drills.look),
    },
    openAudit: oneByOne(audits.openAudit),
    actInAudit: safely(audits.actInAudit),
    audits: {
      choose: oneByOne(audits.chooseAudit),
      chooseOwn: oneByOne(audits.chooseOwn),
      openOwn: oneByOne(audits.openOwn),
      again: safely(audits.again),
      keepFile: safely(audits.keepFile),
    },
    cases: { act: safely(cases.act), again: oneByOne(cases.again), keepFile: safely(cases.keepFile) },
    years: { act: safely(years.act), again: oneByOne(years.again), keepFile: safely(years.keepFile) },
    standards: {
      open: oneByOne(standards.open),
      change: inTurn(standards.change),
      back: safely(standards.back),
      keepFile: safely(standards.keepFile),
      openFile: oneByOne(standards.openFile),
      check: oneByOne(standards.checkIn),
    },
    begin: safely(orders.begin),
    sitDown: safely(orders.sitDown),
    act: safely(orders.act),
    undo: safely(orders.takeBack),
    reflect: safely(orders.reflect),
    watch: safely(weeks.watch),
    playFrom: safely(weeks.playFrom),
    playUnder: safely(weeks.playUnder),
    explain: answers.explain,
    plan: answers.plan,
    weighGate: answers.weighGate,
    compare: answers.compare,
    compareRules: answers.compareRules,
    weighOffice: answers.weighOffice,
    compareMandates: answers.compareMandates,
    saveRecording: safely(answers.saveRecording),
    copyLink: oneByOne(answers.copyLink),
    file: answers.file,
    dismissNotice: (id) => tell({ notices: state().notices.filter((notice) => notice.id !== id) }),
    set: safely(table.set),
    bug,
    mayClose: () => {
      const shown = hand()
      return shown && !shown.readOnly ? state().saving === 'saved' : keeper.losesNothing()
    },
  }
}
