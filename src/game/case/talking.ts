import { talking } from '../../sim/audit/case/case-factors.ts'
import { explanations } from '../../sim/audit/case/case-terms.ts'
import type { Hearing } from '../../sim/audit/case/hearing.ts'
import { answered, hearingForms } from '../../sim/audit/case/hearing.ts'
import { notHeld } from '../auditing.ts'
import type { CaseAct, CaseRefusal } from './case-acts.ts'
import type { CaseInPlay, Done, PartInPlay } from './case-in-play.ts'
import { partWork } from './case-in-play.ts'

type TalkAct = Extract<
  CaseAct,
  { readonly kind: 'meet' | 'explain' | 'hear' | 'challenge' | 'readBack' | 'endTalk' }
>

/** Somebody is heard: told what for, asked, shown what is tied, read back to. */
export function talk(play: CaseInPlay, act: TalkAct): Done | CaseRefusal {
  const { hearings, isTalking, deal } = play
  const now = hearings.at(-1)
  if (act.kind === 'meet') {
    if (isTalking) return 'talking'
    if (!deal.people.includes(act.person) || hearings.some(({ person }) => person === act.person))
      return 'unknown'
    if (hearings.length >= talking.talks) return 'noTalk'
    const fresh: Hearing = { person: act.person, explained: [], turns: [], isReadBack: false }
    return { ...play, hearings: [...hearings, fresh], isTalking: true }
  }
  if (!isTalking || !now) return 'notTalking'
  const told = (changed: Hearing): Done => ({ ...play, hearings: [...hearings.slice(0, -1), changed] })
  switch (act.kind) {
    case 'endTalk':
      return { ...play, isTalking: false }
    case 'explain':
      if (!explanations.includes(act.word) || now.explained.includes(act.word)) return 'unknown'
      return told({ ...now, explained: [...now.explained, act.word] })
    case 'readBack':
      return now.turns.length === 0 || now.isReadBack ? 'notNow' : told({ ...now, isReadBack: true })
    case 'hear':
    case 'challenge': {
      const form = act.kind === 'hear' ? act.form : 'challenge'
      const part = play.parts.find(({ control }) => control === act.topic)
      if (!part || (act.kind === 'hear' && !hearingForms.includes(act.form))) return 'unknown'
      if (now.isReadBack) return 'notNow' // what was read back is closed
      if (now.turns.length >= talking.turns) return 'noQuestion'
      if (form === 'challenge' && part.desk.links.length === 0) return 'nothingTied'
      const warned = hearings
        .slice(0, -1)
        .some(({ turns }) => turns.some((it) => it.form === 'challenge' && it.topic === act.topic))
      const turn = answered(deal, now, { topic: act.topic, form }, warned, partWork(part))
      const heard = told({ ...now, turns: [...now.turns, turn] })
      return form === 'showMe'
        ? { ...heard, parts: heard.parts.map((it) => (it === part ? shownTo(it) : it)) }
        : heard
    }
  }
}

const shownAtOnce = 2

/** Whoever is asked to show it opens the system: entries that were drawn and not read yet come to the desk. */
function shownTo(part: PartInPlay): PartInPlay {
  const { desk } = part
  const { read } = desk.deal.kit
  const items = notHeld(desk, read).slice(0, shownAtOnce)
  return items.length === 0
    ? part
    : { ...part, desk: { ...desk, papers: [...desk.papers, { source: read, items, isFetched: false }] } }
}
