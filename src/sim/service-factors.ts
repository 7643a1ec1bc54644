import { assumed } from './factor.ts'

const staff = (value: number, says: string) =>
  assumed(
    'milliDays',
    value,
    { from: 0, to: 20_000 },
    `Days a week of the PMO's own people that ${says} takes.`,
  )
const share = (value: number, says: string) => assumed('perMille', value, { from: 0, to: 1000 }, says)
const trust = (value: number, says: string) => assumed('milliPoints', value, { from: 0, to: 3000 }, says)

/** Parameters of the PMO's services. They count where a scenario has them. */
export const serviceFactors = {
  administrationStaff: staff(4000, 'project administration'),
  methodsStaff: staff(2000, 'keeping methods and templates'),
  trainingStaff: staff(3000, 'training specialists'),
  coordinationStaff: staff(3000, 'coordinating people'),
  estimatingStaff: staff(2000, 'estimating with the PMs'),
  mentoringStaff: staff(2000, 'mentoring PMs'),
  healthChecksStaff: staff(3000, 'health checks'),
  liaisonStaff: staff(1500, 'liaison with senior management'),
  administrationRelief: share(
    400,
    'Share of governance work that project administration takes off projects.',
  ),
  methodsDefects: share(200, 'Share of defects, or of quality lost, that methods and templates prevent.'),
  methodsBurden: assumed(
    'milliDays',
    50,
    { from: 0, to: 1000 },
    'Governance work a week that methods and templates ask of each project.',
  ),
  trainingGain: share(400, 'By how much faster people come to know a project where they are trained.'),
  coordinationSettles: assumed(
    'count',
    1,
    { from: 0, to: 5 },
    'Contested people a week whose days can be settled without attention.',
  ),
  estimatingTests: assumed(
    'count',
    1,
    { from: 0, to: 5 },
    'Claims a week that can be tested without attention, where estimates are made together.',
  ),
  mentoringTrust: trust(800, 'Trust that each PM gains in a week by being mentored.'),
  healthChecksFind: share(600, 'By how much likelier a hidden defect comes to light in a week.'),
  liaisonTrust: trust(1200, 'Trust of the sponsor that liaison gains in a week.'),
}
