import ts from 'typescript'

/** Numbers that mean nothing of their own: nothing, one, and the whole of what is counted in thousandths. */
const plain: ReadonlySet<number> = new Set([0, 1, 1000])

/** The numbers written in a source text that are none of the plain ones, without types; in their order. */
export function numbersIn(text: string): number[] {
  const found: number[] = []
  const look = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isNumericLiteral(node)) found.push(Number(node.text))
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true))
  return found.filter((number) => !plain.has(number))
}
