import { besideOf, filesOf } from '../../src/cli/scenario-files.ts'
import { read } from '../../src/scenario/read.ts'
import type { Setup } from '../../src/sim/setup.ts'

/** One shipped case, without reading all the others. */
export function shippedCase(id: string): Setup {
  const folder = `scenarios/${id}`
  const result = read(filesOf(folder), besideOf(folder))
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1))
  return result.setup
}
