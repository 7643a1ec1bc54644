import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** The version whose files are named here; another one needs a look at each. */
const version = '4.2.1'

/** What registers itself when it is loaded. The renderer comes first, or its files need each other before they are. */
const registered = [
  'renderer/index.js',
  'events/EventEmitter.js',
  'cameras/2d/index.js',
  'gameobjects/DisplayList.js',
  'gameobjects/UpdateList.js',
  'gameobjects/GameObjectCreator.js',
  'gameobjects/GameObjectFactory.js',
  'gameobjects/container/ContainerFactory.js',
  'gameobjects/image/ImageFactory.js',
  'scene/ScenePlugin.js',
]

const exported = { Game: 'core/Game.js', Scene: 'scene/Scene.js' }

/** Phaser's own build replaces these; its sources ask for `typeof` of each. */
const flags = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
}

/**
 * Phaser as shipped is one bundle from which nothing can be left out. The game's own build takes the few parts that
 * the stage uses from the package's sources instead; everything else (types, tests, tools) sees the whole package.
 */
export function slimPhaser(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('phaser/package.json'))
  const source = (path: string) => JSON.stringify(join(home, 'src', path))
  return {
    name: 'slim-phaser',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const found = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
      if (found !== version) this.error(`slim-phaser names files of Phaser ${version}, but ${found} is here`)
    },
    resolveId: (id) => (id === 'phaser' ? '\0slim-phaser' : null),
    load(id) {
      if (id !== '\0slim-phaser') return null
      const constants = `import constants from ${source('const.js')}\nexport const { CANVAS, WEBGL } = constants\n`
      const parts = Object.entries(exported).map(
        ([name, path]) => `export { default as ${name} } from ${source(path)}\n`,
      )
      return registered.map((path) => `import ${source(path)}\n`).join('') + constants + parts.join('')
    },
    transform(code, id) {
      if (!id.startsWith(join(home, 'src'))) return null
      const text = Object.entries(flags).reduce(
        (text, [flag, on]) => text.replaceAll(`typeof ${flag}`, String(on)),
        code.replaceAll(/\bglobal\./g, 'globalThis.'),
      )
      return text === code ? null : { code: text, map: null }
    },
  }
}
