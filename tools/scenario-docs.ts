import { checkTable } from '../src/scenario/check-table.ts'
import type { JsonSchema } from '../src/scenario/shape/json-fields.ts'
import { ways } from '../src/scenario/shape/json-fields.ts'
import { jsonSchema } from '../src/scenario/shape/scenario.ts'
import { variationSchema } from '../src/scenario/shape/variation.ts'

/** What editors read, by the name of its file in `scenarios/`. */
export const schemas: { readonly [file: string]: () => unknown } = {
  'scenario.schema.json': jsonSchema,
  'variation.schema.json': variationSchema,
}

type Row = { readonly path: string; readonly schema: JsonSchema; readonly isRequired: boolean }

/** `docs/scenario-format.md` with its generated tables brought up to date. */
export const docsFile = (text: string): string =>
  between(between(text, 'fields', fieldTables()), 'checks', checkTables())

function between(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`)
  if (!pattern.test(text)) throw new Error(`docs/scenario-format.md has no place for ${name}`)
  return text.replace(pattern, (_, begin: string, end: string) => `${begin}${content}\n${end}`)
}

/** The maps of a scenario that have a table, by their path: `*` stands for a name or a place in a list. */
export const headings: readonly [string, string][] = [
  ['', 'The frame'],
  ['people.*', 'A person'],
  ['projects.*', 'A project'],
  ['projects.*.activities.*', 'An activity'],
  ['matters.*', 'A matter'],
  ['matters.*.when.*', 'A condition'],
  ['matters.*.options.*', 'An option'],
  ['matters.*.options.*.effects.*', 'An effect'],
  ['matters.*.options.*.echoes.*', 'An echo'],
  ['news.*', 'News'],
  ['changes.*', 'A change'],
  ['risks.*', 'A risk'],
  ['statements', 'Statements'],
  ['weather.*', 'Weather'],
  ['faults.*', 'A shared fault'],
  ['bargains.*', 'A bargain'],
  ['bargains.*.issues.*', 'An issue of a bargain'],
  ['bargains.*.issues.*.options.*.*', 'A clause'],
  ['bargains.*.rules.*', 'A rule of the house'],
  ['bargains.*.records.*', 'A record'],
  ['committees.*', 'A committee'],
  ['committees.*.seats.*', 'A seat of a committee'],
  ['committees.*.issues.*', 'An issue of a committee'],
  ['audits.*', 'An audit'],
  ['board.*', 'A member of the board'],
  ['gates.*', 'A gate'],
  ['audit.controls.*', "A rule of the case's own"],
  ['audit.controls.*.population.marks.*', 'A moment that is looked up'],
  ['audit.controls.*.clauses.*', 'A sentence of a rule'],
  ['factors', 'Factors'],
  ['weights', 'Weights'],
]

/** Maps whose fields have a table of their own, here or in `docs/model.md`. */
const apart = ['factors', 'weights', 'evidence']

function fieldTables(): string {
  const sections = headings.map(([path, title]) => section(title, where(path), schemaAt(path)))
  const ofVariation = section(
    'A variation',
    'In the `scenario.yaml` of a folder beside the scenario that it varies.\n\n',
    [variationSchema() as JsonSchema],
  )
  const ofItsProject = section(
    'A project of a variation',
    where('projects.*'),
    schemaAt('projects.*', variationSchema()),
  )
  return `\n${[...sections, ofVariation, ofItsProject].join('\n')}`
}

const section = (title: string, place: string, schemas: readonly JsonSchema[]) =>
  `### ${title}\n\n${place}| field | value | default | meaning |\n|---|---|---|---|\n${rowsOf(schemas, '').map(line).join('\n')}\n`

const where = (path: string) =>
  path === ''
    ? ''
    : `At \`${path.replace(/(when|effects|options\.\*)\.\*$/, '$1[]').replaceAll('*', '<name>')}\`.\n\n`

/** What may be written at a path of a scenario. */
export function schemaAt(path: string, root: unknown = jsonSchema()): JsonSchema[] {
  let here = [root as JsonSchema]
  for (const key of path === '' ? [] : path.split('.')) {
    here = here.flatMap(ways).flatMap((it) => {
      const next = key === '*' ? (it.additionalProperties ?? it.items) : it.properties?.[key]
      return typeof next === 'object' ? [next] : []
    })
  }
  return here
}

/** A row for each field; fields of a map inside it follow, unless that has a table of its own. */
function rowsOf(schemas: readonly JsonSchema[], prefix: string): Row[] {
  return schemas.flatMap(ways).flatMap((schema) => [
    ...(schema.enum && prefix === ''
      ? [
          {
            path: schema.enum.join('`, `'),
            schema: { description: schema.description ?? '' },
            isRequired: false,
          },
        ]
      : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]): Row[] => [
      { path: prefix + key, schema: value, isRequired: schema.required?.includes(key) ?? false },
      ...rowsOf(
        ways(value).filter(({ properties }) => properties && !apart.includes(key)),
        `${prefix}${key}.`,
      ),
    ]),
  ])
}

const line = ({ path, schema, isRequired }: Row) =>
  `| \`${path}\` | ${valuesOf(schema)} | ${defaultOf(schema, isRequired)} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`

function defaultOf(schema: JsonSchema, isRequired: boolean): string {
  if (schema.default !== undefined) return `\`${JSON.stringify(schema.default).replaceAll('"', '')}\``
  return isRequired ? 'required' : ''
}

function valuesOf(schema: JsonSchema): string {
  const kinds = ways(schema)
    .map(kindOf)
    .filter((kind) => kind !== '')
  const unit = schema.unit ?? ways(schema).find((it) => it.unit)?.unit
  return [...new Set(kinds)].join(' or ') + (unit && !kinds.includes(unit) ? ` (${unit})` : '')
}

function kindOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((it) => `\`${it}\``).join(' ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.range) return schema.range
  if (schema.minimum !== undefined || schema.maximum !== undefined)
    return `${schema.minimum} to ${schema.maximum}`
  if (schema.type === 'array')
    return `list${schema.items && kindOf(schema.items) ? ` of ${kindOf(schema.items)}` : ''}`
  if (schema.type === 'object') return 'map'
  return schema.type === 'string' ? 'text' : ''
}

function checkTables(): string {
  const rows = Object.entries(checkTable).map(
    ([id, { cure, message }]) => `| \`${id}\` | ${cell(message)} | ${cell(cure)} |`,
  )
  return `\n| check | message | cure |\n|---|---|---|\n${rows.join('\n')}\n`
}

const cell = (text: string) => text.replaceAll('|', '\\|')
