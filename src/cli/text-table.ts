/** A table for people: the first column to the left, numbers to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0, at === 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

const lengthOf = (text: string) => [...text].length

const padded = (text: string, width: number, left: boolean) => {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return left ? text + space : space + text
}
