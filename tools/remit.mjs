// `npm run -s remit -- ...`: the command line, built first when its sources changed. Prints nothing of its own to
// stdout. It runs in this process, so that signals and exit codes are the command's own.
import { pathToFileURL } from 'node:url'
import { builtCli } from './cli-build.mjs'
import { ensureDeps } from './ensure-deps.mjs'

if (!ensureDeps()) process.exit(1)
const main = builtCli()
// npm runs scripts in the project's folder; a relative path means the folder where the user stood.
if (process.env.npm_lifecycle_event === 'remit' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.argv[1] = main
await import(pathToFileURL(main).href)
