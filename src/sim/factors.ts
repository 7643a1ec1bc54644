import type { BaseFactorName, FactorName, Factors, PartFactorName, Setup, Weights } from './setup.ts'
import { factorNames } from './setup.ts'

/** One parameter of the model: what it is, in what unit, and how far it may be moved. */
export type Factor = {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly unit: 'perMille' | 'weeks' | 'milliPoints' | 'milliDays'
  readonly source: string // a source, or "assumption"
  readonly says: string
}

/** Every parameter of the first model, with default, range and source. `docs/model.md` is checked against this table. */
export const factorTable: { readonly [name in FactorName]: Factor } = {
  levelOneRate: {
    value: 700,
    from: 300,
    to: 1000,
    unit: 'perMille',
    source: 'assumption',
    says: 'Pace of somebody who is learning the skill.',
  },
  levelTwoRate: {
    value: 1000,
    from: 1000,
    to: 1000,
    unit: 'perMille',
    source: 'definition',
    says: 'Pace of somebody able: plans are made in their days.',
  },
  levelThreeRate: {
    value: 1200,
    from: 1000,
    to: 1500,
    unit: 'perMille',
    source: 'assumption',
    says: 'Pace of an expert.',
  },
  newcomerRate: {
    value: 800,
    from: 400,
    to: 1000,
    unit: 'perMille',
    source: "Madachy, Brooks's law model: new staff work at 0.8",
    says: 'Pace of somebody who does not know the project at all.',
  },
  familiarityGain: {
    value: 50,
    from: 0,
    to: 200,
    unit: 'perMille',
    source: "Madachy, Brooks's law model: assimilation in 20 days",
    says: 'Share of what is still unknown that one day on the project teaches.',
  },
  familiarityDecay: {
    value: 17,
    from: 0,
    to: 100,
    unit: 'perMille',
    source: 'assumption (60 days)',
    says: 'Share of what is known that one day away from the project loses.',
  },
  switchingLoss: {
    value: 100,
    from: 0,
    to: 200,
    unit: 'perMille',
    source: 'assumption; evidence is contested (Weinberg’s table is a rule of thumb without data)',
    says: 'Pace lost in a week for each project beyond the first.',
  },
  crewLoss: {
    value: 6,
    from: 0,
    to: 20,
    unit: 'perMille',
    source: "Madachy, Brooks's law model: 0.06 n² per cent; here per further person",
    says: 'Pace lost on an activity for each further person working on it that day.',
  },
  overtimeGain: {
    value: 200,
    from: 0,
    to: 300,
    unit: 'perMille',
    source: 'assumption',
    says: 'Pace gained by overtime, paid at the day rate.',
  },
  exhaustionAfterWeeks: {
    value: 3,
    from: 1,
    to: 6,
    unit: 'weeks',
    source: 'assumption',
    says: 'Hard weeks in a row (overtime, or three projects and more) before fatigue sets in.',
  },
  fatiguePerWeek: {
    value: 60,
    from: 0,
    to: 200,
    unit: 'perMille',
    source: 'assumption',
    says: 'Pace lost for each week over that limit.',
  },
  recoveryPerWeek: {
    value: 120,
    from: 0,
    to: 500,
    unit: 'perMille',
    source:
      'assumption; lack of recuperation is the largest factor of project overload (Zika-Viktorsson et al. 2006)',
    says: 'Fatigue that a lighter week takes away.',
  },
  learnerDefects: {
    value: 60,
    from: 0,
    to: 500,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Quality lost for each day worked by somebody still learning.',
  },
  overtimeDefects: {
    value: 100,
    from: 0,
    to: 500,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Quality lost for each tired or overtime day.',
  },
  projectSpread: {
    value: 100,
    from: 0,
    to: 300,
    unit: 'perMille',
    source: 'assumption; a shared lognormal factor (cv about 0.15) keeps portfolio risk honest',
    says: 'Coefficient of variation of the factor that all activities of a project share.',
  },
  meetingBurden: {
    value: 250,
    from: 0,
    to: 1000,
    unit: 'milliDays',
    source: 'assumption',
    says: 'Governance work a project feels for each meeting it is called to.',
  },
  refusalTrust: {
    value: 500,
    from: 0,
    to: 3000,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Trust a PM loses for each day asked and not given; of a tested claim, for each day needed.',
  },
  servedTrust: {
    value: 300,
    from: 0,
    to: 3000,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Trust a PM gains in a week in which all that was asked is given.',
  },
  handOverRate: {
    value: 500,
    from: 0,
    to: 1000,
    unit: 'perMille',
    source: 'assumption; a held project releases its people after one week of hand-over (work.md 6.9)',
    says: 'Pace on a project in the week in which it is handed over to be held.',
  },
  holdTrust: {
    value: 4000,
    from: 0,
    to: 20_000,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Trust a PM loses when the project is held.',
  },
  holdConstraint: {
    value: 1000,
    from: 0,
    to: 5000,
    unit: 'milliDays',
    source: 'assumption',
    says: 'Decisions taken from a PM when the project is held.',
  },
  hireLead: {
    value: 6,
    from: 1,
    to: 26,
    unit: 'weeks',
    source: 'assumption',
    says: 'Weeks from the order until somebody hired is there.',
  },
  contractLead: {
    value: 1,
    from: 1,
    to: 26,
    unit: 'weeks',
    source: 'assumption',
    says: 'Weeks from the order until a contractor is there.',
  },
  contractorRate: {
    value: 650,
    from: 300,
    to: 1000,
    unit: 'perMille',
    source: 'assumption; contractors begin lower than new staff (work.md 6.5)',
    says: 'Pace of a contractor who does not know the project at all.',
  },
  mentoring: {
    value: 250,
    from: 0,
    to: 500,
    unit: 'perMille',
    source: "Madachy, Brooks's law model: a newcomer takes a quarter of one experienced person's time",
    says: 'Share of a day that each day of somebody newly engaged takes from those who know the project.',
  },
  defectRate: {
    value: 120,
    from: 0,
    to: 500,
    unit: 'perMille',
    source: 'assumption; rework cycle (Cooper), rates are weakly evidenced (work.md 10)',
    says: 'Defects that a day of an able, familiar and rested person makes.',
  },
  strainedDefects: {
    value: 1500,
    from: 1000,
    to: 3000,
    unit: 'perMille',
    source: 'assumption',
    says: 'Defects of a tired or overtime day, against those of another.',
  },
  reviewFinds: {
    value: 600,
    from: 0,
    to: 950,
    unit: 'perMille',
    source: 'Boehm and Basili 2001, as recalled: peer reviews catch about 60 %',
    says: 'Share of defects that a review of a tenth of the effort finds; a second tenth finds as much of the rest.',
  },
  surfacing: {
    value: 200,
    from: 0,
    to: 1000,
    unit: 'perMille',
    source: 'assumption',
    says: 'Chance that a hidden defect comes to light in a week.',
  },
  fixDays: {
    value: 1000,
    from: 100,
    to: 5000,
    unit: 'milliDays',
    source: 'assumption',
    says: 'Work to mend a defect found at once; later it costs two or four times as much.',
  },
  defectQuality: {
    value: 1500,
    from: 0,
    to: 10_000,
    unit: 'milliPoints',
    source: 'assumption',
    says: 'Quality that a known defect takes until it is mended, and a defect left in what is delivered for good.',
  },
  defectValue: {
    value: 10,
    from: 0,
    to: 100,
    unit: 'perMille',
    source: 'assumption',
    says: 'Share of the promised benefit that each defect left in what is delivered takes away.',
  },
  assessedSpread: {
    value: 250,
    from: 0,
    to: 1000,
    unit: 'perMille',
    source: 'assumption',
    says: 'Width of the range that an analysis leaves of the first guess at a change.',
  },
}

export const defaultFactors: Factors = Object.fromEntries(
  factorNames.map((name) => [name, factorTable[name].value]),
) as { readonly [name in BaseFactorName]: number }

/** A parameter of what a scenario may bring into play: its own, else the default. */
export const factorOf = (setup: Setup, name: PartFactorName): number =>
  setup.factors[name] ?? factorTable[name].value

/** Weights of the two scoreboards, in per cent; our own assumption, a scenario may set them. */
export const defaultWeights: Weights = {
  organisation: { value: 30, schedule: 20, money: 15, quality: 15, trust: 10, fairUse: 10 },
  project: { value: 30, schedule: 25, money: 15, quality: 15, freedom: 15 },
}
