import type { Problem, SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import { limits } from '../text/limits.ts'
import { treeOf } from '../text/tree-of.ts'
import { messagesOf } from './messages.ts'
import { syntaxFlaws, textsOf } from './read-words.ts'

type InterfaceWords =
  | { readonly words: { readonly [id: string]: string } }
  | { readonly problems: readonly Problem[] }

/** Reads the words of the interface itself: ICU messages by id, in a flat file or a nested one. */
export function readInterfaceWords(file: SourceFile): InterfaceWords {
  const { tree, flaws } = treeOf(file, limits.ownWords)
  if (!tree) return { problems: worded(flaws) }
  const messages = messagesOf(tree)
  const all = [...flaws, ...messages.flaws, ...syntaxFlaws(messages)]
  return all.length > 0 ? { problems: worded(all) } : { words: textsOf(messages) }
}
