import type { Dealt } from './comparing.ts'
import { compared } from './comparing.ts'

addEventListener('message', ({ data }: MessageEvent<Dealt>) => postMessage(compared(data)))
