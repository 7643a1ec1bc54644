import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from './helpers.ts'

const slow = { timeout: 120_000 } // the command line is built first

function launched(line: string, stdout: 'pipe' | number = 'pipe') {
  const run = spawnSync(process.execPath, ['tools/remit.mjs', ...line.split(' ')], {
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
  })
  return { exit: run.status, out: run.stdout, err: run.stderr }
}

test('a game is played, recorded and verified through the launcher', slow, () => {
  const file = join(aFolder(), 'game.json')
  const played = launched(`play calder-wray --seed 7 --policy random --out ${file} --json`)
  expect(played).toMatchObject({ exit: 0, err: '' })
  const verified = launched(`verify ${file} --json`)
  expect(verified).toMatchObject({ exit: 0, err: '' })
  const [{ hash, verdict, scores }] = JSON.parse(verified.out)
  expect({ verdict, hash, scores }).toEqual({
    verdict: 'VERIFIED',
    hash: JSON.parse(played.out).hash,
    scores: JSON.parse(played.out).scores,
  })
})

test('threads play what one thread plays', slow, () => {
  const line = 'sweep calder-wray --seeds 1..2,monday --policies least-slack,random/random --json'
  const alone = launched(`${line} --jobs 1`)
  expect(alone).toMatchObject({ exit: 0, err: '' })
  for (const jobs of [2, 3]) expect(launched(`${line} --jobs ${jobs}`)).toEqual(alone)
})

test('what was used wrongly ends with 2 and one line', slow, () => {
  expect(launched('play calder-way --seed 7 --json')).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringMatching(
      /^remit play: There is no scenario "calder-way"\. Did you mean calder-wray\?.*\n$/,
    ),
  })
})

test.runIf(existsSync('/dev/full'))('a full disk is told, and is a problem', slow, () => {
  const { exit, err } = launched('play calder-wray --seed 7 --json', openSync('/dev/full', 'w'))
  expect(exit).toBe(1)
  expect(err).toContain('the output could not be written')
})
