import type { Best, BestRules } from '../bots/best-rules.ts'
import type { Explanation } from '../game/explanation.ts'
import type { RuleFound, RulesFound } from '../hud/session.ts'

const thousandths = (points: number) => Math.round(points * 1000)
const nameOf = (rule: string) => ({ id: `grantRules.${rule}`, args: {}, why: null })

const ruleFound = ({ policy, mean, ahead }: Best): RuleFound => ({
  rule: policy,
  milliPoints: thousandths(mean),
  aheadMilliPoints: thousandths(ahead.mean),
  isSure: ahead.low > 0,
})

/** What the debrief says of the rules. */
export const rulesFound = ({ verdict, portfolio, project }: BestRules, crowded: number): RulesFound => ({
  verdict,
  portfolio: ruleFound(portfolio),
  project: ruleFound(project),
  crowded,
})

/** Why one rule is said to lead on a side (`rules/organisation`, `rules/projects`): what every rule reached there. */
export function explainRules(best: BestRules, number: string): Explanation | null {
  const side = ({ 'rules/organisation': 'portfolio', 'rules/projects': 'project' } as const)[number]
  if (!side) return null
  const { policy, mean, ahead } = best[side]
  const other = best[side === 'portfolio' ? 'project' : 'portfolio'].policy
  return {
    number,
    says: {
      id: `numbers.${number.replace('/', '.')}.says`,
      args: {
        rule: nameOf(policy).id,
        chosenOn: best.chosenOn,
        judgedOn: best.judgedOn,
        against: nameOf(other === policy ? 'others' : other).id,
        aheadMilliPoints: thousandths(ahead.mean),
        lowMilliPoints: thousandths(ahead.low),
        highMilliPoints: thousandths(ahead.high),
      },
      why: number,
    },
    value: thousandths(mean),
    unit: 'milliPoints',
    postings: [],
    formula: { id: 'formulas.rules', args: { judgedOn: best.judgedOn }, why: null },
    operands: [...best.means]
      .sort((a, b) => b[side] - a[side])
      .map((row) => ({
        number: '',
        name: nameOf(row.policy),
        value: thousandths(row[side]),
        unit: 'milliPoints' as const,
      })),
  }
}
