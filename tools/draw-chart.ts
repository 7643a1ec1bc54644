import { chart } from '../src/game/chart.ts'

type Transition = { readonly guard?: string; readonly target?: string }
type Way = string | Transition
type State = {
  readonly initial?: string
  readonly type?: string
  readonly entry?: string
  readonly on?: { readonly [event: string]: Way | readonly Way[] }
  readonly states?: { readonly [name: string]: State }
}

/** The statechart as a Mermaid diagram: orders and results on the arrows, the rules a phase sets going behind a slash. */
export function chartDrawing(): string {
  const root = chart.config as unknown as State
  return ['```mermaid', 'stateDiagram-v2', ...linesOf(root, '  '), '```'].join('\n')
}

/** `docs/architecture.md` with its drawing of the chart brought up to date. */
export function withChart(text: string): string {
  const [begin, end] = ['<!-- chart:begin -->', '<!-- chart:end -->']
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md needs the markers ${begin} and ${end}.`)
  return `${text.slice(0, from + begin.length)}\n${chartDrawing()}\n${text.slice(to)}`
}

function linesOf({ initial, states = {} }: State, indent: string): string[] {
  const lines = initial ? [`${indent}[*] --> ${initial}`] : []
  for (const [name, state] of Object.entries(states)) {
    if (state.states)
      lines.push(
        `${indent}state ${name} {`,
        ...linesOf(state, `${indent}  `),
        `${indent}}`,
        ...leaving(state, indent),
      )
    if (state.entry) lines.push(`${indent}${name} : ${name} / ${state.entry}`)
    lines.push(
      ...arrowsFrom(name, state, indent)
        .filter(({ to }) => Object.hasOwn(states, to))
        .map(lineOf),
    )
    if (state.type === 'final') lines.push(`${indent}${name} --> [*]`)
  }
  return lines
}

/** Arrows out of a state with states inside: drawn outside it, or Mermaid would put their target inside. */
const leaving = ({ states = {} }: State, indent: string): string[] =>
  Object.entries(states)
    .flatMap(([name, state]) => arrowsFrom(name, state, indent))
    .filter(({ to }) => !Object.hasOwn(states, to))
    .map(lineOf)

type Arrow = {
  readonly from: string
  readonly to: string
  readonly events: string[]
  readonly indent: string
}

const lineOf = ({ from, to, events, indent }: Arrow) => `${indent}${from} --> ${to} : ${events.join(', ')}`

/** What leads where; an order that leaves the phase as it is leads back to it. */
function arrowsFrom(from: string, { on = {} }: State, indent: string): Arrow[] {
  const arrows: Arrow[] = []
  for (const [event, ways] of Object.entries(on))
    for (const way of [ways].flat() as Way[]) {
      const { guard, target = from } = typeof way === 'string' ? { target: way, guard: null } : way
      const to = target.replace(/^#remit\./, '')
      const label = guard ? `${event} [${guard}]` : event
      const same = arrows.find((arrow) => arrow.to === to)
      if (same) same.events.push(label)
      else arrows.push({ from, to, events: [label], indent })
    }
  return arrows
}
