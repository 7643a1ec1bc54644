/** How big things may get, so that every file is read in a moment. Characters unless said otherwise. */
export const limits = {
  files: 40,
  file: 200_000,
  ownWords: 400_000, // the words of the interface, which nobody else brings
  depth: 16, // levels of nesting
  entries: 400, // in one map or list
  name: 40,
  message: 2_000,
} as const
