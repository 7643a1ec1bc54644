/** How the opponent model learns from offers: the frequency model of HardHeaded (ANAC 2011; van Krimpen and others 2013), as GENIUS runs it. */
export const learningPerMille = 200

/** From which share of its best deal what somebody has without one is called fair, and strong. Assumptions, per mille. */
export const strengthFrom = { fair: 300, strong: 600 } as const

/** Clock from which threats are made, per mille of the exchanges. An assumption: the second half. */
export const threatsFrom = 500

/** Places of dice within an exchange; those of answers begin behind them. */
export const diceOf = { wander: 0, dignity: 1, ask: 2, threaten: 3, answers: 10 } as const

/** More issues than this are not ordered in every way: their pairs are counted instead. */
export const mostOrdered = 6
