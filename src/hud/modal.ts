/**
 * Shows a native dialog above the page: Esc or a click beside it closes it and the page behind is inert. Returns what to do when it goes:
 * focus returns to where it was, unless somebody has moved it on already (a browser closes first and says so later).
 */
export function showModal(dialog: HTMLDialogElement | undefined): () => void {
  const before = document.activeElement
  dialog?.showModal()
  dialog?.addEventListener('click', closeOutside)
  return () => {
    const now = document.activeElement
    const stays = now === null || now === document.body || dialog?.contains(now)
    if (stays && before instanceof HTMLElement && before.isConnected) before.focus()
  }
}

/** Only its backdrop and its own margins have the dialog itself as target. */
function closeOutside(this: HTMLDialogElement, { target, clientX, clientY }: MouseEvent) {
  const { left, right, top, bottom } = this.getBoundingClientRect()
  const beside = clientX < left || clientX > right || clientY < top || clientY > bottom
  if (target === this && beside) this.close()
}
