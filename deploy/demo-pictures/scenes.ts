import { camera, STILL_PITCH, turned } from './camera'
import { carafe, pencilCup, planter } from './ceramics'
import { mug } from './cups'
import { pile, standing } from './company'
import type { Look, Prop } from './look'
import { openBook } from './paper'
import { PALETTE } from './palette'
import { desk, room } from './rooms'
import { place, PORTRAIT, steam, sweep, windowLight } from './scene'
import type { Backdrop } from './scene'

function dressed(look: Look, color: string, pitch = STILL_PITCH, yaw = 0): Look {
  return { sheet: look.sheet, cam: camera(pitch, yaw), color }
}

type Partner = 'planter' | 'books' | 'upright' | 'carafe' | 'mug' | 'pencils' | 'open-book'

type DeskScene = {
  readonly wall: Backdrop
  readonly scale: number
  readonly yaw?: number
  readonly x?: number
  readonly y?: number
  /** They stand behind the product; a mug and an open book lie in front. */
  readonly partners?: readonly Partner[]
}

/** The product on a desk by a window, among things of the same house. */
export function onDesk(draw: Prop, scene: DeskScene): Prop {
  return (look) => {
    const k = Math.min(1.9, Math.max(1.15, scene.scale))
    const product = draw({ ...look, cam: turned(camera(STILL_PITCH), scene.yaw ?? 0) })
    const partners = scene.partners ?? ['planter', 'books']
    const isLow = (name: Partner) => name === 'mug' || name === 'open-book'
    return [
      desk(look.sheet, scene.wall, 640, PORTRAIT),
      ...partners.filter((name) => !isLow(name)).map((name) => partner(look, name, k)),
      place(scene.x ?? 390, scene.y ?? 830, scene.scale, product),
      ...partners.filter(isLow).map((name) => partner(look, name, k)),
    ].join('')
  }
}

function partner(look: Look, name: Partner, k: number): string {
  switch (name) {
    case 'planter':
      return place(690, 740, k, planter(dressed(look, PALETTE.bone)))
    case 'upright': {
      const note = { width: 150, height: 212, thickness: 18, color: PALETTE.clay, title: 'Field', subtitle: 'NOTEBOOK' }
      const tall = { ...note, color: PALETTE.moss, title: 'Planner', subtitle: 'ONE DAY, ONE PAGE' }
      const pair = [
        place(70, 722, k, standing(dressed(look, PALETTE.moss, STILL_PITCH, 16), tall)),
        place(150, 742, k, standing(dressed(look, PALETTE.clay, STILL_PITCH, 26), note)),
      ]
      return pair.join('')
    }
    case 'carafe':
      return place(690, 735, k, carafe(dressed(look, PALETTE.slate)))
    case 'mug':
      return place(655, 880, k, mug(dressed(look, PALETTE.bone), true)) + steam(look.sheet, 655, 880 - 94 * k, 110 * k)
    case 'pencils':
      return place(670, 760, k, pencilCup(dressed(look, PALETTE.clay)))
    case 'open-book': {
      const book = { width: 110, height: 150, color: PALETTE.clay, at: [0, 0, 0] as const }
      return place(590, 890, k, openBook(dressed(look, PALETTE.ink), book))
    }
    case 'books':
      return place(130, 735, k, pile(dressed(look, PALETTE.moss, STILL_PITCH, 14)))
  }
}

/** The product on a board that runs along a sunlit wall. */
export function onWall(draw: Prop, scene: Omit<DeskScene, 'partners'>): Prop {
  return (look) => {
    const frame = PORTRAIT
    const wall =
      sweep(look.sheet, scene.wall, { horizon: 1.2, frame }) + windowLight({ x: 120, y: 20, width: 380, height: 600 })
    const y = scene.y ?? 740
    const lamp = place(scene.x ?? 400, y, scene.scale, draw({ ...look, cam: camera(STILL_PITCH) }))
    const cup = place(640, y + 14, 1.5, mug(dressed(look, PALETTE.bone), true))
    return wall + lamp + cup
  }
}

type RoomScene = {
  readonly wall: Backdrop
  readonly scale: number
  readonly yaw?: number
  readonly x?: number
  readonly y?: number
  readonly behind?: Prop
  readonly before?: Prop
}

/** Furniture in a room with a wooden floor. */
export function inRoom(draw: Prop, scene: RoomScene): Prop {
  return (look) => {
    const still = { ...look, cam: camera(STILL_PITCH) }
    const product = draw({ ...look, cam: camera(STILL_PITCH, scene.yaw ?? -22) })
    return [
      room(look.sheet, scene.wall, 700, PORTRAIT),
      scene.behind?.(still) ?? '',
      place(scene.x ?? 400, scene.y ?? 880, scene.scale, product),
      scene.before?.(still) ?? '',
    ].join('')
  }
}
