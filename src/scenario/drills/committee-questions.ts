import type { Flaw } from '../problem.ts'
import type { Path, placeOf, Tree } from '../text/tree.ts'
import { keyPlaceOf } from '../text/tree.ts'
import { committeeOf } from './compile-committee.ts'
import type { AuthoredDrill } from './shape.ts'

/** What does not fit together in the rules of a committee and its first text. */
export function committeeFlaws(authored: AuthoredDrill, tree: Tree): readonly Flaw[] {
  const { committee, issues, parties } = authored
  if (!committee) return []
  const { rule } = committeeOf(authored, committee)
  const all = rule.votes.reduce((a, b) => a + b, 0)
  const strangers = (
    ids: readonly string[],
    at: (n: number) => ReturnType<typeof placeOf>,
  ): readonly Flaw[] =>
    ids.flatMap((name, n): Flaw[] =>
      Object.hasOwn(parties, name)
        ? []
        : [
            {
              check: 'unknown-party',
              at: at(n),
              args: { name },
              near: { name, known: Object.keys(parties) },
            },
          ],
    )
  const voters = Object.keys(committee.votes)
  return [
    ...strangers(committee.vetoes, () => keyPlaceOf(tree, ['committee', 'vetoes'])),
    ...strangers(voters, (n) => keyPlaceOf(tree, ['committee', 'votes', voters[n] as string])),
    ...(rule.needed >= 1 && rule.needed <= all
      ? []
      : [
          {
            check: 'committee-votes',
            at: keyPlaceOf(tree, ['committee']),
            args: { needed: rule.needed, all },
          } as const,
        ]),
    ...Object.keys(issues).flatMap((issue): Flaw[] =>
      committee.text[issue] === undefined
        ? [{ check: 'committee-text', at: keyPlaceOf(tree, ['committee', 'text']), args: { issue } }]
        : [],
    ),
    ...Object.entries(committee.text).flatMap(([issue, option]) =>
      optionFlaws(authored, tree, { issue, option, path: ['committee', 'text', issue] }),
    ),
  ]
}

/** Rules of the house name issues and options that are there. */
export const ruleFlaws = (authored: AuthoredDrill, tree: Tree): readonly Flaw[] =>
  Object.entries(authored.rules ?? {}).flatMap(([id, { issue, allows }]) =>
    allows.flatMap((option) => optionFlaws(authored, tree, { issue, option, path: ['rules', id] })),
  )

type Named = { readonly issue: string; readonly option: string; readonly path: Path }

function optionFlaws({ issues }: AuthoredDrill, tree: Tree, { issue, option, path }: Named): Flaw[] {
  const options = issues[issue]?.options
  if (options && Object.hasOwn(options, option)) return []
  const [name, known] = options ? [option, Object.keys(options)] : [issue, Object.keys(issues)]
  return [{ check: 'unknown-choice', at: keyPlaceOf(tree, path), args: { name }, near: { name, known } }]
}
