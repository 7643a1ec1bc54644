/** How big things may get, so that every file is read in a moment. Characters unless said otherwise. */
export const limits = {
  files: 40,
  file: 260_000,
  depth: 16, // levels of nesting
  entries: 400, // in one map or list
  name: 40,
  message: 2_000,
} as const
