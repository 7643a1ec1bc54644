import type { GameObjects } from 'phaser'
import { Scene } from 'phaser'
import type { LayerName } from './office-layers.ts'
import { layerNames } from './office-layers.ts'

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
