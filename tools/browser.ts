// Finds a Chromium without a download: CHROMIUM_PATH; the one packed in @sparticuz/chromium, which is the same on every
// machine and without an interface of its own takes half the time; where that does not run, the system's.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const args = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Launch options for Playwright. */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && existsSync(chosen)) return { executablePath: chosen, args }
  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser()
  const found = places.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium was found. Install one, or name its file in CHROMIUM_PATH.')
  return { executablePath: found, args }
}

/** The package unpacks into TMPDIR and reuses whatever lies there, of any version: it gets a folder of its own. */
async function packedBrowser() {
  const source = packageFolder()
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const home = join(root, 'node_modules', '.cache', `chromium-${version}`)
  if (!existsSync(home)) await unpack(source, home)
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  }
  return { executablePath: join(home, 'chromium'), args, env }
}

function packageFolder() {
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) folder = dirname(folder)
  return folder
}

/** Unpacks beside `home` and renames, so that a half-written browser is never found. */
async function unpack(source: string, home: string) {
  const draft = `${home}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  await packed.executablePath()
  await inflate(join(source, 'bin', 'al2023.tar.br'))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(home))
  try {
    renameSync(draft, home)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another process was first
  }
}

const fontsConf = (home: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>\n`
