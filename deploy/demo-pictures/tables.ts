import { camera } from './camera'
import { planter } from './ceramics'
import { espressoCup, mug } from './cups'
import type { Look, Prop } from './look'
import { notebook, openBook } from './paper'
import { PALETTE } from './palette'
import { fountainPen, mechanicalPencil, rollerball } from './pens'
import { tabletop } from './rooms'
import type { Wood } from './rooms'
import { place, PORTRAIT } from './scene'
import { CLOTH, linen, spectacles, sprig } from './small-things'

/** One companion on a table, in the sheet's units; `k` is units for a millimetre. */
type Companion = {
  readonly draw: Prop
  readonly x: number
  readonly y: number
  readonly k?: number
  readonly yaw?: number
  readonly turn?: number
  readonly color?: string
}

const book =
  (color: string): Prop =>
  (look) =>
    notebook(look, { width: 130, height: 190, thickness: 15, color, elastic: PALETTE.ink })
const filled: Prop = (look) => mug(look, true)
const opened: Prop = (look) => openBook(look, { width: 118, height: 170, color: PALETTE.clay, at: [0, 0, 0] })
const { bone, clay, ink, moss, ochre, slate } = PALETTE

/** Tables the products lie on. On each there are a notebook, a cup of coffee and a pen; texts say so. */
const TABLES = {
  morning: {
    wood: 'oak',
    things: [
      { draw: book(slate), x: 100, y: 150, yaw: 24 },
      { draw: filled, x: 690, y: 215, color: bone },
      { draw: (look) => fountainPen(look, -18), x: 620, y: 925, turn: -18, color: ink },
    ],
  },
  evening: {
    wood: 'walnut',
    things: [
      { draw: opened, x: 620, y: 120, yaw: -8 },
      { draw: filled, x: 120, y: 905, color: clay },
      { draw: (look) => rollerball(look, 62), x: 745, y: 640, turn: 62, color: bone },
    ],
  },
  botany: {
    wood: 'ash',
    things: [
      { draw: sprig, x: 690, y: 165, k: 1.5 },
      { draw: espressoCup, x: 140, y: 190, k: 1.7, color: ink },
      { draw: book(moss), x: 730, y: 935, yaw: -24 },
      { draw: (look) => mechanicalPencil(look, 14), x: 210, y: 915, turn: 14, color: ochre },
    ],
  },
  window: {
    wood: 'oak',
    things: [
      { draw: planter, x: 730, y: 190, k: 1.5, color: bone },
      { draw: filled, x: 130, y: 205, color: slate },
      { draw: book(clay), x: 70, y: 930, yaw: -20 },
      { draw: (look) => fountainPen(look, -30), x: 650, y: 915, turn: -30, color: moss },
    ],
  },
  linen: {
    wood: 'walnut',
    things: [
      { draw: linen, x: 560, y: 470, k: 2.1, yaw: 26, color: CLOTH.natural },
      { draw: espressoCup, x: 665, y: 180, k: 1.8, color: bone },
      { draw: book(ink), x: 70, y: 170, yaw: 18 },
      { draw: spectacles, x: 170, y: 920, k: 1.7, turn: -12 },
      { draw: (look) => rollerball(look, -22), x: 640, y: 905, turn: -22, color: ochre },
    ],
  },
  reading: {
    wood: 'ash',
    things: [
      { draw: spectacles, x: 660, y: 200, k: 1.7, turn: 16 },
      { draw: filled, x: 650, y: 900, color: moss },
      { draw: book(ochre), x: 90, y: 150, yaw: 22 },
      { draw: (look) => fountainPen(look, 22), x: 210, y: 920, turn: 22, color: clay },
    ],
  },
} satisfies Readonly<Record<string, { wood: Wood; things: readonly Companion[] }>>

export type Table = keyof typeof TABLES

type TableScene = {
  readonly table: Table
  readonly scale: number
  readonly yaw?: number
  readonly x?: number
  readonly y?: number
}

const PITCH = 58

/** The product on a wooden table seen from high above. */
export function onTable(draw: Prop, scene: TableScene): Prop {
  return (look) => {
    const { wood, things } = TABLES[scene.table]
    const companions = things.map((thing: Companion) => {
      const own: Look = { sheet: look.sheet, cam: camera(PITCH, thing.yaw ?? 0), color: thing.color ?? bone }
      return place(thing.x, thing.y, thing.k ?? 1.75, thing.draw(own), thing.turn)
    })
    const product = draw({ ...look, cam: camera(PITCH, scene.yaw ?? -12) })
    return (
      tabletop(look.sheet, wood, PORTRAIT) +
      companions.join('') +
      place(scene.x ?? 395, scene.y ?? 555, scene.scale, product)
    )
  }
}
