import type { Fact } from '../facts.ts'
import type { Setup } from '../setup.ts'

/** How far a risk has come: noticed by its manager alone, raised for all to see, struck, or gone by. */
export type RiskStage = 'noticed' | 'raised' | 'struck' | 'passed'

export type RiskState = {
  stage: RiskStage
  readonly noticed: number // week
  raised: number // week; 0: kept
  fact: number // that brought it here
}

/** The risk register, by risk, with what its managers keep to themselves. A risk whose warning has not shown is not in it. */
export type Register = { [risk: string]: RiskState }

export const beginRegister = ({ risks }: Setup): Register | undefined => risks && {}

export function applyToRegister(register: Register | undefined, fact: Fact, number: number): void {
  if (!register) return
  switch (fact.kind) {
    case 'riskNoticed':
      register[fact.risk] = { stage: 'noticed', noticed: fact.at.week, raised: 0, fact: number }
      return
    case 'riskRaised':
      Object.assign(register[fact.risk] as RiskState, { stage: 'raised', raised: fact.at.week, fact: number })
      return
    case 'riskStruck':
    case 'riskPassed': {
      const stage = fact.kind === 'riskStruck' ? 'struck' : 'passed'
      Object.assign(register[fact.risk] as RiskState, { stage, fact: number })
      return
    }
  }
}
