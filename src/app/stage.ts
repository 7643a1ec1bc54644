import { fetchedPart } from '../hud/fetched-part.ts'
import type { OpenStage } from '../hud/stage-door.ts'

/** The stage comes after the interface: its chunk is asked for only now, and not at all where nothing can be drawn. */
export const openStage: OpenStage = async (host, manner) => {
  if (!document.createElement('canvas').getContext('2d')) return { none: 'noCanvas' }
  const stage = await fetchedPart(() => import('../stage/open-stage.ts')).catch(() => null)
  return stage ? stage.openStage(host, manner) : { none: 'notLoaded' }
}
