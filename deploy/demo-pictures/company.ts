import { project, turned } from './camera'
import { planter } from './ceramics'
import { mug } from './cups'
import { lowProfile } from './keys'
import { arcLamp } from './light'
import type { Look } from './look'
import { coverPrint, notebook } from './paper'
import type { Book } from './paper'
import { PALETTE, printOn } from './palette'
import { place } from './scene'
import { castShadow, corners } from './shadows'
import { group, path } from './shapes'
import { panel, slab } from './solids'
import { n } from './sheet'

/** Three notebooks on top of each other, each turned a little. */
export function pile(look: Look, colors: readonly string[] = [PALETTE.moss, PALETTE.clay, PALETTE.bone]): string {
  const books = [
    { width: 156, height: 210, thickness: 24, yaw: 14 },
    { width: 148, height: 200, thickness: 18, yaw: 20 },
    { width: 130, height: 185, thickness: 15, yaw: 10, title: 'Notes' },
  ]
  let lift = 0
  return books
    .map(({ yaw, ...book }, i) => {
      const cam = turned(look.cam, yaw)
      const drawing = notebook(
        { ...look, cam },
        { ...book, color: colors[i] ?? PALETTE.bone, at: [0, lift, 0] },
        i === 0,
      )
      lift += book.thickness
      return drawing
    })
    .join('')
}

/** A notebook that stands upright, its cover to the viewer. */
export function standing(look: Look, b: Book): string {
  const { sheet, cam } = look
  const size = { width: b.width, height: b.height, depth: b.thickness }
  const pages = panel(cam, {
    ...size,
    width: b.width - 4,
    height: b.height - 4,
    depth: b.thickness - 4,
    color: '#EFE7D8',
    at: [1, 2, 0],
  })
  const back = panel(cam, { ...size, depth: 2.4, color: b.color, at: [0, 0, -b.thickness / 2 + 1.2], radius: 3 })
  const front = panel(cam, {
    ...size,
    depth: 2.4,
    color: b.color,
    at: [0, 0, b.thickness / 2 - 1.2],
    radius: 3,
    edge: 0.4,
    sheet,
    front: coverPrint(look, b),
  })
  const spine = panel(cam, { ...size, width: 4, color: b.color, at: [-b.width / 2 + 2, 0, 0], radius: 1 })
  return castShadow(cam, [corners(size)], 0.46) + back + pages + spine + front
}

/** What stands on a shelf of 800 mm: books, one of them leaning, and a small plant. */
export function shelfLoad(look: Look): string {
  const { cam, sheet } = look
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
    const [from, wide] = [n(-width / 2 + 5), width - 10]
    const lines = `M${from} ${n(-height * 0.3)}h${wide}M${from} ${n(-height * 0.3 + 7)}h${wide}M${from} ${n(height * 0.36)}h${wide}`
    x += width + 1
    const front = path(lines, { stroke: printOn(color), width: 1.8, opacity: 0.75 })
    return panel(cam, {
      sheet,
      width,
      height,
      depth: 150,
      color,
      at: [x - width / 2, 30, 0],
      radius: 3,
      edge: 0.8,
      front,
    })
  })
  const volume = panel(cam, {
    width: 24,
    height: 196,
    depth: 140,
    color: PALETTE.walnut,
    at: [12, 0, 0],
    radius: 3,
    edge: 0.8,
  })
  const shade = castShadow(cam, [corners({ width: 190, height: 60, depth: 140, at: [-235, 0, 0] })], 0.4)
  const plant = place(238, lift, 0.78, planter({ ...look, color: PALETTE.bone }))
  return (
    group(`translate(0 ${n(lift)})`, shade) +
    books.join('') +
    group(`translate(-112 ${n(lift)}) rotate(-13)`, volume) +
    plant
  )
}

/** A screen on its foot, dark and calm; 560 wide. */
export function screen(look: Look): string {
  const { cam, sheet } = look
  const glare = path('M-270 -150H-40L-210 150H-270Z', { fill: '#FFFFFF', opacity: 0.04 })
  return (
    castShadow(
      cam,
      [corners({ width: 180, height: 8, depth: 130 }), corners({ width: 560, height: 320, depth: 14, at: [0, 90, 0] })],
      0.4,
    ) +
    slab(cam, { width: 180, depth: 130, height: 6, color: '#9A9C9B', radius: 10, edge: 0.8 }) +
    panel(cam, { width: 40, height: 120, depth: 12, color: '#85888A', at: [0, 6, -20] }) +
    panel(cam, {
      sheet,
      width: 560,
      height: 320,
      depth: 14,
      color: '#232529',
      at: [0, 90, 0],
      radius: 10,
      edge: 1,
      front: glare,
    })
  )
}

/** A drawing lifted by `height` millimetres, onto a stand or a desk. */
export function lifted(look: Look, height: number, draw: (look: Look) => string): string {
  return group(`translate(0 ${n(-height * look.cam.cos)})`, draw(look))
}

/** What stands on the desk of 734 mm height: a screen, a lamp, a few books. */
export function deskTop(look: Look): string {
  const at = (x: number, z: number, draw: (look: Look) => string, color: string = PALETTE.ink) => {
    const [px, py] = project(look.cam, [x, 734, z])
    return group(`translate(${n(px)} ${n(py)})`, draw({ ...look, color }))
  }
  return (
    at(60, -140, screen) +
    at(-480, -120, (lamp) => arcLamp(lamp, false)) +
    at(520, -60, (l) => pile(l)) +
    at(-180, 140, (l) => mug(l), PALETTE.bone)
  )
}

/** A keyboard, a pen and a notebook laid out on a desk mat. */
export function onMat(look: Look): string {
  const keys = group('translate(-60 10)', lowProfile({ ...look, color: PALETTE.fog }))
  const book = { width: 110, height: 160, thickness: 12, color: PALETTE.clay, elastic: PALETTE.ink }
  const [x, y] = project(look.cam, [270, 5, -20])
  return keys + group(`translate(${n(x)} ${n(y)})`, notebook(look, book))
}
