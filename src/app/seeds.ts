/** How a seed is made when nobody named one: two plain words and a number, easy to say across a room. */
const first =
  'amber bold brisk calm clear coral crisp early fair first fresh gentle glad green happy keen kind late light lively lucky mellow merry mild neat noble olive plain proud quick quiet ready royal ruby sharp silver smart snowy solid sunny sure swift tidy true vivid warm wise young'.split(
    ' ',
  )
const second =
  'acorn anchor apple arrow badger basket beacon bridge button candle canoe castle cedar chalk comet copper crane desk door falcon feather ferry garden harvest heron hill island kettle lamp lantern maple meadow mill needle orchard otter paper pebble pencil piano river sail signal spruce stone tower valley willow window'.split(
    ' ',
  )

/** `dice(n)` gives a whole number below n. The only real chance in Remit: a game itself has none. */
export function newSeed(dice: (sides: number) => number = fromCrypto): string {
  return `${first[dice(first.length)]}-${second[dice(second.length)]}-${10 + dice(90)}`
}

/** A name for a saved game that no other one has. */
export const newId = (dice: (sides: number) => number = fromCrypto): string =>
  Array.from({ length: 12 }, () => dice(36).toString(36)).join('')

/** Even for every `sides`: numbers from the uneven rest are thrown away. */
function fromCrypto(sides: number): number {
  const whole = Math.floor(0x100000000 / sides) * sides
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (number < whole) return number % sides
  }
}
