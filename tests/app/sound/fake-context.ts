type Event = { readonly at: number; readonly value: number }

/** A Web Audio context that draws nothing: it keeps every node, what it is joined to, and when it starts and stops. */
export function fakeContext() {
  const nodes: FakeNode[] = []
  const log: string[] = []
  const context = {
    currentTime: 2,
    sampleRate: 100,
    destination: { name: 'destination' },
    createBuffer: (_channels: number, length: number) => {
      const samples = new Float32Array(length)
      return { getChannelData: () => samples }
    },
    createOscillator: () => made('oscillator'),
    createBufferSource: () => made('noise'),
    createBiquadFilter: () => made('filter'),
    createGain: () => made('gain'),
    suspend: async () => void log.push('suspend'),
    resume: async () => void log.push('resume'),
    close: async () => void log.push('close'),
  }

  function made(name: string) {
    const node: FakeNode = {
      name,
      type: '',
      loop: false,
      buffer: null,
      to: [],
      started: null,
      stopped: null,
      onended: null,
      frequency: aParam(),
      Q: aParam(),
      gain: aParam(),
      connect: (other) => node.to.push(other),
      disconnect: () => {
        node.to = []
      },
      start: (at = context.currentTime) => {
        node.started = at
      },
      stop: (at = context.currentTime) => {
        node.stopped = at
      },
    }
    nodes.push(node)
    return node
  }

  /** Time goes on: whatever was to stop by then has ended. */
  function passTo(time: number): void {
    context.currentTime = time
    for (const node of nodes) if (node.stopped !== null && node.stopped <= time) node.onended?.()
  }
  const sources = () => nodes.filter((node) => node.started !== null)
  const joined = () => nodes.filter((node) => node.to.length > 0)
  return { context: context as unknown as AudioContext, nodes, sources, joined, log, passTo }
}

const aParam = () => {
  const events: Event[] = []
  const put = (value: number, at: number) => void events.push({ at, value })
  return { value: 0, events, setValueAtTime: put, linearRampToValueAtTime: put }
}

export type FakeNode = {
  readonly name: string
  type: string
  loop: boolean
  buffer: unknown
  to: unknown[]
  started: number | null
  stopped: number | null
  onended: (() => void) | null
  readonly frequency: ReturnType<typeof aParam>
  readonly Q: ReturnType<typeof aParam>
  readonly gain: ReturnType<typeof aParam>
  readonly connect: (other: unknown) => void
  readonly disconnect: () => void
  readonly start: (at?: number) => void
  readonly stop: (at?: number) => void
}
