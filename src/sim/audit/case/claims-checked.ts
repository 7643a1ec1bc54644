import type { CasePart } from './dealing-cases.ts'
import type { Claim } from './hearing.ts'

/** How what was said meets what was so; `plain`: it says nothing that could be held against the facts. */
export type ClaimTruth = 'so' | 'partly' | 'notSo' | 'plain'

/** Holds a claim against the truth of its rule: an entry is broken or it is not, a cause has its share or has none. */
export function truthOf({ deal, cause, shares }: CasePart, claim: Claim): ClaimTruth {
  const isBroken = deal.truths.some(({ broken }) => broken.length > 0)
  const named = deal.truths.find(({ item }) => item === claim.item)
  switch (claim.kind) {
    case 'lead':
      return (named?.broken.length ?? 0) > 0 ? 'so' : 'notSo'
    case 'odd':
      return named && named.broken.length === 0 ? 'so' : 'notSo'
    case 'cause':
      if (claim.cause === cause) return 'so'
      return claim.cause !== null && shares[claim.cause] > 0 ? 'partly' : 'notSo'
    case 'denial':
    case 'fine':
      return isBroken ? 'notSo' : 'so'
    case 'usual':
      return 'plain'
  }
}
