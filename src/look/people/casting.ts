import type { Emblem, PersonId, ProjectId, Pronoun, Role } from '../../sim/setup.ts'
import type { Face } from './faces.ts'
import { faces, hairsOf } from './faces.ts'
import type { PersonLook, Skin } from './person-look.ts'
import { skins } from './person-look.ts'
import { clothesFor } from './wardrobe.ts'

export type Player = {
  readonly id: PersonId
  readonly role: Role
  readonly pronoun: Pronoun
  readonly home: ProjectId | null
}

/**
 * Deals every person of a game a face and clothes. The same key gives the same faces; another key deals anew, so that
 * no role, load or mood ever belongs to a group. Skins go round like cards: even over the cast and over each role.
 */
export function castOf(
  key: string,
  people: readonly Player[],
  emblems: { readonly [project: ProjectId]: Emblem },
): { [person: PersonId]: PersonLook } {
  const deal = seating(key, people)
  const deck = shuffled(skins, (skin) => drawn(key, 'skin', skin))
  const turns = new Map<Role, number>()
  const wheels = drawn(key, 'wheelchair', '') % 3 === 0 ? drawn(key, 'who', '') % (deal.length || 1) : -1
  const seen: Face[] = []
  const cast: { [person: PersonId]: PersonLook } = {}
  for (const [i, { id, role, pronoun, home }] of deal.entries()) {
    const face = faceFor(key, id, pronoun, deck[i % deck.length] as Skin, seen)
    seen.push(face)
    const turn = turns.get(role) ?? drawn(key, 'clothes', role) % 60
    turns.set(role, turn + 1)
    const emblem = home === null ? null : (emblems[home] ?? null)
    const { suits: _, ...features } = face
    cast[id] = { ...features, ...clothesFor(role, emblem, turn), wheelchair: i === wheels }
  }
  return cast
}

/** Role by role, so that a run of the deck falls to each; who comes first is chance. */
const seating = (key: string, people: readonly Player[]) =>
  [...people].sort(
    (a, b) =>
      drawn(key, 'role', a.role) - drawn(key, 'role', b.role) ||
      drawn(key, 'seat', a.id) - drawn(key, 'seat', b.id) ||
      (a.id < b.id ? -1 : 1),
  )

/** A face of that skin that nobody has yet; of several, one whose hair is still rare. */
function faceFor(key: string, id: PersonId, pronoun: Pronoun, skin: Skin, seen: readonly Face[]): Face {
  const suiting = shuffled(
    faces.filter((face) => face.skin === skin && face.suits.includes(pronoun)),
    (face) => drawn(key, id, likeness(face)),
  )
  const taken = new Set(seen.map(likeness))
  const free = suiting.filter((face) => !taken.has(likeness(face)))
  const dyed = () =>
    suiting.flatMap((face) => (face.wrap ? [] : hairsOf[skin].map((hair) => ({ ...face, hair }))))
  const choice = free.length ? free : dyed().filter((face) => !taken.has(likeness(face)))
  const worn = (face: Face) => seen.filter(({ style }) => style === face.style).length
  return shuffled(choice.length ? choice : suiting, worn)[0] as Face
}

/** What one tells people apart by. */
export const likeness = (face: Pick<PersonLook, 'skin' | 'style' | 'hair' | 'wrap'>) =>
  `${face.skin} ${face.style} ${face.wrap ?? face.hair}`

const shuffled = <T>(list: readonly T[], rank: (item: T) => number): T[] =>
  [...list].sort((a, b) => rank(a) - rank(b))

/** A whole number that only these three texts decide: the steps of FNV-1a, then MurmurHash3's finish. */
function drawn(key: string, what: string, whose: string): number {
  let hash = 0x811c9dc5
  for (const char of `${key}\n${what}\n${whose}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
