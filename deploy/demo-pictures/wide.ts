import { camera, STILL_PITCH } from './camera'
import * as ceramics from './ceramics'
import * as cups from './cups'
import { pile, shelfLoad, standing } from './company'
import { COVERS, eBook, lesson, LESSONS, libraryAmbience } from './digital'
import { drawerUnit, standingDesk, taskChair, wallShelf } from './furniture'
import { arcLamp } from './light'
import { candleLamp, paperLantern } from './lanterns'
import type { Look, Prop } from './look'
import { openBook } from './paper'
import { PALETTE, tone } from './palette'
import { fountainPen } from './pens'
import { desk, room, tabletop } from './rooms'
import { place, steam } from './scene'
import type { Backdrop, Frame } from './scene'
import { headphoneStand, speaker } from './sound'
import type { Sheet } from './sheet'
import { brassRuler, inkBottle, letterSet } from './stationery'
import { kraftNotebook } from './notebooks'
import { lowProfile } from './keys'

/** One thing in a wide picture, in the sheet's units; `k` is units for a millimetre. */
type Actor = {
  readonly draw: Prop
  readonly x: number
  readonly y: number
  readonly k: number
  readonly color?: string
  readonly yaw?: number
  readonly turn?: number
}

type WideStudy = {
  readonly frame: Frame
  readonly place: 'desk' | 'table' | 'room'
  readonly wall: Backdrop
  readonly pitch?: number
  readonly actors: readonly Actor[]
}

/** Heroes keep the start side calm, so that words can stand there. */
const HERO: Frame = { width: 1200, height: 700 }
const CATEGORY: Frame = { width: 960, height: 720 }

const { bone, clay, ink, moss, oak, ochre, sand, slate, walnut } = PALETTE

const hotMug: Prop = (look) => cups.mug(look, true) + steam(look.sheet, 0, -96, 120)
const reading: Prop = (look) => openBook(look, { width: 112, height: 150, color: clay, at: [0, 0, 0] })
const upright =
  (title: string, subtitle: string, size: readonly [number, number]): Prop =>
  (look) =>
    standing(look, {
      width: size[0],
      height: size[1],
      thickness: 18,
      color: look.color,
      title,
      subtitle,
      elastic: tone(look.color, -0.35),
    })

