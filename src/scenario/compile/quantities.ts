/** Days, as an author writes them, in milli-days. */
export const milliDays = (days: number): number => Math.round(days * 1000)

/** Whole units of money in cents. */
export const cents = (money: number): number => money * 100
