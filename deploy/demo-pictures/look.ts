import type { Camera } from './camera'
import type { ColorName } from './palette'
import type { Backdrop } from './scene'
import type { Sheet } from './sheet'

/** The parameters for drawing a prop: millimetres, origin on the ground in the middle of its foot. */
export type Look = {
  readonly sheet: Sheet
  readonly cam: Camera
  readonly color: string
  /** Close-ups add what the eye only sees from near. */
  readonly close?: boolean
}

export type Prop = (look: Look) => string

/**
 * How one subject is photographed. Positions are in the sheet's units (800 x 1000), `scale` is units for a millimetre.
 */
export type Study = {
  readonly colors: readonly ColorName[]
  readonly draw: Prop
  readonly backdrop: Backdrop
  readonly pitch: number
  /** Where the table begins, as a share of the height; above 1 all is wall, below 0 all is table. */
  readonly horizon?: number
  readonly yaw?: number
  readonly scale: number
  readonly x?: number
  readonly y: number
  /** Close-up: the point of the front view (sheet units) that comes to the middle, and how much nearer. */
  readonly detail: { readonly x: number; readonly y: number; readonly zoom: number }
  readonly scene: (look: Look) => string
}
