/** For what costs so much that it is only begun when somebody comes to look: attached to an element, called once. */
export const whenSeen = (begin: () => void) => (element: Element) => {
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    begin()
  })
  watcher.observe(element)
  return () => watcher.disconnect()
}
