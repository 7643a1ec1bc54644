import type { CommitteeView } from '../../game/committee/committee-view.ts'
import type { office } from '../office.ts'

type Say = ReturnType<typeof office>['say']

export const memberName = ({ table }: CommitteeView, say: Say, party: number): string =>
  say(`parties.${table.parties[party]}.name`)

/** What somebody is called by at the table. */
export const firstName = (view: CommitteeView, say: Say, party: number): string =>
  memberName(view, say, party).split(' ')[0] ?? ''

/** Several by their first names, joined as one writes them. */
export function namesOf(view: CommitteeView, say: Say, parties: readonly number[]): string {
  return new Intl.ListFormat('en').format(parties.map((party) => firstName(view, say, party)))
}

/** By what the committee decides, in one or two sentences. */
export function ruleSaid(view: CommitteeView, say: Say): string {
  const { kind, needed, votes, vetoes } = view.table.terms.rule
  const all = votes.reduce((a, b) => a + b, 0)
  const veto = vetoes.map((party) => say('committee.rule.veto', { name: firstName(view, say, party) }))
  return [say(`committee.rule.${kind}`, { needed, all }), ...veto].join(' ')
}

/** A text by its options, in the order of its issues. */
export const textSaid = ({ table }: CommitteeView, say: Say, text: readonly number[]): string =>
  text
    .map((option, issue) => {
      const it = table.issues[issue]
      return say(`issues.${it?.id}.options.${it?.options[option]?.id}.said`)
    })
    .join(', ')
