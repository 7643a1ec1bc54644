import { quarters, years } from '../../sim/audit/year/year-terms.ts'
import { rulesVersion } from '../../sim/setup.ts'
import { yearFormat } from './year-acts.ts'

/** Whether this version can go on with a year, by what its file says of itself. It stands alone, for a title that has no game yet. */
export const canGoOn = ({ format, engine, year }: { readonly [key: string]: unknown }): boolean =>
  format === yearFormat && engine === rulesVersion && years.some(({ id }) => id === year)

/** The quarter, from 1, in which a year is after so many that are over. */
export const quarterAfter = (over: number): number => Math.min(quarters, over + 1)
