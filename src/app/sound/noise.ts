/** A second of white noise. */
export const whiteNoise = (context: BaseAudioContext): AudioBuffer => filled(context, 1, hiss)

/** Four seconds of brown noise: each value drifts on from the one before, and leaks so that it stays about 0. */
export function brownNoise(context: BaseAudioContext): AudioBuffer {
  let level = 0
  return filled(context, 4, (n) => {
    level = (level + 0.02 * hiss(n)) / 1.02
    return level * 3.5
  })
}

function filled(context: BaseAudioContext, seconds: number, value: (n: number) => number): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * seconds, context.sampleRate)
  const samples = buffer.getChannelData(0)
  for (let n = 0; n < samples.length; n++) samples[n] = value(n)
  return buffer
}

/** Between -1 and 1, without a pattern that an ear could find; the same every time. */
function hiss(n: number): number {
  const far = Math.sin(n * 12.9898 + 78.233) * 43758.5453
  return (far - Math.floor(far)) * 2 - 1
}
