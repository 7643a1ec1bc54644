import { textTable } from '../text-table.ts'
import type { Tournament } from './playing-tournament.ts'

const shown = (value: number) => Number(value.toFixed(4)).toString()
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** A tournament as text: a line for each line-up. */
export function tournamentInWords(name: string, it: Tournament): string {
  const [first = '', ...others] = it.parties
  const nash = it.nash.map((point) => point.map(shown).join(', ')).join('; ')
  const heads = [first, others.join(', '), 'agreed', ...it.parties.map((party) => `to ${party}`)]
  return [
    `${name}: ${it.parties.length} parties, ${it.seeds} ${it.seeds === 1 ? 'seed' : 'seeds'}, at most ${it.exchanges} exchanges\n`,
    `reservation values ${it.reservations.map(shown).join(', ')}; `,
    it.zone ? `Nash ${nash}\n` : 'no zone of agreement\n',
    `agreed in all: ${percent(it.agreementRate)}\n\n`,
    textTable([
      [...heads, 'from Nash', 'exchanges'],
      ...it.lineUps.map(({ characters: [one = '', other = ''], ...row }) => [
        one,
        other,
        percent(row.agreementRate),
        ...row.utilities.map(shown),
        row.distanceToNash === null ? '-' : shown(row.distanceToNash),
        row.exchanges.toFixed(1),
      ]),
    ]),
  ].join('')
}
