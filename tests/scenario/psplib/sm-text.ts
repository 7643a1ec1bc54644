import type { PlanProject } from '../../../src/planner/network.ts'

const stars = '*'.repeat(72)

/** A project as the text of a single-mode PSPLIB file. */
export function smText(
  { durations, successors, demands, capacities, release }: PlanProject,
  length = 0,
): string {
  const names = capacities.map((_, r) => `R ${r + 1}`).join('  ')
  return [
    stars,
    'file with basedata            : none.bas',
    'initial value random generator: 1',
    stars,
    'projects                      :  1',
    `jobs (incl. supersource/sink ):  ${durations.length}`,
    'horizon                       :  99',
    'RESOURCES',
    `  - renewable                 :  ${capacities.length}   R`,
    '  - nonrenewable              :  0   N',
    '  - doubly constrained        :  0   D',
    stars,
    'PROJECT INFORMATION:',
    'pronr.  #jobs rel.date duedate tardcost  MPM-Time',
    `    1  ${durations.length}  ${release}  0  0  ${length}`,
    stars,
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    ...successors.map((after, i) => [i + 1, 1, after.length, ...after.map((s) => s + 1)].join('   ')),
    stars,
    'REQUESTS/DURATIONS:',
    `jobnr. mode duration  ${names}`,
    '-'.repeat(72),
    ...durations.map((duration, i) => [i + 1, 1, duration, ...(demands[i] ?? [])].join('   ')),
    stars,
    'RESOURCEAVAILABILITIES:',
    `  ${names}`,
    `  ${capacities.join('  ')}`,
    stars,
    '',
  ].join('\n')
}
