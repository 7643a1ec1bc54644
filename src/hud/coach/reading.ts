import { boxOf, common, sights } from './looking.ts'
import type { Box } from './placing.ts'

const controls =
  'article, button:not(.room, .person), summary, output, input, select, textarea, [role="img"], [data-thing] > span, [data-foot] > *'

/** What can be read and pressed on the page, as boxes in sight; what covers text covers its box, and its paper's. */
export function toldBoxes(except: Element): Box[] {
  const sight = sights()
  const told: Box[] = []
  const add = (box: Box, within: Element | null) => {
    const seen = sight(within)
    const cut = seen && common(box, seen)
    if (cut) told.push(cut)
  }
  for (const element of document.querySelectorAll(controls))
    if (!except.contains(element) && element.checkVisibility()) add(boxOf(element), element.parentElement)
  for (const [text, within] of texts(except)) for (const box of lines(text)) add(box, within)
  const desk = deskBeside()
  return desk ? [...told, { ...desk, x: desk.x - 10, width: 34 }] : told // nothing should lie half on the desk
}

function* texts(except: Element): Generator<[Node, Element]> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const within = text.parentElement
    if (within && text.nodeValue?.trim() && !except.contains(within) && within.checkVisibility())
      yield [text, within]
  }
}

function lines(text: Node): Box[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }))
}

/** The desk, where it stands beside the building. */
export function deskBeside(): Box | null {
  const desk = document.getElementById('desk')
  const box = desk && boxOf(desk)
  return box && box.x > innerWidth / 4 ? box : null
}
