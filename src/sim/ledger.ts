/**
 * Accounts are sums of postings; a posting holds its amount and the number of the fact that caused it. Balances are
 * kept beside the postings and always equal their sum.
 *
 * Accounts and units: `money/<project>` and `money/reserve` (cents left), `fees` (cents of the reserve
 * that went to engage people), `spent/<project>/<what>` (cents),
 * `value/<project>` (cents of benefit), `trust/<project>` and `trust/sponsor` (milli-points, 0 to 100,000),
 * `quality/<project>` (milli-points), `takenBack/<project>` (cents of earned value that defects took back), `burden/<project>` and `constraint/<project>` (milli-days),
 * `attention` (points left this week), `needed/<project>` and `refused/<project>` (days).
 */
export type Posting = { readonly account: string; readonly amount: number; readonly fact: number }

export type Ledger = {
  readonly postings: Posting[] // append-only
  readonly balances: { [account: string]: number }
}

/** What a project's money goes to; `toFinish` is reckoned at the end for what is not finished. */
export const spendings = ['work', 'idle', 'governance', 'decisions', 'toFinish'] as const

export const emptyLedger = (): Ledger => ({ postings: [], balances: {} })

/** Adds to an account; a posting of nothing is not kept. */
export function post(ledger: Ledger, account: string, amount: number, fact: number): void {
  if (amount === 0) return
  ledger.postings.push({ account, amount, fact })
  ledger.balances[account] = (ledger.balances[account] ?? 0) + amount
}

/** Moves an amount from one account to another: what leaves the one enters the other. */
export function transfer(ledger: Ledger, from: string, to: string, amount: number, fact: number): void {
  post(ledger, from, -amount, fact)
  post(ledger, to, amount, fact)
}

/** Adds as much as keeps the account between two bounds. */
export function postWithin(
  ledger: Ledger,
  account: string,
  amount: number,
  fact: number,
  bounds: { from: number; to: number },
): void {
  const now = balance(ledger, account)
  post(ledger, account, Math.min(bounds.to, Math.max(bounds.from, now + amount)) - now, fact)
}

/** An account of milli-points in points, to one decimal: what is shown. */
export const pointsIn = (ledger: Ledger, account: string): number =>
  Math.round((balance(ledger, account) * 10) / milliPoint) / 10

export const balance = (ledger: Ledger, account: string): number => ledger.balances[account] ?? 0

/** Points of trust or quality run from 0 to 100, kept in thousandths. */
export const points = { from: 0, to: 100_000 } as const
export const milliPoint = 1000
