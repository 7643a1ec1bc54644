/** What others made and this page brings along. `assets/CREDITS.md` says more of each. */
export type Work = { readonly name: string; readonly licence: string; readonly at: string }

export const typefaces: readonly Work[] = [
  {
    name: 'Atkinson Hyperlegible Next',
    licence: 'OFL-1.1',
    at: 'https://github.com/googlefonts/atkinson-hyperlegible-next',
  },
  { name: 'Besley', licence: 'OFL-1.1', at: 'https://github.com/indestructible-type' },
  { name: 'Courier Prime', licence: 'OFL-1.1', at: 'https://github.com/quoteunquoteapps/CourierPrime' },
  { name: 'Mynerve', licence: 'OFL-1.1', at: 'https://github.com/carolinashort/MyNerve' },
]

export const libraries: readonly Work[] = [
  { name: 'idb', licence: 'ISC', at: 'https://github.com/jakearchibald/idb' },
  { name: 'intl-messageformat', licence: 'BSD-3-Clause', at: 'https://formatjs.github.io' },
  { name: 'phaser', licence: 'MIT', at: 'https://phaser.io' },
  { name: 'seedrandom', licence: 'MIT', at: 'https://github.com/davidbau/seedrandom' },
  { name: 'svelte', licence: 'MIT', at: 'https://svelte.dev' },
  { name: 'xstate', licence: 'MIT', at: 'https://github.com/statelyai/xstate' },
]
