/** The members of a board as they sit, from left to right: the chair in the middle, the others in their order. */
export function atTable<Member extends { readonly chair: boolean }>(members: readonly Member[]): Member[] {
  const others = members.filter(({ chair }) => !chair)
  const middle = Math.ceil(others.length / 2)
  return [...others.slice(0, middle), ...members.filter(({ chair }) => chair), ...others.slice(middle)]
}
