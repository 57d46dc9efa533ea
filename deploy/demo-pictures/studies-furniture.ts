import * as furniture from './furniture'
import type { Study } from './look'
import { inRoom, onDesk } from './scenes'
import { onTable } from './tables'
import { camera } from './camera'
import { deskTop, lifted, onMat, screen, shelfLoad } from './company'
import { PALETTE } from './palette'
import { place } from './scene'

const room = { pitch: 15, x: 400, y: 800 } as const

export const FURNITURE_STUDIES = {
  'standing-desk': {
    colors: ['oak', 'walnut'],
    draw: furniture.standingDesk,
    backdrop: 'fog',
    ...room,
    scale: 0.46,
    yaw: -24,
    detail: { x: 230, y: 520, zoom: 2.6 },
    scene: inRoom((look) => furniture.standingDesk(look) + deskTop(look), {
      wall: 'moss',
      scale: 0.47,
      y: 900,
      before: (look) =>
        place(360, 950, 0.46, furniture.taskChair({ ...look, cam: camera(15, 160), color: PALETTE.ink })),
    }),
  },
  'task-chair': {
    colors: ['ink', 'moss', 'fog'],
    draw: furniture.taskChair,
    backdrop: 'sand',
    ...room,
    y: 850,
    scale: 0.74,
    yaw: -24,
    detail: { x: 470, y: 560, zoom: 2.1 },
    scene: inRoom(furniture.taskChair, {
      wall: 'bone',
      scale: 0.66,
      x: 480,
      y: 900,
      behind: (look) =>
        place(190, 820, 0.6, furniture.standingDesk({ ...look, cam: camera(15, -22), color: PALETTE.oak })),
    }),
  },
  'drawer-unit': {
    colors: ['bone', 'ink', 'slate'],
    draw: furniture.drawerUnit,
    backdrop: 'clay',
    ...room,
    y: 790,
    scale: 0.95,
    yaw: -22,
    detail: { x: 370, y: 420, zoom: 2.1 },
    scene: inRoom(furniture.drawerUnit, {
      wall: 'fog',
      scale: 0.68,
      x: 290,
      y: 890,
      behind: (look) =>
        place(690, 825, 0.64, furniture.standingDesk({ ...look, cam: camera(15, -22), color: PALETTE.oak })),
    }),
  },
  'wall-shelf': {
    colors: ['oak', 'walnut'],
    draw: (look) => furniture.wallShelf(look, shelfLoad(look)),
    backdrop: 'bone',
    ...room,
    y: 590,
    scale: 0.82,
    yaw: 0,
    detail: { x: 230, y: 640, zoom: 2.6 },
    scene: inRoom((look) => furniture.wallShelf(look, shelfLoad(look)), {
      wall: 'slate',
      scale: 0.72,
      yaw: 0,
      y: 380,
      before: (look) =>
        place(430, 900, 0.5, furniture.standingDesk({ ...look, cam: camera(15, -20), color: PALETTE.oak })),
    }),
  },
  footrest: {
    colors: ['slate', 'clay', 'moss'],
    draw: furniture.footrest,
    backdrop: 'sand',
    ...room,
    pitch: 24,
    y: 660,
    scale: 1.25,
    yaw: -22,
    detail: { x: 380, y: 560, zoom: 2.1 },
    scene: inRoom(furniture.footrest, {
      wall: 'rose',
      scale: 0.78,
      x: 360,
      y: 900,
      behind: (look) =>
        place(440, 830, 0.66, furniture.standingDesk({ ...look, cam: camera(15, -22), color: PALETTE.walnut })),
    }),
  },
  'desk-mat': {
    colors: ['fog', 'ink', 'moss', 'clay'],
    draw: furniture.deskMat,
    backdrop: 'clay',
    pitch: 54,
    y: 540,
    scale: 0.84,
    yaw: -16,
    detail: { x: 560, y: 560, zoom: 2.3 },
    scene: onTable((look) => furniture.deskMat(look) + onMat(look), { table: 'morning', scale: 0.92, yaw: -10 }),
  },
  'monitor-stand': {
    colors: ['walnut', 'oak'],
    draw: furniture.monitorStand,
    backdrop: 'slate',
    pitch: 22,
    y: 640,
    scale: 1.12,
    yaw: -20,
    detail: { x: 380, y: 600, zoom: 2.4 },
    scene: onDesk((look) => furniture.monitorStand(look) + lifted(look, 118, screen), {
      wall: 'rose',
      scale: 1.05,
      yaw: -14,
      y: 830,
      partners: ['mug'],
    }),
  },
} satisfies Readonly<Record<string, Study>>
