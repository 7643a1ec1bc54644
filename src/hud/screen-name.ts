import type { Screen } from './session.ts'

/** What tells one screen from the next: when it changes, focus goes to the new heading. */
export function screenName(screen: Screen): string {
  switch (screen.kind) {
    case 'game': {
      const { scenario, seed, seat, phase, week } = screen.view
      return parted(screen, scenario, seed, seat, phase, week, screen.reflection.opened, !!screen.watching)
    }
    case 'handOver':
      return parted(screen, screen.seat, screen.week)
    case 'drill': {
      const { drill, seed, side, phase } = screen.view
      return parted(screen, drill, seed, side, phase)
    }
    case 'case': {
      const { id, seed, phase } = screen.view
      return parted(screen, id, seed, phase)
    }
    case 'year': {
      const { id, seed, phase, quarter } = screen.view
      return parted(screen, id, seed, phase, quarter)
    }
    case 'drillHandOver':
      return parted(screen, screen.party, screen.exchange)
    case 'committee':
    case 'audit': {
      const { drill, seed, phase } = screen.view
      return parted(screen, drill, seed, phase)
    }
    default:
      return screen.kind
  }
}

const parted = ({ kind }: Screen, ...parts: readonly unknown[]): string => [kind, ...parts].join('/')
