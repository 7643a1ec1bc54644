import type { CommandOf, Refusal } from '../commands.ts'
import { comingEchoes } from '../desk/echoes.ts'
import { factorOf } from '../factors.ts'
import { balance } from '../ledger.ts'
import { isLeftAlone } from '../powers/state.ts'
import { offers } from '../services.ts'
import type { Setup } from '../setup.ts'
import { pair } from '../work/state.ts'
import type { Happen, World } from '../world.ts'
import { takeEffects } from './effects.ts'
import { tellInTalk } from './linking/finding-faults.ts'

const affords = (world: World, price: number) => price <= balance(world.ledger, 'attention')

/** Decides a matter on this week's desk; its effects are taken at once, its echoes are set when the week is closed. */
export function decide(
  setup: Setup,
  world: World,
  happen: Happen,
  command: CommandOf<'decide'>,
): Refusal | null {
  const open = world.desk.matters.find((m) => m.matter === command.matter)
  if (!open) return 'unknownMatter'
  if (open.option !== null) return 'alreadyDecided'
  const option = setup.matters.find((m) => m.id === open.matter)?.options.find((o) => o.id === command.option)
  if (!option) return 'unknownOption'
  if (!affords(world, option.price)) return 'noAttention'
  const { matter, project, person } = open
  const cause = happen(
    { kind: 'matterDecided', matter, project, person, option: option.id, by: 'pmo', price: option.price },
    open.raised,
  )
  takeEffects(setup, world, happen, { effects: option.effects, project, person, cause })
  return null
}

/** The attention that testing a claim takes now: where estimates are made together, some a week take none. */
export const priceOfTest = (setup: Setup, { standing, work }: World): number =>
  offers(standing, 'estimating') && Object.keys(work.tested).length < factorOf(setup, 'estimatingTests')
    ? 0
    : factorOf(setup, 'lookPrice')

/** Finds out how many days a PM could really use of somebody asked for. */
export function testClaim(
  setup: Setup,
  world: World,
  happen: Happen,
  { project, person }: CommandOf<'testClaim'>,
): Refusal | null {
  if (!setup.projects.some((p) => p.id === project)) return 'unknownProject'
  const ask = world.work.asks[project]?.find((a) => a.person === person)
  if (!ask) return 'notAsked'
  if (world.work.tested[pair(project, person)] !== undefined) return 'alreadyDone'
  if (isLeftAlone(world.powers, 'claim', project, world.at.week)) return 'sponsorDecides'
  const price = priceOfTest(setup, world)
  if (!affords(world, price)) return 'noAttention'
  const days = world.work.truth.needs[project]?.[person] ?? 0
  happen({
    kind: 'claimTested',
    project,
    person,
    days,
    padded: Math.max(0, ask.days - days),
    price,
  })
  return null
}

/** A closer look at a matter: which of the things that might come of each option are on their way. */
export function lookInto(
  setup: Setup,
  world: World,
  happen: Happen,
  { matter }: CommandOf<'lookInto'>,
): Refusal | null {
  const open = world.desk.matters.find((m) => m.matter === matter)
  if (!open) return 'unknownMatter'
  if (open.option !== null) return 'alreadyDecided'
  if (open.coming !== null) return 'alreadyDone'
  if (!affords(world, factorOf(setup, 'lookPrice'))) return 'noAttention'
  const options = setup.matters.find((m) => m.id === matter)?.options ?? []
  const coming = options.flatMap((option) =>
    comingEchoes(setup, matter, option.id, world.at.week, world.keys.echo).map(
      (echo) => `${option.id}/${echo.id}`,
    ),
  )
  happen({ kind: 'matterLookedInto', matter, price: factorOf(setup, 'lookPrice'), coming }, open.raised)
  return null
}

/** A talk with one PM: trust, and a reason for what they did not get, so that they need not pad their next asks. */
export function talkTo(
  setup: Setup,
  world: World,
  happen: Happen,
  { project }: CommandOf<'talk'>,
): Refusal | null {
  if (!setup.projects.some((p) => p.id === project)) return 'unknownProject'
  if (world.standing.talked.includes(project)) return 'alreadyDone'
  if (!affords(world, factorOf(setup, 'talkPrice'))) return 'noAttention'
  const number = happen({ kind: 'talked', project, price: factorOf(setup, 'talkPrice') })
  tellInTalk(world, happen, project, number)
  return null
}

/** All PMs at one table: every split of this week is settled there, and each project pays with a little governance work. */
export function holdMeeting(setup: Setup, world: World, happen: Happen): Refusal | null {
  if (world.desk.met) return 'alreadyDone'
  if (!affords(world, factorOf(setup, 'meetingPrice'))) return 'noAttention'
  happen({ kind: 'met', price: factorOf(setup, 'meetingPrice') })
  return null
}
