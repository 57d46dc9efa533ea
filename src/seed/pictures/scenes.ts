import { camera, STILL_PITCH, turned } from './camera'
import { mug, pencilCup, planter } from './ceramics'
import { arcLamp } from './light'
import type { Look, Prop } from './look'
import { woodGrain } from './materials'
import { notebook } from './paper'
import { PALETTE, tone } from './palette'
import { fountainPen } from './pens'
import { lightFall, place, PORTRAIT, steam, sweep, windowLight } from './scene'
import type { Backdrop, Frame } from './scene'
import { path, roundRect } from './shapes'

const still = camera(STILL_PITCH)

function dressed(look: Look, color: string, pitch = STILL_PITCH, yaw = 0): Look {
  return { sheet: look.sheet, cam: camera(pitch, yaw), color }
}

/** A wooden desk against a wall with sun from a window; `y` is the back edge of the board. */
function desk({ sheet }: Look, wall: Backdrop, y: number, frame: Frame): string {
  const { width, height } = frame
  const oak = '#C39A6E'
  const front = height - 70
  return [
    sweep(sheet, wall, { horizon: 1.2, frame }),
    windowLight(
      sheet,
      { x: width * 0.16, y: -40, width: width * 0.5, height: y * 0.86 },
      wall === 'dusk' || wall === 'night' ? 0.07 : 0.42,
    ),
    path(roundRect(0, y, width, height - y, 0), {
      fill: sheet.linear(
        [
          [0, tone(oak, -0.16)],
          [0.3, oak],
          [1, tone(oak, 0.16)],
        ],
        [0, y, 0, front],
      ),
    }),
    woodGrain(sheet, { x: 0, y, width, height: front - y }, oak, 5),
    path(roundRect(0, front, width, height - front, 0), {
      fill: sheet.linear(
        [
          [0, tone(oak, -0.2)],
          [1, tone(oak, -0.5)],
        ],
        [0, front, 0, height],
      ),
    }),
    path(`M0 ${front}H${width}`, { stroke: tone(oak, 0.5), width: 2.4 }),
    path(`M0 ${y}H${width}`, { stroke: '#33241C', width: 5, opacity: 0.25, more: `filter="${sheet.blur(3)}"` }),
    lightFall(sheet, frame, wall),
  ].join('')
}

/** The product on a desk by a window, among things of the same house. */
export function onDesk(
  draw: Prop,
  options: { wall: Backdrop; scale?: number; yaw?: number; partners?: readonly Partner[] },
) {
  return (look: Look): string => {
    const scale = options.scale ?? 1.25
    const partners = options.partners ?? ['planter', 'books']
    return [
      desk(look, options.wall, 610, PORTRAIT),
      ...partners.map((name) => partner(look, name, scale)),
      place(380, 780, scale, draw({ ...look, cam: turned(still, options.yaw ?? 0) })),
    ].join('')
  }
}

export type Partner = 'planter' | 'books' | 'lamp' | 'mug' | 'pencils'

function partner(look: Look, name: Partner, scale: number): string {
  switch (name) {
    case 'planter':
      return place(660, 690, scale * 0.9, planter(dressed(look, PALETTE.bone)))
    case 'lamp':
      return place(170, 690, scale * 0.85, arcLamp(dressed(look, PALETTE.ink)))
    case 'mug':
      return (
        place(630, 830, scale, mug(dressed(look, PALETTE.bone), true)) +
        steam(look.sheet, 630, 830 - 92 * scale, 120 * scale)
      )
    case 'pencils':
      return place(640, 720, scale, pencilCup(dressed(look, PALETTE.clay)))
    case 'books': {
      const stack = [
        { width: 150, height: 210, thickness: 22, color: PALETTE.moss, lift: 0 },
        { width: 140, height: 200, thickness: 18, color: PALETTE.clay, lift: 22 },
      ]
      const pile = stack.map((book) => notebook(dressed(look, book.color, STILL_PITCH, 12), book))
      return place(140, 690, scale, pile.join(''))
    }
  }
}

/** The product on a tabletop seen from high above, with a pen, a cup and a notebook around it. */
export function onTable(draw: Prop, options: { wall: Backdrop; scale: number; pitch?: number; yaw?: number }) {
  return (look: Look): string => {
    const pitch = options.pitch ?? 56
    const k = options.scale
    const oak = PALETTE.oak
    return [
      path(roundRect(0, 0, 800, 1000, 0), {
        fill: look.sheet.linear(
          [
            [0, tone(oak, 0.05)],
            [1, tone(oak, 0.2)],
          ],
          [0, 0, 0, 1000],
        ),
      }),
      woodGrain(look.sheet, { x: 0, y: 0, width: 800, height: 1000 }, oak, 9),
      lightFall(look.sheet, PORTRAIT, options.wall),
      place(640, 260, k, mug(dressed(look, PALETTE.bone, pitch), true)),
      place(
        170,
        250,
        k,
        notebook(dressed(look, PALETTE.moss, pitch, 20), {
          width: 130,
          height: 190,
          thickness: 15,
          color: PALETTE.moss,
          elastic: PALETTE.ink,
        }),
      ),
      place(380, 590, k, draw({ ...look, cam: camera(pitch, options.yaw ?? -14) })),
      place(600, 850, k, fountainPen(dressed(look, PALETTE.ink, pitch)), -24),
    ].join('')
  }
}

/** Furniture in a room: wall, floor boards, a rug of light. */
export function inRoom(
  draw: Prop,
  options: { wall: Backdrop; scale: number; yaw?: number; y?: number; extra?: (look: Look) => string },
) {
  return (look: Look): string => {
    const { sheet } = look
    const floor = '#B98F66'
    return [
      sweep(sheet, options.wall, { horizon: 1.2 }),
      windowLight(sheet, { x: 130, y: 40, width: 420, height: 560 }, 0.42),
      path(roundRect(0, 700, 800, 300, 0), {
        fill: sheet.linear(
          [
            [0, tone(floor, -0.18)],
            [1, tone(floor, 0.14)],
          ],
          [0, 700, 0, 1000],
        ),
      }),
      ...[0, 1, 2, 3].map((i) =>
        woodGrain(sheet, { x: 0, y: 700 + i * i * 18 + i * 14, width: 800, height: 34 + i * 34 }, floor, 30 + i),
      ),
      path(roundRect(0, 686, 800, 14, 0), { fill: '#EFE8DC', opacity: 0.8 }),
      path('M0 700H800', { stroke: '#33241C', width: 3, opacity: 0.4 }),
      lightFall(sheet, PORTRAIT, options.wall),
      options.extra?.(look) ?? '',
      place(400, options.y ?? 880, options.scale, draw({ ...look, cam: camera(STILL_PITCH, options.yaw ?? -22) })),
    ].join('')
  }
}

/** A desk scene in any format, for heroes and category pictures. */
export function wideDesk(look: Look, frame: Frame, wall: Backdrop): string {
  return desk(look, wall, frame.height * 0.66, frame)
}
