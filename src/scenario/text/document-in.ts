import type { Document, YAMLError } from 'yaml'
import { Composer, Lexer, LineCounter, Parser } from 'yaml'
import type { Flaw, Place, SourceFile } from '../problem.ts'
import { limits } from './limits.ts'

type Reading = {
  readonly document: Document.Parsed | null // null also for an empty file
  readonly flaw: Flaw | null
  readonly place: (offset: number) => Place
}

/** Reads the one YAML document in a file, and stops at the first thing that is no YAML or nested too deeply. */
export function documentIn({ path, text }: SourceFile): Reading {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent', version: '1.2', schema: 'core' })
  const documents: Document.Parsed[] = []
  const done = (flaw: Flaw | null): Reading => ({
    document: flaw ? null : (documents[0] ?? null),
    flaw,
    place,
  })
  for (const token of tokens(parser, text)) {
    if (token.type === 'too-deep') return done(tooDeep(place(token.offset)))
    if (token.type === 'error') return done(syntax(token.message, place(token.offset)))
    documents.push(...composer.next(token))
    if (documents[1]) return done({ check: 'one-document', at: place(documents[1].range[0]), args: {} })
  }
  documents.push(...composer.end(false, text.length))
  if (documents[1]) return done({ check: 'one-document', at: place(documents[1].range[0]), args: {} })
  return done(errorFlaw([...(documents[0]?.errors ?? []), ...composer.streamInfo().errors], place))
}

type TooDeep = { readonly type: 'too-deep'; readonly offset: number }

function* tokens(parser: Parser, text: string) {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > limits.depth * 4) {
      yield { type: 'too-deep', offset: parser.offset } as TooDeep
      return
    }
  }
  yield* parser.end()
}

/** The first error: those after it are mostly its echoes. */
function errorFlaw(errors: readonly YAMLError[], place: (offset: number) => Place): Flaw | null {
  const [first] = errors
  if (!first) return null
  const at = place(first.pos[0])
  return first.code === 'RESOURCE_EXHAUSTION' ? tooDeep(at) : syntax(first.message, at)
}

const tooDeep = (at: Place): Flaw => ({ check: 'too-deep', at, args: { limit: limits.depth } })
const syntax = (reason: string, at: Place): Flaw => ({ check: 'yaml-syntax', at, args: { reason } })
