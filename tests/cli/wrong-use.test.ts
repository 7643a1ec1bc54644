import { expect, test } from 'vitest'
import { isOneLine, remit } from './helpers.ts'

const escaped = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

test.each([
  ['', 'Say what to do: check, play, sweep, verify or analyse'],
  ['plya small', 'Did you mean play?'],
  ['check', "missing required argument 'path'"],
  ['check no-such-folder', 'there is no such file or folder'],
  ['check package.json', 'is not a scenario.yaml'],
  ['check src', 'there is no scenario.yaml'],
  ['check scenarios --jsno', 'Did you mean --json?'],
  ['play', "option '--seed <text>' not specified"],
  ['play --seed 1', "missing required argument 'scenario'"],
  ['play smal --seed 1', 'Did you mean small?'],
  ['play ./nowhere --seed 1', 'there is no such file or folder'],
  ['play small --seed', /argument missing|A seed is a text/],
  ['play small --seed 1 --out', /argument missing|needs a file/],
  ['play small --seed 1 more', 'too many arguments'],
  ['play small --seed 1 --policy lest-slack', 'Did you mean least-slack?'],
  ['play small --seed 1 --policy least-slack/sensibel', 'Did you mean least-slack/sensible?'],
  ['play small --seed 1 --policy __proto__', 'grants one of random, first-come, loudest'],
  ['play small --seed 1 --out no-such-folder/x.json', 'There is no folder no-such-folder'],
  ['play small --seed 1 --out src', 'src is not a file'],
  ['sweep small --seeds 1..3', "option '--policies <names>' not specified"],
  ['sweep small --policies random --seeds 3..1', 'are no seeds'],
  ['sweep small --policies random --seeds 1..1e9', 'are no seeds'],
  ['sweep small --policies random --seeds 1,,2', 'are no seeds'],
  ['sweep small --policies random --seeds 1..999999', 'at most 100000'],
  ['sweep small --policies random,rnadom --seeds 1', 'Did you mean random?'],
  ['sweep small --policies random --seeds 1 --jobs 0', '--jobs takes a whole number'],
  ['sweep small --policies random --seeds 1 --jobs two', '--jobs takes a whole number'],
  ['sweep small --policies random --seeds 1 --load 9', '--load takes a whole number'],
  ['sweep small --policies random --seeds 1 --load 1e2', '--load takes a whole number'],
  ['sweep small --policies random --seeds 1 --csv --json', 'Choose one'],
  [
    'sweep small --policies random --seeds 1 --scoreboard project/p9',
    'use one of organisation, project/p1, project/p2',
  ],
  ['verify', "missing required argument 'file'"],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05',
    '--population takes a whole number from 1 to 1000000, in digits, or inf: it is missing',
  ],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population -5', '"-5" is not'],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population NaN', '"NaN" is not'],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 1e9', '"1e9" is not'],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 1000000000',
    'at most 1000000: of more, use --population inf',
  ],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 0', '"0" is not'],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --method byno', 'There is no method'],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --method binomal',
    'Did you mean binomial?',
  ],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population inf --method hypergeometric',
    'hypergeometric needs --population as a number',
  ],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --expected 5%',
    '--expected must be less than --tolerable',
  ],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --sample 11 --found 0',
    '--sample may not be more than --population',
  ],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --sample 9 --found 10',
    '--found may not be more than --sample',
  ],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --found 0',
    '--sample takes a whole number from 1 to 5000, in digits: it is missing',
  ],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --sample 2 --found -1', '"-1" is not'],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10 --sample 2 --found 0 --expected 0.01',
    '--expected is for planning',
  ],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 10,20', 'that makes a table, say --table'],
  [
    'analyse sampling --tolerable 0.05 --risk 0.05 --population 10,20 --expected 0,1% --tolerable 2%,3% --table',
    'A table has two lists; these are 3',
  ],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 10,x --table', '"x" is not'],
  ['analyse sampling --tolerable 0.05 --risk 0.05 --population 10 more', 'too many arguments'],
  [
    'analyse sampling --population 10 --risk 0.05',
    '--tolerable takes a rate above 0 and below 1, such as 0.05, 5% or 1/20: it is missing',
  ],
  ['analyse sampling --population 10 --risk 0.05 --tolerable 1.5', '1.5 is outside'],
  ['analyse sampling --population 10 --risk 0.05 --tolerable -0.5', '"-0.5" is none'],
  ['analyse sampling --population 10 --risk 0.05 --tolerable NaN', '"NaN" is none'],
  ['analyse sampling --population 10 --risk 0.05 --tolerable 1/0', '"1/0" is none'],
  ['analyse sampling --population 10 --risk 0 --tolerable 0.05', '0 is outside'],
  ['analyse sampling --population 10 --risk 100% --tolerable 0.05', '100% is outside'],
  ['verify x.json --scenario no-such-folder', 'There is no scenario "no-such-folder"'],
])('remit %s', async (line, says) => {
  for (const more of [[], ['--json']]) {
    const { exit, out, err } = await remit([
      ...(line === '' ? [] : line.split(' ')),
      ...(line === '' ? [] : more),
    ])
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(isOneLine(err)).toBe(true)
    expect(err).toMatch(typeof says === 'string' ? escaped(says) : says)
    expect(err).toMatch(/See: npm run -s remit -- (\w+ )*--help\n$/)
  }
})

test('a seed is visible text of at most 80 characters', async () => {
  for (const seed of ['', ' 7', '7\n', '\u202e7', 'x'.repeat(81)]) {
    const { exit, err } = await remit(['play', 'small', '--seed', seed])
    expect(exit).toBe(2)
    expect(err).toContain('A seed is a text')
  }
})

test.each(['', 'check', 'play', 'sweep', 'verify', 'analyse', 'analyse sampling'])(
  'remit %s --help',
  async (command) => {
    const { exit, out, err } = await remit([...(command === '' ? [] : command.split(' ')), '--help'])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toContain(`Usage: remit ${command}`.trim())
  },
)
