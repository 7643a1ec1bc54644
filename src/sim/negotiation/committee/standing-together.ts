import type { CommitteeAct } from './committee-acts.ts'
import type { CommitteeEntry, CommitteeState } from './committee-state.ts'
import { membersOf } from './committee-state.ts'

/**
 * Who stands together, read off what everybody heard. Those who would not sign and gave the same reason find each other over the
 * coffee; they part when all of them would sign, or when one of them, alone with whoever holds the pen, says what it would take
 * and already has it, is given a word, or is done a favour.
 */
export function bondsAfter(state: CommitteeState): readonly (readonly number[])[] {
  const { log, bonds } = state
  const last = log.at(-1)
  if (!last) return bonds
  if (last.act.kind === 'judge') return joined(state)
  const leaver = leaving(log, last)
  return leaver === null
    ? bonds
    : bonds.map((bond) => bond.filter((party) => party !== leaver)).filter((bond) => bond.length > 1)
}

function leaving(log: readonly CommitteeEntry[], { act, alone, by }: CommitteeEntry): number | null {
  if (alone === null) return null
  if (act.kind === 'favour' || act.kind === 'promise') return act.to
  const asked = log.at(-2)?.act
  const isSatisfied = act.kind === 'tell' && act.claim.about === 'need' && act.claim.change === null
  return isSatisfied && asked?.kind === 'ask' ? by : null
}

/** After everybody judged: old bonds whose people would all sign are loosed, and new ones made where reasons are the same. */
function joined(state: CommitteeState): readonly (readonly number[])[] {
  const judged = latestJudgements(state)
  const signs = (party: number) => judged[party]?.signs ?? false
  const kept = state.bonds.filter((bond) => !bond.every(signs))
  const reasons: { [reason: string]: number[] } = {}
  for (const party of membersOf(state)) {
    const motive = judged[party]?.motive
    if (signs(party) || !motive) continue
    const reason = `${motive.consequence}/${motive.wants}`
    reasons[reason] = [...(reasons[reason] ?? []), party]
  }
  const made = Object.values(reasons).filter((bond) => bond.length > 1)
  return [...kept, ...made].reduce<readonly (readonly number[])[]>((bonds, bond) => {
    const touching = bonds.filter((it) => it.some((party) => bond.includes(party)))
    const whole = [...new Set([...touching.flat(), ...bond])].sort((a, b) => a - b)
    return [...bonds.filter((it) => !touching.includes(it)), whole]
  }, [])
}

type Judgement = CommitteeAct & { kind: 'judge' }

/** What each member last said of a text; by party. */
export function latestJudgements({ log }: Pick<CommitteeState, 'log'>): {
  readonly [party: number]: Judgement
} {
  const latest: { [party: number]: Judgement } = {}
  for (const { by, act } of log) if (act.kind === 'judge') latest[by] = act
  return latest
}
