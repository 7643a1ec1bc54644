/** Files of GENIUS as its exporter writes them, over two issues of our own. */

export const domainText = `<negotiation_template number_of_sessions="1">
<utility_space number_of_issues="2">
<objective index="0" description="" name="root" type="objective" etype="objective">
<issue index="1" name="Report" vtype="discrete" type="discrete" etype="discrete">
<item index="1" value="weekly"> </item>
<item index="2" value="monthly"> </item>
</issue>
<issue index="2" name="Tester days" vtype="discrete" type="discrete" etype="discrete">
<item index="1" value="10"> </item>
<item index="2" value="15"> </item>
<item index="3" value="20"> </item>
</issue>
</objective>
</utility_space>
</negotiation_template>
`

type Evaluations = { readonly report: readonly number[]; readonly days: readonly number[] }

export const profileText = (
  { report, days }: Evaluations,
  {
    weights = [0.25, 0.75],
    more = '',
  }: { readonly weights?: readonly number[]; readonly more?: string } = {},
) => `<?xml version="1.0"?>
<utility_space>
<objective index="0" description="" name="root" type="objective" etype="objective">
<issue index="1" name="Report" vtype="discrete" type="discrete" etype="discrete">
<item index="1" value="weekly" cost="0.0" evaluation="${report[0]}" />
<item index="2" value="monthly" cost="0.0" evaluation="${report[1]}" />
</issue>
<issue index="2" name="Tester days" vtype="discrete" type="discrete" etype="discrete">
<item index="1" value="10" cost="0.0" evaluation="${days[0]}" />
<item index="2" value="15" cost="0.0" evaluation="${days[1]}" />
<item index="3" value="20" cost="0.0" evaluation="${days[2]}" />
</issue>
<weight index="1" value="${weights[0]}" />
<weight index="2" value="${weights[1]}" />
</objective>
${more}
</utility_space>
`

export const pmText = profileText(
  { report: [1, 4], days: [1, 2, 4] },
  { more: '<reservation value="0.3" />' },
)
export const pmoText = profileText({ report: [8, 2], days: [10, 8, 4] }, { weights: [0.75, 0.25] })

/** The same file with one piece changed, which must stand there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`It has no ${from}`)
  return text.replace(from, () => to)
}
