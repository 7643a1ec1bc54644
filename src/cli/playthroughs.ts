import type { Problem, SourceFile } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'

/** Plays the playthroughs of a sound scenario; what does not come out as they expect is a problem. */
export type RunPlaythroughs = (scenario: Scenario, files: readonly SourceFile[]) => readonly Problem[]

/** The seam for the runner of playthroughs: until it is there, they are only read. */
export const runPlaythroughs: RunPlaythroughs = () => []
