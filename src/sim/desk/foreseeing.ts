import { milliDay } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import { once } from '../lookup.ts'
import type { Effect, Option, Project, Setup } from '../setup.ts'
import { isInTime } from './echoes.ts'

/** A range in hundredths of a point of a scoreboard: the least, the likeliest and the most an option may bring. */
export type Range = { readonly low: number; readonly likely: number; readonly high: number }
export type Foreseen = { readonly project: Range | null; readonly organisation: Range }

/** What is known of a matter when it is decided. `coming`: the echoes on their way, after a closer look. */
type Known = {
  readonly project: Project | null
  readonly week: number
  readonly coming: readonly string[] | null
}

/** An effect that an option has (1000) or may have, and what it means for both scoreboards: if it comes, and likely. */
export type Prospect = {
  readonly effect: Effect
  readonly chance: number // per-mille
  readonly whole: Worth
  readonly likely: Worth
}

/** Effects at once, and those of echoes that come before the game is over. */
export function prospects(setup: Setup, option: Option, { project, week, coming }: Known): Prospect[] {
  const of = (effects: readonly Effect[], given: number): Prospect[] =>
    effects.map((effect) => {
      const chance =
        effect.kind === 'setFlag' ? Math.round((given * factorOf(setup, 'rumourTrue')) / 1000) : given
      const whole = worth(setup, effect, project)
      const part = (amount: number) => Math.round((amount * chance) / 1000)
      return {
        effect,
        chance,
        whole,
        likely: { project: part(whole.project), organisation: part(whole.organisation) },
      }
    })
  const echoes = option.echoes.flatMap((echo) => {
    if (!isInTime(setup, echo, week)) return []
    if (coming === null) return of(echo.effects, echo.chancePermille)
    return coming.includes(`${option.id}/${echo.id}`) ? of(echo.effects, 1000) : []
  })
  return [...of(option.effects, 1000), ...echoes]
}

/**
 * What an option means for both scoreboards, by what is known when it is chosen: its effects at once, and its echoes
 * with their chances (or, after a closer look, with certainty). The exchange rates are factors of our own; the real reckoning is the scoreboards' own.
 */
export function foresee(setup: Setup, option: Option, known: Known): Foreseen {
  const all = prospects(setup, option, known)
  const range = (side: 'project' | 'organisation'): Range => {
    const sums = { low: 0, likely: 0, high: 0 }
    for (const { chance, whole, likely } of all) {
      const amount = whole[side]
      sums.likely += likely[side]
      if (chance === 1000 || amount < 0) sums.low += amount
      if (chance === 1000 || amount > 0) sums.high += amount
    }
    return sums
  }
  return { project: known.project && range('project'), organisation: range('organisation') }
}

type Worth = { readonly project: number; readonly organisation: number }

/** One effect in hundredths of a point on each scoreboard. */
export function worth(setup: Setup, effect: Effect, project: Project | null): Worth {
  const { organisation: ow, project: pw } = setup.weights
  const share = project ? shareOf(setup, project) : 1 / setup.projects.length
  const both = (mine: number, ours: number): Worth => ({
    project: Math.round(mine),
    organisation: Math.round(ours),
  })
  switch (effect.kind) {
    case 'benefit': {
      const whole = project?.benefitCents ?? totalBenefit(setup)
      return both(
        (effect.cents * 100 * pw.value) / whole,
        (effect.cents * 100 * ow.value) / totalBenefit(setup),
      )
    }
    case 'spend': {
      const percent = (effect.cents * 100) / (project?.budgetCents ?? 1)
      return project
        ? both(
            -percent * factorOf(setup, 'overspentPoints') * pw.money,
            -percent * factorOf(setup, 'overspentPoints') * ow.money * share,
          )
        : both(0, 0)
    }
    case 'fund': {
      const percent = (effect.cents * 100) / (project?.budgetCents ?? 1)
      return project ? both(percent * factorOf(setup, 'overspentPoints') * pw.money, 0) : both(0, 0)
    }
    case 'work':
      return project
        ? lateness(setup, project, effect.milliDays / milliDay / factorOf(setup, 'lateWeekDays'))
        : both(0, 0)
    case 'due':
      return project ? lateness(setup, project, -effect.weeks) : both(0, 0)
    case 'trust':
      return both(
        0,
        (effect.points * ow.trust * (1000 - factorOf(setup, 'sponsorShare'))) / 1000 / setup.projects.length,
      )
    case 'sponsorTrust':
      return both(0, (effect.points * ow.trust * factorOf(setup, 'sponsorShare')) / 1000)
    case 'quality':
      return both(effect.points * pw.quality, effect.points * ow.quality * share)
    case 'burden':
    case 'constraint': {
      const days = effect.milliDays / milliDay
      const work =
        project && effect.kind === 'burden'
          ? lateness(setup, project, days / factorOf(setup, 'lateWeekDays'))
          : both(0, 0)
      return both(work.project - days * factorOf(setup, 'governedPoints') * pw.freedom, work.organisation)
    }
    case 'absence':
      return project
        ? lateness(setup, project, effect.days / factorOf(setup, 'lateWeekDays'))
        : averageLateness(setup, effect.days / factorOf(setup, 'lateWeekDays'))
    case 'familiarity':
      return project
        ? lateness(
            setup,
            project,
            (-effect.permille * factorOf(setup, 'familiarDays')) / 1000 / factorOf(setup, 'lateWeekDays'),
          )
        : both(0, 0)
    case 'learning':
      return averageLateness(setup, -factorOf(setup, 'learningDays') / factorOf(setup, 'lateWeekDays'))
    case 'padding':
      return averageLateness(
        setup,
        (effect.days * factorOf(setup, 'paddedDays')) / factorOf(setup, 'lateWeekDays'),
      )
    case 'attention':
      return both(0, effect.points * factorOf(setup, 'attentionWorth'))
    case 'setFlag':
      return preparation(setup, effect.flag, project)
  }
}

const totalBenefit = once((setup) => setup.projects.reduce((sum, p) => sum + p.benefitCents, 0))
const shareOf = (setup: Setup, project: Project) => project.benefitCents / totalBenefit(setup)

function lateness(setup: Setup, project: Project, weeks: number): Worth {
  const { organisation: ow, project: pw } = setup.weights
  const lost = (project.latePerWeekCents * weeks * 100) / project.benefitCents
  const share = shareOf(setup, project)
  const schedule = weeks * factorOf(setup, 'lateWeekPoints')
  return {
    project: Math.round(-lost * pw.value - schedule * pw.schedule),
    organisation: Math.round(-(lost * ow.value + schedule * ow.schedule) * share),
  }
}

function averageLateness(setup: Setup, weeks: number): Worth {
  const each = setup.projects.map((project) => lateness(setup, project, weeks).organisation)
  return { project: 0, organisation: Math.round(each.reduce((sum, n) => sum + n, 0) / setup.projects.length) }
}

/** What it spares to have prepared for news: the difference between what happens then and what would happen else. */
function preparation(setup: Setup, flag: string, project: Project | null): Worth {
  let [own, all] = [0, 0]
  for (const news of setup.news) {
    if (news.prepared?.flag !== flag) continue
    const about = setup.projects.find((p) => p.id === news.project) ?? null
    const sum = (effects: readonly Effect[], side: keyof Worth) =>
      effects.reduce((total, effect) => total + worth(setup, effect, about)[side], 0)
    all += sum(news.prepared.effects, 'organisation') - sum(news.effects, 'organisation')
    if (about === project) own += sum(news.prepared.effects, 'project') - sum(news.effects, 'project')
  }
  return { project: own, organisation: all }
}
