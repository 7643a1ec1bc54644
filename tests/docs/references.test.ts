import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { policyName } from '../../src/bots/policies.ts'
import { remit } from '../cli/helpers.ts'
import { pageAt, pages, quotedIn, tableOf } from './pages.ts'

const scripts: string[] = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

// --- Links

const links = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']): [string, string] => [path, to]),
)
const picturesAreDrawn = existsSync('docs/pictures')

/** The name that a heading has in an address: as the usual hosts make it. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(links.filter(([, to]) => !/^https?:/.test(to)))(
  'the link in %s to %s leads somewhere',
  (page, to) => {
    const [file = '', anchor] = to.split('#')
    const target = file === '' ? page : join(dirname(page), file)
    if (target.startsWith('docs/pictures/') && !picturesAreDrawn) return
    expect(existsSync(target), target).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(pageAt(target))).toContain(anchor)
  },
)

test('links go to files of the project or to safe addresses', () => {
  expect(links.filter(([, to]) => /^(http:|\/|\.\.\/\.\.)/.test(to))).toEqual([])
})

test('the pages are read, and so are their links', () => {
  expect(pages.length).toBeGreaterThan(8)
  expect(links.length).toBeGreaterThan(15)
})

// --- Files

const rooted = /^(src|tests|tools|docs|scenarios|assets|types)\//
const example = /^scenarios\/harbour/ // grown by the reader of the scenario format
const named = pages.flatMap(({ path, text }) =>
  [...new Set(quotedIn(text))]
    .filter((name) => rooted.test(name) && !name.includes('<') && !name.includes(' ') && !example.test(name))
    .map((name): [string, string] => [path, name]),
)

test.each(named)('%s names %s, which exists', (_, name) => {
  if (!name.includes('*')) return expect(existsSync(name), name).toBe(true)
  const pattern = new RegExp(`^${name.split('/').at(-1)?.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  expect(readdirSync(dirname(name)).filter((file) => pattern.test(file))).not.toEqual([])
})

test('the README lists every room', () => {
  const rooms = tableOf(pageAt('README.md'), 'room').map(([room]) => room)
  expect(rooms.toSorted()).toEqual(
    readdirSync('src')
      .map((room) => `\`src/${room}/\``)
      .toSorted(),
  )
})

test('pages speak of no machine', () => {
  const paths = /(?<![\w.])\/(work|tmp|home|Users|root)\//
  expect(pages.filter(({ text }) => paths.test(text)).map(({ path }) => path)).toEqual([])
})

// --- Commands

const lines = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/npm (?:run -s remit -- [^`\n]+|run \w+|start|test)/g)].map(
    ([line]): [string, string] => [path, line.trim()],
  ),
)

test.each(lines.filter(([, line]) => !line.includes('remit --')))(
  '%s says `%s`, which package.json has',
  (_, line) => {
    expect(scripts).toContain(line.replace(/^npm (run )?/, ''))
  },
)

test.each(lines.filter(([, line]) => line.includes('remit --')))(
  '%s says `%s`, which the command line knows',
  async (_, line) => {
    const [command = '', ...args] = line.replace('npm run -s remit -- ', '').split(' ')
    const deeper = args.filter((arg) => !arg.startsWith('-')).slice(0, 1) // `analyse policies` has its own help
    const { exit, out } = await remit(command.startsWith('-') ? [command] : [command, ...deeper, '--help'])
    expect(exit).toBe(0)
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(out).toContain(option)
    const policies = args[args.indexOf('--policies') + 1]
    if (args.includes('--policies')) expect(policies?.split(',').map(policyName)).not.toContain(null)
  },
)

test('the README names every command of the command line', async () => {
  const { out } = await remit(['--help'])
  const commands = [...out.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => `\`${name}\``)
  expect(commands.length).toBeGreaterThan(3)
  for (const command of commands) expect(pageAt('README.md')).toContain(command)
})
