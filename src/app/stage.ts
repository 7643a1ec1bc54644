import type { OpenStage } from '../hud/stage-door.ts'

/** The stage comes after the interface: its chunk is asked for only now. */
export const openStage: OpenStage = async (host, manner) =>
  (await import('../stage/open-stage.ts')).openStage(host, manner)
