/** From back to front. */
export const layerNames = [
  'back',
  'room', // people in the rooms and the lounge
  'ribbons',
  'front', // floor plate, desks, walls
  'hall', // eyelets, people in the hall, planners
  'trouble',
  'brass', // clips and stations
  'air', // what travels
  'light',
  'hand', // the ribbon in somebody's hand
] as const
export type LayerName = (typeof layerNames)[number]
