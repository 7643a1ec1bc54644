import type { Game } from './game.ts'
import { servicesView } from './viewing-services.ts'

/** Each service can be taken up, as long as there is room, or dropped. */
export function serviceCommands(game: Game) {
  const seen = servicesView(game)
  const isFull = (seen?.all.filter(({ on }) => on).length ?? 0) >= (seen?.most ?? 0)
  return (seen?.all ?? [])
    .filter(({ on }) => on || !isFull)
    .map(({ service, on }) => ({ kind: 'setService' as const, service, on: !on, price: 0 }))
}
