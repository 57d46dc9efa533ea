import { camera, STILL_PITCH } from './camera'
import * as ceramics from './ceramics'
import { printedBook, COVERS, lesson, LESSONS } from './digital'
import { drawerUnit, taskChair } from './furniture'
import { arcLamp, candleLamp, paperLantern } from './light'
import type { Look } from './look'
import { PALETTE } from './palette'
import { place, steam } from './scene'
import type { Backdrop, Frame } from './scene'
import { desk, pile } from './scenes'
import { headphoneStand, speaker } from './sound'
import { inkBottle } from './stationery'

type Actor = {
  readonly draw: (look: Look) => string
  readonly color: string
  readonly x: number
  readonly y: number
  readonly yaw?: number
  readonly k?: number
}

type WideStudy = {
  readonly frame: Frame
  readonly wall: Backdrop
  readonly scale: number
  readonly actors: readonly Actor[]
}

/** Heroes keep the start side calm, so that words can stand there. */
const HERO: Frame = { width: 1200, height: 700 }
const CATEGORY: Frame = { width: 960, height: 720 }

const hotMug = (look: Look): string => ceramics.mug(look, true) + steam(look.sheet, 0, -96, 130)

export const WIDE_STUDIES = {
  'home-hero': {
    frame: HERO,
    wall: 'rose',
    scale: 1.15,
    actors: [
      { draw: ceramics.planter, color: PALETTE.bone, x: 1090, y: 500 },
      { draw: arcLamp, color: PALETTE.ink, x: 800, y: 540 },
      { draw: pile, color: PALETTE.moss, x: 900, y: 600, yaw: 14 },
      { draw: hotMug, color: PALETTE.bone, x: 640, y: 610 },
    ],
  },
  'home-story': {
    frame: HERO,
    wall: 'moss',
    scale: 1.15,
    actors: [
      { draw: ceramics.teapot, color: PALETTE.clay, x: 830, y: 560 },
      { draw: hotMug, color: PALETTE.bone, x: 1010, y: 600 },
      { draw: pile, color: PALETTE.moss, x: 620, y: 570, yaw: 14 },
    ],
  },
  workshop: {
    frame: HERO,
    wall: 'sand',
    scale: 1.15,
    actors: [
      { draw: ceramics.carafe, color: PALETTE.slate, x: 620, y: 540 },
      { draw: (look) => ceramics.pencilCup(look), color: PALETTE.clay, x: 800, y: 560 },
      { draw: inkBottle, color: PALETTE.ink, x: 900, y: 600 },
      { draw: arcLamp, color: PALETTE.ink, x: 1020, y: 560 },
    ],
  },
  paper: {
    frame: CATEGORY,
    wall: 'rose',
    scale: 1.5,
    actors: [
      { draw: (look) => ceramics.pencilCup(look), color: PALETTE.clay, x: 660, y: 560 },
      { draw: pile, color: PALETTE.moss, x: 360, y: 590, yaw: 14 },
      { draw: inkBottle, color: PALETTE.ink, x: 560, y: 620 },
    ],
  },
  light: {
    frame: CATEGORY,
    wall: 'dusk',
    scale: 1.2,
    actors: [
      { draw: paperLantern, color: PALETTE.bone, x: 270, y: 560 },
      { draw: arcLamp, color: PALETTE.clay, x: 590, y: 580 },
      { draw: candleLamp, color: PALETTE.ochre, x: 480, y: 630, k: 0.9 },
    ],
  },
  ceramics: {
    frame: CATEGORY,
    wall: 'sand',
    scale: 1.6,
    actors: [
      { draw: ceramics.carafe, color: PALETTE.slate, x: 280, y: 560 },
      { draw: ceramics.teapot, color: PALETTE.moss, x: 560, y: 570 },
      { draw: (look) => ceramics.mug(look), color: PALETTE.bone, x: 400, y: 630 },
    ],
  },
  'sound-and-keys': {
    frame: CATEGORY,
    wall: 'fog',
    scale: 1.4,
    actors: [
      { draw: speaker, color: PALETTE.walnut, x: 300, y: 580, yaw: -22 },
      { draw: (look) => headphoneStand(look), color: PALETTE.oak, x: 620, y: 590 },
    ],
  },
  furniture: {
    frame: CATEGORY,
    wall: 'moss',
    scale: 0.5,
    actors: [
      { draw: drawerUnit, color: PALETTE.bone, x: 680, y: 620, yaw: -22 },
      { draw: taskChair, color: PALETTE.clay, x: 380, y: 650, yaw: -24 },
    ],
  },
  digital: {
    frame: CATEGORY,
    wall: 'slate',
    scale: 1.7,
    actors: [
      {
        draw: (look) => lesson({ ...look, cam: camera(34, -16) }, LESSONS['attention-trained']),
        color: PALETTE.moss,
        x: 330,
        y: 590,
      },
      {
        draw: (look) => printedBook({ ...look, cam: camera(34, 18) }, COVERS['quiet-mornings']),
        color: PALETTE.bone,
        x: 640,
        y: 600,
      },
    ],
  },
  'paperworks-hero': {
    frame: HERO,
    wall: 'fog',
    scale: 1.2,
    actors: [
      { draw: (look) => ceramics.pencilCup(look), color: PALETTE.slate, x: 1030, y: 540 },
      { draw: pile, color: PALETTE.oak, x: 830, y: 590, yaw: 14 },
      { draw: inkBottle, color: PALETTE.ink, x: 650, y: 610 },
    ],
  },
} satisfies Readonly<Record<string, WideStudy>>

/** A wide picture: a desk by a window with the house's things on it. */
export function drawWide(sheet: Look['sheet'], study: WideStudy): string {
  const base: Look = { sheet, cam: camera(STILL_PITCH), color: PALETTE.bone }
  const actors = study.actors.map((actor) =>
    place(
      actor.x,
      actor.y,
      study.scale * (actor.k ?? 1),
      actor.draw({ ...base, cam: camera(STILL_PITCH, actor.yaw ?? 0), color: actor.color }),
    ),
  )
  return desk(base, study.wall, study.frame.height * 0.66, study.frame) + actors.join('')
}
