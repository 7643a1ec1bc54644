import { namePattern } from '../shape/basics.ts'
import type { Tree } from '../text/tree.ts'
import { child, keysOf } from '../text/tree.ts'

/** A message that a scenario uses: its id, the arguments it may have, and whether it may be left out. */
export type WordId = { readonly id: string; readonly args: readonly string[]; readonly isOptional?: true }

const always = ['week', 'sponsor']
const ofProject = ['project', 'manager', 'managerPronoun']
const ofPerson = ['person', 'personPronoun']

/** Every message that a scenario uses, and those that say it anew to whoever does not lead the PMO. */
export function wordIds(scenario: Tree): WordId[] {
  const own = ownIds(scenario)
  const heard = own.filter(({ id }) => /^(matters|news|weather|faults)\./.test(id))
  return [
    ...own,
    ...heard.flatMap(({ id, args }) =>
      ['others', 'pm', 'sponsor'].map((who) => ({
        id: `asSeen.${who}.${id}`,
        args,
        isOptional: true as const,
      })),
    ),
  ]
}

function ownIds(scenario: Tree): WordId[] {
  const part = (name: string) => child(scenario, name)
  return [
    ...plain(['company.name', 'company.what', 'company.briefing']),
    { id: 'company.chair', args: [], isOptional: true },
    ...plain(skillNames(part('skills')).map((skill) => `skills.${skill}`)),
    ...plain(
      namesIn(part('people')).flatMap((person) => [`people.${person}.name`, `people.${person}.title`]),
    ),
    ...namesIn(part('projects')).flatMap((project) => projectIds(project, child(part('projects'), project))),
    ...namesIn(part('matters')).flatMap((matter) => matterIds(matter, child(part('matters'), matter))),
    ...namesIn(part('changes')).flatMap((change) =>
      ['title', 'text'].map((it) => ({
        id: `changes.${change}.${it}`,
        args: it === 'title' ? [] : [...always, ...ofProject],
      })),
    ),
    ...namesIn(part('risks')).flatMap((risk) =>
      ['title', 'text', 'struck'].map((it) => ({
        id: `risks.${risk}.${it}`,
        args: it === 'text' ? [...always, ...ofProject] : [],
      })),
    ),
    ...linkIds(scenario),
    ...plain(
      namesIn(part('gates')).flatMap((gate) => ['name', 'from', 'to'].map((it) => `gates.${gate}.${it}`)),
    ),
    ...controlIds(child(part('audit'), 'controls')),
    ...bargainIds('bargains', part('bargains')),
    ...bargainIds('committees', part('committees')),
    ...plain(
      namesIn(part('audits')).flatMap((audit) => ['title', 'text'].map((it) => `audits.${audit}.${it}`)),
    ),
    ...namesIn(part('news')).flatMap((item) => newsIds(item, child(part('news'), item))),
  ]
}

/** What the rules of a case are called, and their sentences, each with a short name. */
const controlIds = (controls: Tree | undefined): WordId[] =>
  plain(
    namesIn(controls).flatMap((id) => [
      `controls.${id}.title`,
      ...namesIn(child(child(controls, id), 'clauses')).flatMap((clause) => [
        `controls.${id}.clauses.${clause}.text`,
        `controls.${id}.clauses.${clause}.name`,
      ]),
    ]),
  )

/** What changes of the business and shared faults need said. */
const linkIds = (scenario: Tree): WordId[] => {
  const ids = (section: 'weather' | 'faults', parts: readonly string[]) =>
    namesIn(child(scenario, section)).flatMap((name) =>
      parts.map((it) => ({ id: `${section}.${name}.${it}`, args: argsOfLink(section, it) })),
    )
  return [
    ...ids('weather', ['title', 'rumour', 'came', 'early', 'passed', 'drift']),
    ...ids('faults', ['title', 'text', 'late']),
  ]
}

const argsOfLink = (section: string, part: string): string[] => {
  if (part === 'title') return []
  return section === 'faults' || part === 'drift' ? [...always, ...ofProject] : always
}

const plain = (ids: readonly string[]): WordId[] => ids.map((id) => ({ id, args: [] }))

/** Keys that are names; the others have been told already. */
const namesIn = (tree: Tree | undefined) => keysOf(tree).filter((key) => namePattern.test(key))

const skillNames = (tree: Tree | undefined) =>
  tree?.kind === 'list'
    ? tree.items.flatMap((item) =>
        item.kind === 'leaf' && namePattern.test(String(item.value)) ? [String(item.value)] : [],
      )
    : []

function projectIds(project: string, tree: Tree | undefined): WordId[] {
  const activities = namesIn(child(tree, 'activities'))
  return plain([
    ...['name', 'what', 'aim', 'stake'].map((part) => `projects.${project}.${part}`),
    ...activities.map((activity) => `activities.${project}.${activity}`),
  ])
}

function matterIds(matter: string, tree: Tree | undefined): WordId[] {
  const args = argumentsOf(child(tree, 'about'))
  const base = `matters.${matter}`
  const options = child(tree, 'options')
  return [
    { id: `${base}.title`, args },
    { id: `${base}.text`, args },
    { id: `${base}.look`, args, isOptional: true },
    ...namesIn(options).flatMap((option) => [
      { id: `${base}.options.${option}.label`, args },
      { id: `${base}.options.${option}.means`, args },
      ...namesIn(child(child(options, option), 'echoes')).map((echo) => ({
        id: `${base}.echoes.${option}.${echo}`,
        args,
      })),
    ]),
  ]
}

/** What is said of a bargain: where it comes from, what holds without a deal, and each thing that may be agreed. */
const bargainIds = (section: string, bargains: Tree | undefined): WordId[] =>
  namesIn(bargains).flatMap((bargain) => {
    const issues = child(child(bargains, bargain), 'issues')
    const cards = (part: 'rules' | 'records') =>
      namesIn(child(child(bargains, bargain), part)).map((it) => `${section}.${bargain}.${part}.${it}`)
    return [
      ...plain(cards('rules')),
      ...cards('records').map((id) => ({ id, args: ['late'] })),
      ...plain([
        ...['title', 'text', 'without', 'otherwise'].map((part) => `${section}.${bargain}.${part}`),
        ...namesIn(issues).flatMap((issue) => [
          `${section}.${bargain}.issues.${issue}.name`,
          ...namesIn(child(child(issues, issue), 'options')).flatMap((option) =>
            ['label', 'said'].map(
              (part) => `${section}.${bargain}.issues.${issue}.options.${option}.${part}`,
            ),
          ),
        ]),
      ]),
    ]
  })

function newsIds(item: string, tree: Tree | undefined): WordId[] {
  const args = argumentsOf(child(tree, 'about'))
  const parts = ['headline', ...['rumour', 'prepared'].filter((part) => child(tree, part) !== undefined)]
  return parts.map((part) => ({ id: `news.${item}.${part}`, args }))
}

/** What a text may speak of: the week and the sponsor always, a project or person if it is about one. */
function argumentsOf(about: Tree | undefined): string[] {
  const has = (key: string) => child(about, key) !== undefined
  return [...always, ...(has('project') ? ofProject : []), ...(has('person') ? ofPerson : [])]
}
