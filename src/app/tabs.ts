/** Gives the game back, so that another tab may go on with it. */
export type Release = () => void

/**
 * Takes a game for this tab; null if another tab plays it. The browser gives it back when the tab is closed or killed.
 * Where there are no locks (an insecure address), the shelf's `claim` alone decides: the last to claim may save.
 */
export function takeGame(
  id: string,
  locks: LockManager | undefined = navigator.locks,
): Promise<Release | null> {
  if (!locks) return Promise.resolve(() => {})
  return new Promise((resolve) => {
    locks
      .request(`remit/${id}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(() => resolve(() => {})) // locks are denied where storage is
  })
}
