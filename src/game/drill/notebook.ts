import { offersMade } from '../../sim/negotiation/offers.ts'
import type { NegotiationView } from '../../sim/negotiation/view.ts'

/** What one knows of the other: they said it, one gathers it from their offers, or it was asked and not answered. */
export type Note = {
  readonly kind: 'heard' | 'shown' | 'guess' | 'open'
  readonly id: string // of a message under `note`
  readonly args: { readonly [name: string]: string }
}

/** Reads nothing but the view: a notebook cannot know more than its owner. */
export function notesOf({
  log,
  issues,
  me,
  open,
}: Pick<NegotiationView, 'log' | 'issues' | 'me' | 'open'>): readonly Note[] {
  const name = (issue: number) => `issues.${issues[issue]?.id}.name`
  const label = (issue: number, option: number) =>
    `issues.${issues[issue]?.id}.options.${issues[issue]?.options[option]?.id}.label`
  const heard = log.flatMap(({ by, act }): Note[] => {
    if (by === me || act.kind !== 'tell') return []
    const kind = act.evidence === null ? 'heard' : 'shown'
    const { claim } = act
    if (claim.about === 'ranking')
      return [
        {
          kind,
          id: 'note.ranking',
          args: { first: name(claim.issues[0] ?? 0), last: name(claim.issues.at(-1) ?? 0) },
        },
      ]
    if (claim.about === 'comparison')
      return [{ kind, id: 'note.comparison', args: { more: name(claim.more), less: name(claim.less) } }]
    if (claim.about === 'why')
      return claim.motive
        ? [
            {
              kind,
              id: 'note.why',
              args: {
                issue: name(claim.issue),
                motive: `consequences.${claim.motive.consequence}.${claim.motive.wants}`,
              },
            },
          ]
        : [{ kind, id: 'note.nothing', args: { issue: name(claim.issue) } }]
    if (claim.about === 'alternative') return [{ kind, id: `note.${claim.strength}`, args: {} }]
    return claim.excluded.length === 0
      ? [{ kind, id: 'note.free', args: { issue: name(claim.issue) } }]
      : claim.excluded.map((option) => ({
          kind,
          id: 'note.excluded',
          args: { issue: name(claim.issue), option: label(claim.issue, option) },
        }))
  })
  const theirs = offersMade(log, issues.length).filter(({ by }) => by !== me)
  const guesses = issues.flatMap((_, issue): Note[] => {
    const options = theirs.map(({ offer }) => offer[issue])
    if (options.length < 2) return []
    const moved = options.some((option) => option !== options[0])
    return [{ kind: 'guess', id: moved ? 'note.moves' : 'note.stays', args: { issue: name(issue) } }]
  })
  const unanswered = log.flatMap(({ by, act }, at): Note[] =>
    by === me && act.kind === 'ask' && isOpen(at)
      ? [
          {
            kind: 'open',
            id: `note.open-${act.question.about}`,
            args: 'issue' in act.question ? { issue: name(act.question.issue) } : {},
          },
        ]
      : [],
  )
  function isOpen(at: number): boolean {
    const question = (place: number) =>
      JSON.stringify((log[place]?.act as { question?: unknown } | undefined)?.question)
    const isTold = log.some(
      ({ act }) => act.kind === 'tell' && act.answers !== null && question(act.answers) === question(at),
    )
    return (
      !isTold && (open.includes(at) || log.some(({ act }) => act.kind === 'withhold' && act.answers === at))
    )
  }
  const asOf = ({ id, args }: Note) => JSON.stringify([id, args])
  const known = [
    ...heard.filter(({ kind }) => kind === 'shown'),
    ...heard.filter(({ kind }) => kind === 'heard'),
  ]
  return [...known, ...guesses, ...unanswered].filter(
    (note, n, all) => all.findIndex((it) => asOf(it) === asOf(note)) === n,
  )
}
