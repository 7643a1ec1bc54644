import type { Dice } from '../game/dice.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { View } from '../game/view.ts'
import type { Command } from '../sim/commands.ts'

/** A bot's way of choosing: it sees a view, the legal commands and dice of its own, and answers with one command. */
export type Policy = (view: View, legal: readonly LegalCommand[], dice: Dice) => Command

/** A part of a policy: a command, or null when it has nothing to say now. */
export type Move = (view: View, legal: readonly LegalCommand[], dice: Dice) => Command | null

/** The first part that has something to say. */
export const firstOf =
  (...moves: readonly Move[]): Move =>
  (view, legal, dice) => {
    for (const move of moves) {
      const command = move(view, legal, dice)
      if (command) return command
    }
    return null
  }
