import type { Plugin } from 'vite'

/** Vite plugins of the project itself, for the browser, the command line and the tests alike. */
export const ourPlugins: Plugin[] = []
