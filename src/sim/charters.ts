/**
 * Who decides what, and whether everybody knows it: the decision-rights table of a house. Its areas are those that a
 * responsibility assignment matrix (PMBOK Guide) or a governance plan (ISO 21502) settles between a PMO and its projects;
 * who decides, is consulted and is informed follows the same matrix. What may be agreed on, what custom holds and whom an
 * allocation suits are our own assumptions. How much the PMO may decide by itself is another matter: `mandates.ts`.
 */
export const areas = [
  'people',
  'minorScope',
  'majorScope',
  'methods',
  'quality',
  'risks',
  'gates',
  'audits',
] as const
export type Area = (typeof areas)[number]

/** Who may hold a right: the PMO, the manager of the project it is about, or the sponsor. */
export const parties = ['pmo', 'manager', 'sponsor'] as const
export type Party = (typeof parties)[number]

/** With whom the PMO settles an area: one who speaks for all managers, or the sponsor. */
export const counterparts = ['managers', 'sponsor'] as const
export type Counterpart = (typeof counterparts)[number]

/** One way to share an area out. */
export type Allocation = {
  readonly decides: Party
  readonly consulted: readonly Party[] // before it is decided
  readonly informed: readonly Party[] // afterwards
  readonly suits: -1 | 0 | 1 // what the counterpart thinks of it: against their interest, neither, or for it
}

type AreaRow = {
  readonly says: string
  readonly acts: string // of the PMO that fall under it
  readonly counterpart: Counterpart
  readonly custom: Party // who decides as long as nobody has said anything
  readonly allocations: readonly Allocation[] // two to four
}

const to = (
  decides: Party,
  consulted: readonly Party[],
  informed: readonly Party[],
  suits: Allocation['suits'],
): Allocation => ({ decides, consulted, informed, suits })

/** Every area with the allocations that can be agreed on. `docs/model.md` is made from this table. */
export const areaTable: { readonly [area in Area]: AreaRow } = {
  people: {
    says: 'who works where',
    acts: 'taking days that a project asks for',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [
      to('pmo', ['manager'], ['sponsor'], -1),
      to('manager', ['pmo'], ['sponsor'], 1),
      to('sponsor', ['pmo', 'manager'], [], 0),
    ],
  },
  minorScope: {
    says: 'small changes of scope',
    acts: 'deciding a change of at most `minorChange` of work, or a matter on change',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [
      to('pmo', ['manager'], [], -1),
      to('manager', [], ['pmo'], 1),
      to('sponsor', ['manager'], ['pmo'], 0),
    ],
  },
  majorScope: {
    says: 'large changes of scope',
    acts: 'deciding a larger change',
    counterpart: 'sponsor',
    custom: 'sponsor',
    allocations: [
      to('pmo', ['manager', 'sponsor'], [], -1),
      to('sponsor', ['pmo', 'manager'], [], 1),
      to('manager', ['pmo'], ['sponsor'], -1),
    ],
  },
  methods: {
    says: 'methods and templates',
    acts: 'deciding a matter that its author files there',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [to('pmo', ['manager'], [], -1), to('manager', ['pmo'], [], 1)],
  },
  quality: {
    says: 'criteria of quality',
    acts: 'setting reviews',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [
      to('pmo', ['manager'], ['sponsor'], -1),
      to('manager', ['pmo'], [], 1),
      to('sponsor', ['pmo', 'manager'], [], 0),
    ],
  },
  risks: {
    says: 'what is taken upwards, and when work stops for it',
    acts: 'holding a project, or deciding a matter on risk',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [
      to('pmo', ['manager'], ['sponsor'], 0),
      to('manager', [], ['pmo'], 1),
      to('sponsor', ['pmo', 'manager'], [], -1),
    ],
  },
  gates: {
    says: 'what the board is advised at a gate',
    acts: 'recommending at a gate',
    counterpart: 'sponsor',
    custom: 'manager',
    allocations: [to('pmo', ['manager'], ['sponsor'], 1), to('manager', ['pmo'], ['sponsor'], -1)],
  },
  audits: {
    says: 'when a project is looked into',
    acts: 'testing a claim or a deliverable',
    counterpart: 'managers',
    custom: 'manager',
    allocations: [
      to('pmo', [], ['manager', 'sponsor'], -1),
      to('manager', ['pmo'], ['sponsor'], 1),
      to('sponsor', ['pmo'], ['manager'], 0),
    ],
  },
}

/** What is wrong with a right: nobody holds it, two do, or somebody whom it concerns has never read who does. */
export const gaps = ['open', 'overlap', 'unread'] as const
export type Gap = (typeof gaps)[number]

/**
 * How a scenario leaves a right: in nobody's hands, in those of both the PMO and whoever holds it by custom, signed as
 * the mandate has it, or signed over to one party whatever the mandate.
 */
export const settings = ['open', 'overlap', 'signed', ...parties] as const
export type AreaSetting = (typeof settings)[number]

export const allocationOf = (area: Area, party: Party): Allocation | undefined =>
  areaTable[area].allocations.find(({ decides }) => decides === party)

/** What the counterpart would ask for instead: what suits them best. */
export const wantedInstead = (area: Area, party: Party): Party =>
  areaTable[area].allocations
    .filter(({ decides }) => decides !== party)
    .reduce((best, it) => (it.suits > best.suits ? it : best)).decides

/** Whether nothing would suit the counterpart better. */
export const suitsBest = (area: Area, party: Party): boolean =>
  areaTable[area].allocations.every(({ suits }) => suits <= (allocationOf(area, party)?.suits ?? -1))
