/**
 * Shows a native dialog above the page: Esc closes it and the page behind is inert. Returns what to do when it goes:
 * focus returns to where it was, unless somebody has moved it on already (a browser closes first and says so later).
 */
export function showModal(dialog: HTMLDialogElement | undefined): () => void {
  const before = document.activeElement
  dialog?.showModal()
  return () => {
    const now = document.activeElement
    const stays = now === null || now === document.body || dialog?.contains(now)
    if (stays && before instanceof HTMLElement && before.isConnected) before.focus()
  }
}
