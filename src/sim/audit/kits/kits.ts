import { changes } from './changes.ts'
import type { Kit, KitName } from './kit.ts'
import { milestones } from './milestones.ts'
import { risks } from './risks.ts'
import { status } from './status.ts'
import { tests } from './tests.ts'
import { timesheets } from './timesheets.ts'

/** Every control that can be audited, with its papers. */
export const kits: { readonly [name in KitName]: Kit } = {
  ...{ timesheets, changes, status, risks, tests, milestones },
}
