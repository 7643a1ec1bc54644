/** What gives frames and time; the browser's, or a test's. */
export type Clock = {
  readonly request: (frame: (now: number) => void) => number
  readonly cancel: (request: number) => void
}

const longest = 1000 // ms: after a pause nothing jumps further

/**
 * Frames only while something moves: `frame` is told the milliseconds since the last one and answers whether there is
 * more to come. What it throws stops the pulse and is handed on.
 */
export function openPulse(clock: Clock, frame: (ms: number) => boolean, failed: (error: unknown) => void) {
  let requested: number | null = null
  let last: number | null = null

  function beat(now: number) {
    requested = null
    const ms = last === null ? 0 : Math.min(longest, Math.max(0, now - last))
    try {
      const more = frame(ms)
      last = more ? now : null
      if (more) wake()
    } catch (error) {
      failed(error)
    }
  }
  function wake() {
    requested ??= clock.request(beat)
  }
  return {
    wake,
    get awake() {
      return requested !== null
    },
    stop() {
      if (requested !== null) clock.cancel(requested)
      requested = null
      last = null
    },
  }
}
