type Texts = { readonly [key: string]: string }

/** Whether two records of texts hold the same, in whatever order their keys stand. */
export const sameTexts = (one: Texts, other: Texts): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.keys(one).every((key) => Object.hasOwn(other, key) && one[key] === other[key])
