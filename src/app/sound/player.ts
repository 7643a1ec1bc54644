import { brownNoise, whiteNoise } from './noise.ts'
import type { Part } from './recipes.ts'
import { recipes, roomLoudness } from './recipes.ts'
import type { Sound } from './sounds.ts'

export type Player = {
  readonly play: (sounds: readonly Sound[]) => void // one after the other
  readonly room: (heard: boolean) => void // the tone of the room itself
  readonly pause: (paused: boolean) => void
  readonly close: () => void
}

const gap = 0.12 // seconds from one sound to the next

/** Plays sounds that are made here and now, out of waves and noise; every node is let go of when it has sounded. */
export function openPlayer(context: AudioContext): Player {
  const white = whiteNoise(context)
  let room: (() => void) | null = null

  return {
    play(sounds) {
      let at = context.currentTime
      for (const sound of sounds) {
        for (const part of recipes[sound]) sounded(context, sourceOf(context, part, white, at), part, at)
        at += Math.max(...recipes[sound].map((part) => part.at + part.lasts)) + gap
      }
    },
    room(heard) {
      if (heard && !room) room = openRoom(context)
      else if (!heard && room) {
        room()
        room = null
      }
    },
    pause: (paused) => void (paused ? context.suspend() : context.resume()),
    close() {
      room?.()
      room = null
      void context.close()
    },
  }
}

type Source = { readonly source: AudioScheduledSourceNode; readonly through: readonly AudioNode[] }

function sourceOf(context: AudioContext, part: Part, white: AudioBuffer, at: number): Source {
  if (part.wave === 'noise') {
    const source = context.createBufferSource()
    source.buffer = white
    const band = context.createBiquadFilter()
    band.type = 'bandpass'
    band.frequency.value = Math.sqrt(part.low * part.high)
    band.Q.value = band.frequency.value / (part.high - part.low)
    return { source, through: [band] }
  }
  const source = context.createOscillator()
  source.type = part.wave
  source.frequency.setValueAtTime(part.from, at + part.at)
  source.frequency.linearRampToValueAtTime(part.to, at + part.at + part.lasts)
  return { source, through: [] }
}

/** Up at once, down to nothing until its end. */
function sounded(context: AudioContext, { source, through }: Source, part: Part, at: number): void {
  const [start, end] = [at + part.at, at + part.at + part.lasts]
  const volume = context.createGain()
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(part.loud, start + 0.004)
  volume.gain.linearRampToValueAtTime(0, end)
  const chain = [source, ...through, volume]
  join(context, chain)
  source.onended = () => release(chain)
  source.start(start)
  source.stop(end)
}

function openRoom(context: AudioContext): () => void {
  const source = context.createBufferSource()
  source.buffer = brownNoise(context)
  source.loop = true
  const volume = context.createGain()
  volume.gain.value = roomLoudness
  const chain = [source, volume]
  join(context, chain)
  source.onended = () => release(chain)
  source.start()
  return () => source.stop()
}

const join = (context: AudioContext, chain: readonly AudioNode[]) =>
  chain.forEach((node, i) => {
    node.connect(chain[i + 1] ?? context.destination)
  })

const release = (chain: readonly AudioNode[]) => {
  for (const node of chain) node.disconnect()
}
