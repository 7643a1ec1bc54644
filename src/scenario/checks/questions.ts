import type { Flaw } from '../problem.ts'
import { auditWeeks } from './audits.ts'
import { bargains } from './bargains.ts'
import { bindings } from './bindings.ts'
import { capacity } from './capacity.ts'
import { changeSkills, changeSpans } from './changes.ts'
import { charter } from './charter.ts'
import { committees } from './committees.ts'
import { contradictions, possible, weekSpans } from './conditions.ts'
import type { Context, Question } from './context.ts'
import { desk, folderName, projects, repeatedLevers, repeatedSkills, salvages, weightSums } from './frame.ts'
import { board, gates } from './gates.ts'
import { faultWeeks, statementWeeks, weatherWeeks } from './link.ts'
import { options, subjects } from './matters.ts'
import { fees, leads, offers } from './offers.ts'
import { ownControls } from './own-controls.ts'
import { absences, homes, managers, roleCounts } from './people.ts'
import { newsSubjects, newsWeeks, reach } from './reach.ts'
import { powers, riskSpans } from './risks.ts'
import { services } from './services.ts'
import { cycles, emptyActivities, ownDeliverables } from './work.ts'

/** What is asked of a scenario whose shape and names are right. */
const questions: readonly Question[] = [
  folderName,
  desk,
  repeatedSkills,
  repeatedLevers,
  weightSums,
  projects,
  salvages,
  roleCounts,
  managers,
  homes,
  absences,
  offers,
  leads,
  fees,
  ownDeliverables,
  cycles,
  emptyActivities,
  capacity,
  subjects,
  options,
  bindings,
  weekSpans,
  contradictions,
  possible,
  changeSpans,
  changeSkills,
  riskSpans,
  powers,
  board,
  gates,
  services,
  charter,
  statementWeeks,
  weatherWeeks,
  faultWeeks,
  bargains,
  ownControls,
  committees,
  auditWeeks,
  newsSubjects,
  newsWeeks,
]

/** Asked last, and only if no condition is wrong in itself. */
const lastQuestions: readonly Question[] = [reach]

/** What does not fit together in a scenario whose shape and names are right. */
export function misfits(context: Context): readonly Flaw[] {
  const flaws = questions.flatMap((question) => question(context))
  return flaws.length > 0 ? flaws : lastQuestions.flatMap((question) => question(context))
}
