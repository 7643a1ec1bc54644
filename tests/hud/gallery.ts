// Screens to look at while working on the interface: `npx vite`, then /tests/hud/gallery.html?weeks=3

import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { mount } from 'svelte'
import Hud from '../../src/hud/hud.svelte'
import { sampleSession } from './sample-session.ts'

const asked = new URLSearchParams(location.search)
const first = shipped[0]
const target = document.querySelector('#app')
if (!first || !target) throw new Error('There is no scenario, or no place to show it.')

const { id, setup } = first
const names = { [`scenarios.${id}.name`]: first.words.en['company.name'] ?? id }
const sample = sampleSession({ setup, words: { ...words.en, ...names, ...first.words.en } })
Object.assign(window, { sample })

const weeks = asked.get('weeks') // closed unseen
if (weeks !== null) {
  sample.session.start({ scenario: id, seed: asked.get('seed') ?? 'amber-otter-7' })
  if (weeks !== 'none') sample.session.act({ kind: 'open' })
  for (let week = 0; week < Number(weeks) || 0; week++) sample.session.act({ kind: 'closeWeek' })
}
if (asked.has('saved'))
  sample.tell({
    screen: {
      kind: 'title',
      scenarios: [id],
      saved: { scenario: id, week: 6, finished: false },
      others: [],
      linked: null,
      seats: {},
    },
  })

mount(Hud, { target, props: { session: sample.session } })
