import { camera, STILL_PITCH, turned } from './camera'
import { mug, pencilCup, planter } from './ceramics'
import { arcLamp } from './light'
import type { Look, Prop } from './look'
import { woodGrain } from './materials'
import { notebook, openBook } from './paper'
import { PALETTE, printOn, tone } from './palette'
import { fountainPen } from './pens'
import { isDark, leafShade, lightFall, place, PORTRAIT, steam, sweep, windowLight } from './scene'
import type { Backdrop, Frame } from './scene'
import { castShadow, corners } from './shadows'
import { group, path, roundRect } from './shapes'
import { panel } from './solids'
import { veil, n } from './sheet'

const still = camera(STILL_PITCH)
const OAK = '#BD946A'

function dressed(look: Look, color: string, pitch = STILL_PITCH, yaw = 0): Look {
  return { sheet: look.sheet, cam: camera(pitch, yaw), color }
}

/** A wooden desk against a wall with sun from a window; `y` is the back edge of the board. */
export function desk({ sheet }: Look, wall: Backdrop, y: number, frame: Frame): string {
  const { width, height } = frame
  const front = height - height * 0.06
  const dark = isDark(wall)
  const oak = dark ? tone(OAK, -0.34) : OAK
  const boards = [0, 0.36, 1].map((k) => y + (front - y) * k)
  return [
    sweep(sheet, wall, { horizon: 1.2, frame }),
    windowLight(
      sheet,
      { x: width * 0.16, y: -height * 0.04, width: width * 0.46, height: y * 0.92 },
      dark ? 0.1 : 0.62,
    ),
    dark ? '' : leafShade({ x: width * 0.02, y: 0, width: width * 0.5, height: y * 0.5 }, 5, 0.05),
    path(roundRect(0, y, width, height - y, 0), {
      fill: sheet.linear(
        [
          [0, tone(oak, -0.14)],
          [0.4, oak],
          [1, tone(oak, 0.14)],
        ],
        [0, y, 0, front],
      ),
    }),
    woodGrain(sheet, { x: 0, y, width, height: (boards[1] ?? y) - y }, oak, 5),
    woodGrain(sheet, { x: 0, y: boards[1] ?? y, width, height: front - (boards[1] ?? y) }, oak, 8),
    path(`M0 ${n(boards[1] ?? y)}H${width}`, { stroke: tone(oak, -0.5), width: 1, opacity: 0.5 }),
    path(roundRect(0, y, width, 26, 0), { fill: sheet.linear(veil('#2E2019', 0.34, 0.1, 0), [0, y, 0, y + 26]) }),
    path(roundRect(0, front, width, height - front, 0), {
      fill: sheet.linear(
        [
          [0, tone(oak, -0.22)],
          [1, tone(oak, -0.55)],
        ],
        [0, front, 0, height],
      ),
    }),
    path(`M0 ${n(front)}H${width}`, { stroke: tone(oak, 0.5), width: 2.4 }),
    lightFall(sheet, frame, wall),
  ].join('')
}

export type Partner = 'planter' | 'books' | 'lamp' | 'mug' | 'pencils' | 'open-book'

/** The product on a desk by a window, among things of the same house; partners stand behind it, unless they are low. */
export function onDesk(
  draw: Prop,
  options: { wall: Backdrop; scale?: number; yaw?: number; x?: number; partners?: readonly Partner[] },
) {
  return (look: Look): string => {
    const scale = options.scale ?? 1.6
    const partners = options.partners ?? ['planter', 'books']
    return [
      desk(look, options.wall, 640, PORTRAIT),
      ...partners.map((name) => partner(look, name, Math.min(1.9, Math.max(1.2, scale)))),
      place(options.x ?? 390, 830, scale, draw({ ...look, cam: turned(still, options.yaw ?? 0) })),
    ].join('')
  }
}

function partner(look: Look, name: Partner, k: number): string {
  switch (name) {
    case 'planter':
      return place(690, 740, k, planter(dressed(look, PALETTE.bone)))
    case 'lamp':
      return place(150, 740, k * 0.9, arcLamp(dressed(look, PALETTE.ink)))
    case 'mug':
      return place(655, 860, k, mug(dressed(look, PALETTE.bone), true)) + steam(look.sheet, 655, 860 - 94 * k, 110 * k)
    case 'pencils':
      return place(670, 760, k, pencilCup(dressed(look, PALETTE.clay)))
    case 'open-book':
      return place(
        610,
        850,
        k,
        openBook(dressed(look, PALETTE.ink), { width: 110, height: 150, color: PALETTE.clay, at: [0, 0, 0] }),
      )
    case 'books':
      return place(120, 730, k, pile(dressed(look, PALETTE.moss, STILL_PITCH, 14)))
  }
}

/** Three notebooks on top of each other, each turned a little. */
export function pile(look: Look): string {
  const books = [
    { width: 156, height: 210, thickness: 24, color: PALETTE.moss, yaw: 14 },
    { width: 148, height: 200, thickness: 18, color: PALETTE.clay, yaw: 20 },
    { width: 130, height: 185, thickness: 15, color: PALETTE.bone, yaw: 10 },
  ]
  let lift = 0
  return books
    .map(({ yaw, ...book }, i) => {
      const drawing = notebook({ ...look, cam: turned(look.cam, yaw) }, { ...book, at: [0, lift, 0] }, i === 0)
      lift += book.thickness
      return drawing
    })
    .join('')
}

