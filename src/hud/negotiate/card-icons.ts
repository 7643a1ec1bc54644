/** What is drawn on a card: lines in a square of 32. */
export const cardIcons = {
  ask: 'M16 3a11 11 0 1 1-7 19.500l-4 6 1.500-8A11 11 0 0 1 16 3M12 11a4 4 0 1 1 5 4q-1 .5-1 2M16 20.500v.5',
  propose: 'M6 4h14l6 6v18H6zM20 4v6h6M10 16h12M10 21h8',
  trade: 'M4 11h20l-6-6M28 21H8l6 6',
  tell: 'M16 7q-6-4-12-2v20q6-2 12 2q6-4 12-2V5q-6-2-12 2zM16 7v20',
  accept: 'M5 17l8 8L27 7',
  walkAway: 'M6 4h14v24H6zM16 16v.1M22 10h6M25 7l3.500 3-3.500 3',
  draft: 'M5 5h14l5 5v6M5 5v22h10M9 13h9M9 18h7M18 27l1-5 8-8 4 4-8 8z',
  caucus: 'M9 14a4 4 0 1 1 .1 0M23 14a4 4 0 1 1 .1 0M3 27v-4q0-5 6-5t6 5v4M17 27v-4q0-5 6-5t6 5v4',
  rejoin: 'M13 7l-9 8 9 8M4 15h17a7 7 0 0 1 7 7v3',
  show: 'M5 4v24h23M9 22l6-8 5 4 8-11',
  share: 'M5 4v24h23M9 22l6-8 5 4 8-11',
  cite: 'M7 4h16v24H9a2 2 0 0 1-2-2zM7 25a2 2 0 0 1 2-2h14M12 10h7M12 15h7',
  promise: 'M6 26V12l10-7 10 7v14zM11 18l4 4 7-8',
  favour: 'M5 13h22v15H5zM3 8h26v5H3zM16 8v20M16 8q-8-1-6-5t6 5q4-9 6-5t-6 5',
  vote: 'M5 16h22v12H5zM9 16l3-12h8l3 12M12 22h8M13 9l2.500 2.500L20 7',
  threaten: 'M16 4l13 23H3zM16 12v8M16 23v.5',
  warn: 'M16 4l13 23H3zM16 12v8M16 23v.5',
  escalate: 'M4 28h6v-6h6v-6h6v-6h6M22 4h6v6',
  close: 'M6 4h14v24H6zM16 16v.1M22 10h6M25 7l3.500 3-3.500 3',
} as const

export type Card = keyof typeof cardIcons
