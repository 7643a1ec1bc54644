import type { Plugin } from 'vite'
import { root } from './root.mjs'
import { scenarioPlugin } from './scenario-plugin.ts'

/** Vite plugins of the project itself, for the browser, the command line and the tests alike. */
export const ourPlugins: Plugin[] = [scenarioPlugin({ root })]