export const WIDE_STUDIES = {
  'home-hero': {
    frame: HERO,
    place: 'desk',
    wall: 'rose',
    actors: [
      { draw: ceramics.planter, x: 1128, y: 530, k: 1.15, color: bone },
      { draw: arcLamp, x: 790, y: 556, k: 1.22, color: ink },
      { draw: pile, x: 1010, y: 600, k: 1.25, yaw: 14 },
      { draw: reading, x: 860, y: 634, k: 1.1 },
      { draw: hotMug, x: 640, y: 628, k: 1.3, color: bone },
    ],
  },
  'home-story': {
    frame: HERO,
    place: 'desk',
    wall: 'moss',
    actors: [
      { draw: upright('Field', 'NOTEBOOK', [150, 210]), x: 620, y: 560, k: 1.6, color: ink, yaw: 24 },
      { draw: ceramics.teapot, x: 850, y: 590, k: 1.75, color: clay },
      { draw: hotMug, x: 1055, y: 634, k: 1.7, color: bone },
    ],
  },
  workshop: {
    frame: HERO,
    place: 'desk',
    wall: 'sand',
    actors: [
      { draw: (look) => wallShelf(look, shelfLoad(look)), x: 900, y: 300, k: 0.66, color: oak },
      { draw: ceramics.carafe, x: 660, y: 566, k: 1.1, color: slate },
      { draw: ceramics.pencilCup, x: 1085, y: 570, k: 1.35, color: clay },
      { draw: pile, x: 850, y: 600, k: 1.35, yaw: 14 },
      { draw: inkBottle, x: 990, y: 634, k: 1.6, color: ink },
      { draw: (look) => fountainPen(look, -8), x: 660, y: 628, k: 1.5, color: moss, turn: -4 },
    ],
  },
  paper: {
    frame: CATEGORY,
    place: 'desk',
    wall: 'rose',
    actors: [
      { draw: upright('Field', 'NOTEBOOK', [150, 212]), x: 330, y: 566, k: 1.75, color: moss, yaw: 22 },
      { draw: upright('Planner', 'ONE DAY, ONE PAGE', [156, 218]), x: 545, y: 590, k: 1.75, color: clay, yaw: -18 },
      { draw: ceramics.pencilCup, x: 755, y: 592, k: 1.7, color: bone },
      { draw: inkBottle, x: 655, y: 645, k: 2, color: ink },
      { draw: (look) => fountainPen(look, -6), x: 330, y: 640, k: 1.9, color: ink, turn: -4 },
    ],
  },
  light: {
    frame: CATEGORY,
    place: 'desk',
    wall: 'dusk',
    actors: [
      { draw: paperLantern, x: 255, y: 566, k: 1.34, color: bone },
      { draw: arcLamp, x: 640, y: 580, k: 1.2, color: clay },
      { draw: reading, x: 735, y: 636, k: 1.2 },
      { draw: candleLamp, x: 420, y: 645, k: 1.15, color: ochre },
    ],
  },
  ceramics: {
    frame: CATEGORY,
    place: 'desk',
    wall: 'sand',
    actors: [
      { draw: ceramics.carafe, x: 290, y: 566, k: 1.7, color: slate },
      { draw: ceramics.teapot, x: 600, y: 580, k: 1.9, color: moss },
      { draw: (look) => cups.mug(look), x: 405, y: 640, k: 1.9, color: bone },
      { draw: cups.espressoCup, x: 770, y: 640, k: 1.7, color: ochre },
    ],
  },
  'sound-and-keys': {
    frame: CATEGORY,
    place: 'desk',
    wall: 'fog',
    actors: [
      { draw: speaker, x: 265, y: 570, k: 1.6, color: walnut, yaw: -22 },
      { draw: (look) => headphoneStand(look), x: 660, y: 556, k: 1.5, color: oak },
      { draw: lowProfile, x: 480, y: 636, k: 1.7, color: sand, yaw: -8 },
    ],
  },
  furniture: {
    frame: CATEGORY,
    place: 'room',
    wall: 'moss',
    actors: [
      { draw: (look) => wallShelf(look, shelfLoad(look)), x: 690, y: 190, k: 0.4, color: walnut },
      { draw: drawerUnit, x: 640, y: 600, k: 0.42, color: bone, yaw: -18 },
      { draw: standingDesk, x: 560, y: 590, k: 0.44, color: oak, yaw: -18 },
      { draw: (look) => arcLamp(look, false), x: 690, y: 262, k: 0.36, color: ink },
      { draw: taskChair, x: 250, y: 640, k: 0.46, color: clay, yaw: 28 },
    ],
  },
  digital: {
    frame: CATEGORY,
    place: 'table',
    wall: 'slate',
    pitch: 58,
    actors: [
      { draw: libraryAmbience, x: 800, y: 250, k: 2.5, color: slate, yaw: -16 },
      { draw: (look) => lesson(look, LESSONS['attention-trained']), x: 330, y: 300, k: 2.05, color: moss, yaw: -14 },
      { draw: (look) => eBook(look, COVERS['quiet-mornings']), x: 620, y: 530, k: 1.6, color: bone, yaw: 18 },
    ],
  },
  'paperworks-hero': {
    frame: HERO,
    place: 'table',
    wall: 'fog',
    pitch: 58,
    actors: [
      { draw: letterSet, x: 1000, y: 250, k: 1.5, color: bone, yaw: 14 },
      { draw: kraftNotebook, x: 740, y: 330, k: 1.9, color: oak, yaw: -12 },
      { draw: (look) => fountainPen(look, -24), x: 660, y: 610, k: 1.9, color: ink, turn: -24 },
      { draw: brassRuler, x: 960, y: 590, k: 2.1, yaw: -10 },
    ],
  },
} satisfies Readonly<Record<string, WideStudy>>

/** A wide picture: a desk, a table or a room with the house's things in it. */
export function drawWide(sheet: Sheet, study: WideStudy): string {
  const pitch = study.pitch ?? STILL_PITCH
  const actors = study.actors.map(({ draw, x, y, k, color = bone, yaw = 0, turn = 0 }) => {
    const look: Look = { sheet, cam: camera(pitch, yaw), color }
    return place(x, y, k, draw(look), turn)
  })
  return ground(sheet, study) + actors.join('')
}

function ground(sheet: Sheet, { place: where, wall, frame }: WideStudy): string {
  switch (where) {
    case 'desk':
      return desk(sheet, wall, frame.height * 0.68, frame)
    case 'table':
      return tabletop(sheet, wall === 'fog' ? 'ash' : 'oak', frame)
    case 'room':
      return room(sheet, wall, frame.height * 0.7, frame)
  }
}
