/** One thing on its way: `to` is called with 0 to 1, always with 1 at last. It decorates and never decides. */
export type Motion = {
  readonly after?: number // ms before it begins
  readonly lasts: number // ms
  readonly to: (share: number) => void
}

export type Motions = ReturnType<typeof openMotions>

/** All that moves. Each has a key: what begins under the same key ends the one before it. */
export function openMotions() {
  const running = new Map<string, { readonly motion: Motion; age: number }>()

  const end = (key: string) => {
    const ending = running.get(key)
    running.delete(key)
    ending?.motion.to(1)
  }

  return {
    get busy() {
      return running.size > 0
    },
    begin(key: string, motion: Motion) {
      end(key)
      running.set(key, { motion, age: 0 })
      if (!motion.after) motion.to(0)
    },
    step(ms: number) {
      for (const [key, run] of running) {
        run.age += ms
        const age = run.age - (run.motion.after ?? 0)
        if (age >= run.motion.lasts) end(key)
        else if (age >= 0) run.motion.to(age / run.motion.lasts)
      }
    },
    /** What ends may begin something else, which then ends too. */
    finish() {
      while (running.size > 0) for (const key of [...running.keys()]) end(key)
    },
    end,
  }
}

export const easeOut = (share: number) => 1 - (1 - share) ** 3
export const easeInOut = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2)

/** There by seven tenths of the time, 4 % beyond, and back: a ribbon that is pulled tight. */
export function pullTight(share: number): number {
  if (share < 0.7) return 1.04 * easeOut(share / 0.7)
  return 1.04 - 0.04 * easeInOut((share - 0.7) / 0.3)
}

/** Falls and lies, with one small hop. */
export function dropDown(share: number): number {
  if (share < 0.7) return (share / 0.7) ** 2
  return 1 - 0.06 * Math.sin(((share - 0.7) / 0.3) * Math.PI)
}

/** 0, up to 1 in the middle, 0. */
export const there = (share: number) => Math.sin(share * Math.PI)
