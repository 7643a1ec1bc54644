/** As much of a JSON schema as is looked at here. */
export type JsonSchema = {
  readonly type?: string
  readonly description?: string
  readonly unit?: string
  readonly range?: string
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: { readonly [key: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

/** The ways to write something: itself, or each member of a union. */
export const ways = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? [schema]

/** The fields that a map at a dotted path may have. */
export function fieldsAt(root: unknown, path: string): string[] {
  let here: JsonSchema[] = [root as JsonSchema]
  for (const key of path === '' ? [] : path.split('.'))
    here = here.flatMap(ways).flatMap((it) => inner(it, key))
  return here.flatMap(ways).flatMap(({ properties }) => Object.keys(properties ?? {}))
}

function inner(schema: JsonSchema, key: string): JsonSchema[] {
  const { properties, additionalProperties, items } = schema
  if (properties && Object.hasOwn(properties, key)) return [properties[key]!]
  if (typeof additionalProperties === 'object') return [additionalProperties]
  return items ? [items] : []
}
