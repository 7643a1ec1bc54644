import type { GameObjects } from 'phaser'
import { Scene } from 'phaser'

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
export type Layers = { readonly [layer in LayerName]: GameObjects.Container }

/** The one scene: layers in units of the drawing, scaled to the pixels of the canvas. */
export class OfficeScene extends Scene {
  layers!: Layers
  private whole!: GameObjects.Container

  constructor() {
    super('office')
  }

  create(): void {
    const made = layerNames.map((name) => [name, this.add.container()] as const)
    this.layers = Object.fromEntries(made) as Layers
    this.whole = this.add.container(
      0,
      0,
      made.map(([, layer]) => layer),
    )
  }

  scaleTo(scale: number): void {
    this.whole.setScale(scale)
  }
}
