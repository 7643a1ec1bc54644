export const poses = [
  'stand',
  'hips', // a full week
  'weigh', // open palms: asked for from both sides
  'cup', // time free
  'sit',
  'type',
  'sitcup', // idle, on the sofa
  'write', // at the wall chart
  'reach',
  'carry',
  'folded', // arms folded: keeps a distance
  'open', // palms shown, arms low: at ease with whoever comes
  'wheel', // in a wheelchair
] as const
export type Pose = (typeof poses)[number]
