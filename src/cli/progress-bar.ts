const pause = 100 // ms between two drawings

/** A bar on the last line of a terminal; null draws none. */
export function progressBar(
  { err, columns }: { err: (text: string) => void; columns: number | null },
  total: number,
) {
  if (columns === null) return { show: () => {}, clear: () => {} }
  const width = Math.max(10, Math.min(40, columns - 30))
  let drawn = 0
  return {
    show: (done: number) => {
      const now = Date.now()
      if (now - drawn < pause && done < total) return
      drawn = now
      const full = Math.floor((done / total) * width)
      err(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done} of ${total} games`)
    },
    clear: () => err('\r\u001b[K'),
  }
}