/** What stands on a shelf: books, a small plant. */
export function shelfLoad(look: Look): string {
  const { cam } = look
  const lift = -30 * cam.cos
  const spines: readonly (readonly [width: number, height: number, color: string])[] = [
    [34, 212, PALETTE.clay],
    [26, 188, PALETTE.bone],
    [44, 228, PALETTE.moss],
    [22, 200, PALETTE.ink],
    [36, 178, PALETTE.ochre],
    [28, 206, PALETTE.slate],
  ]
  let x = -330
  const books = spines.map(([width, height, color]) => {
    const ink = printOn(color)
    const label = path(
      `M${n(-width / 2 + 5)} ${n(-height * 0.3)}h${width - 10}M${n(-width / 2 + 5)} ${n(-height * 0.3 + 7)}h${width - 10}M${n(-width / 2 + 8)} ${n(height * 0.36)}h${width - 16}`,
      { stroke: ink, width: 1.8, opacity: 0.75 },
    )
    x += width + 1
    return panel(cam, {
      sheet: look.sheet,
      width,
      height,
      depth: 150,
      color,
      at: [x - width / 2, 30, 0],
      radius: 3,
      edge: 0.8,
      front: label,
    })
  })
  const leaning = group(
    `translate(-112 ${n(lift)}) rotate(-13)`,
    panel(cam, { width: 24, height: 196, depth: 140, color: PALETTE.walnut, at: [12, 0, 0], radius: 3, edge: 0.8 }),
  )
  const shade = castShadow(cam, [corners({ width: 190, height: 60, depth: 140, at: [-235, 0, 0] })], 0.4)
  return (
    group(`translate(0 ${n(lift)})`, shade) +
    books.join('') +
    leaning +
    place(238, lift, 0.78, planter({ ...look, color: PALETTE.bone }))
  )
}

/** The product on a tabletop seen from high above, with a pen, a cup and a notebook around it. */
export function onTable(
  draw: Prop,
  options: { wall: Backdrop; scale: number; pitch?: number; yaw?: number; x?: number; y?: number },
) {
  return (look: Look): string => {
    const pitch = options.pitch ?? 58
    const k = Math.min(2, Math.max(1.5, options.scale))
    const { sheet } = look
    const boards = [0, 1, 2].map(
      (i) =>
        woodGrain(sheet, { x: 0, y: i * 340, width: 800, height: 340 }, OAK, 9 + i) +
        path(`M0 ${i * 340}H800`, { stroke: tone(OAK, -0.5), width: 1.6, opacity: 0.5 }),
    )
    return [
      path(roundRect(0, 0, 800, 1000, 0), {
        fill: sheet.linear(
          [
            [0, tone(OAK, 0.04)],
            [1, tone(OAK, 0.16)],
          ],
          [0, 0, 0, 1000],
        ),
      }),
      ...boards,
      windowLight(sheet, { x: 170, y: -60, width: 520, height: 820 }, 0.5),
      lightFall(sheet, PORTRAIT, options.wall),
      place(
        110,
        190,
        k,
        notebook(dressed(look, PALETTE.moss, pitch, 24), {
          width: 130,
          height: 190,
          thickness: 15,
          color: PALETTE.slate,
          elastic: PALETTE.ink,
        }),
      ),
      place(660, 270, k, mug(dressed(look, PALETTE.bone, pitch), true)),
      place(
        options.x ?? 390,
        options.y ?? 590,
        options.scale,
        draw({ ...look, cam: camera(pitch, options.yaw ?? -12) }),
      ),
      place(620, 900, k, fountainPen(dressed(look, PALETTE.ink, pitch), -18), -18),
    ].join('')
  }
}

/** Furniture in a room: wall, floor boards, sun on the wall. */
export function inRoom(
  draw: Prop,
  options: {
    wall: Backdrop
    scale: number
    yaw?: number
    x?: number
    y?: number
    behind?: (look: Look) => string
    before?: (look: Look) => string
  },
) {
  return (look: Look): string => {
    const { sheet } = look
    const floor = '#AE8660'
    const rows = [700, 726, 762, 812, 884, 1000]
    const boards = rows.slice(0, -1).map((y, i) => {
      const height = (rows[i + 1] ?? 1000) - y
      return (
        woodGrain(sheet, { x: 0, y, width: 800, height }, floor, 30 + i) +
        path(`M0 ${y}H800`, { stroke: tone(floor, -0.5), width: 1, opacity: 0.5 })
      )
    })
    return [
      sweep(sheet, options.wall, { horizon: 1.2 }),
      windowLight(sheet, { x: 190, y: 30, width: 400, height: 560 }, 0.6),
      leafShade({ x: 40, y: 20, width: 420, height: 300 }, 8, 0.05),
      path(roundRect(0, 700, 800, 300, 0), {
        fill: sheet.linear(
          [
            [0, tone(floor, -0.16)],
            [1, tone(floor, 0.12)],
          ],
          [0, 700, 0, 1000],
        ),
      }),
      ...boards,
      path(roundRect(0, 664, 800, 36, 0), {
        fill: sheet.linear(
          [
            [0, '#F3ECDF'],
            [1, '#DCD2C2'],
          ],
          [0, 664, 0, 700],
        ),
      }),
      path('M0 664H800', { stroke: '#FFFDF6', width: 1.6, opacity: 0.8 }),
      path(roundRect(0, 700, 800, 18, 0), { fill: sheet.linear(veil('#2E2019', 0.4, 0), [0, 700, 0, 718]) }),
      lightFall(sheet, PORTRAIT, options.wall),
      options.behind?.(look) ?? '',
      place(
        options.x ?? 400,
        options.y ?? 880,
        options.scale,
        draw({ ...look, cam: camera(STILL_PITCH, options.yaw ?? -22) }),
      ),
      options.before?.(look) ?? '',
    ].join('')
  }
}
