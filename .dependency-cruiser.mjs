// The walls between the rooms, for `depcruise` and for tools/walls.mjs; the table is in tools/rooms.mjs.
import { wallRules } from './tools/wall-rules.mjs'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: wallRules,
  options: {
    tsPreCompilationDeps: true, // see `import type` too
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte'],
    },
  },
}
