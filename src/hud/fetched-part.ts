/**
 * Fetches a part of the program that is asked for only when it is needed, such as `() => import('./part.ts')`.
 * A browser may keep a fetch that failed and give it again for as long as the page is open; so such a part is asked for
 * once more under an address that is new to it. Rejects when that fails too.
 */
export async function fetchedPart<Part>(part: () => Promise<Part>): Promise<Part> {
  try {
    return await part()
  } catch (error) {
    const address = moduleAddress(error)
    if (!address) throw error
    asked += 1
    return (await import(/* @vite-ignore */ `${address}?again=${asked}`)) as Part
  }
}

let asked = 0

/** The address in what a browser says of a module that could not be fetched; null where it names none. */
export const moduleAddress = (error: unknown): string | null =>
  (error instanceof TypeError && error.message.match(/https?:\/\/\S+\.js(?=$|\s)/)?.[0]) || null
