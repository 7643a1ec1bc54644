import type * as z from 'zod'
import type { FileProblems } from '../file-problem.ts'
import { cited, most, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import { fitted } from '../shape/shape-flaws.ts'
import { jsonFault } from './json-fault.ts'
import { treeOf } from './tree-of.ts'

const longest = 1_000_000

/** Reads a JSON file of a given shape: its value, or what is wrong with it, where. Keys that nobody asked for are passed over. */
export function readJson<Out>(
  file: SourceFile,
  schema: z.ZodType<Out>,
): { readonly value: Out } | FileProblems {
  const tell = tellOf(file)
  if (file.text.length > longest)
    return { problems: [tell(1, 'The file is too large.', `Keep it under ${longest} characters.`)] }
  const json = parsed(file.text)
  if (json === undefined) {
    const line = file.text.slice(0, jsonFault(file.text)).split('\n').length
    const cure = 'Check quotes, commas and brackets there; perhaps the file is cut off.'
    return { problems: [tell(line, 'From here on this is no JSON.', cure)] }
  }
  const result = schema.safeParse(json)
  if (result.success) return { value: result.data }
  const { tree } = treeOf(file)
  const placed = tree ? worded(fitted(tree, schema).flaws) : []
  if (placed.length > 0) return { problems: placed.slice(0, most) }
  return {
    problems: result.error.issues
      .slice(0, most)
      .map(({ path, message }) =>
        tell(1, `${cited(path.join('.') || 'the file')}: ${message}.`, 'Correct it.'),
      ),
  }
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
