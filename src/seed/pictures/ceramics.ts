import type { Vec } from './camera'
import { lathe, latheCorners } from './lathe'
import type { Profile } from './lathe'
import type { Look } from './look'
import { mix, tone } from './palette'
import { seededRandom } from './random'
import { curvePoints, ellipse, path, smooth } from './shapes'
import { castShadow, tube } from './solids'
import { n } from './sheet'

type Vessel = {
  readonly profile: Profile
  readonly inside?: string
  readonly wall?: number
  readonly at?: Vec
  readonly gloss?: number
  readonly dip?: number
  readonly lid?: string
}

/** Where raw stoneware shows below the glaze. */
const STONE = '#C8B093'

/** A thrown stoneware vessel: glaze with an unglazed foot, and its shadow. */
export function vessel({ sheet, cam, color }: Look, v: Vessel, before = ''): string {
  const dip = v.dip ?? 6
  const body = lathe(sheet, cam, {
    profile: v.profile,
    color,
    gloss: v.gloss ?? 0.8,
    paint: (h) => (h < dip ? STONE : h < dip + 1.5 ? tone(color, -0.18) : color),
    ...(v.inside ? { inside: v.inside } : {}),
    ...(v.lid ? { lid: v.lid } : {}),
    ...(v.wall ? { wall: v.wall } : {}),
    ...(v.at ? { at: v.at } : {}),
  })
  return castShadow(sheet, cam, latheCorners(v), { soft: 7 }) + before + body
}

/** Tiny dark specks of iron in a glaze. */
export function speckles(look: Look, area: { width: number; bottom: number; top: number }, seed: number): string {
  const random = seededRandom(seed)
  const dots = Array.from({ length: 46 }, () => {
    const x = (random() * 2 - 1) * area.width * 0.92
    const y = -(area.bottom + random() * (area.top - area.bottom)) * look.cam.cos
    const r = 0.16 + random() * 0.32
    return ellipse(x, y, r, r)
  })
  return path(dots.join(''), { fill: tone(look.color, -0.6), opacity: 0.45 })
}

/** A handle: a flat strap from shoulder to belly, on the right. */
function handle(color: string, knots: readonly (readonly [number, number])[], width: number): string {
  return tube(smooth(knots), width, color)
}

const mugProfile = curvePoints(
  [
    [31, 0],
    [35, 2],
    [38, 8],
    [40, 40],
    [41, 84],
    [41.5, 92],
  ],
  5,
)

/** A drink inside a vessel. */
function drink(look: Look, radius: number, height: number, color: string): string {
  const { cam, sheet } = look
  const y = -height * cam.cos
  return (
    path(ellipse(0, y, radius, radius * cam.sin), {
      fill: sheet.linear(
        [
          [0, tone(color, -0.35)],
          [1, tone(color, 0.12)],
        ],
        [-radius, y, radius, y + 4],
      ),
    }) +
    path(ellipse(-radius * 0.3, y - 0.6, radius * 0.35, radius * cam.sin * 0.22), { fill: '#FFFFFF', opacity: 0.16 })
  )
}

export function mug(look: Look, filled = false): string {
  const c = Math.cos((look.cam.pitch * Math.PI) / 180)
  const grip = handle(
    tone(look.color, -0.1),
    [
      [38, -74 * c],
      [52, -78 * c],
      [66, -66 * c],
      [66, -44 * c],
      [56, -27 * c],
      [38, -22 * c],
    ],
    8.5,
  )
  const cup = vessel(look, { profile: mugProfile, inside: mix(look.color, '#F4EBDD', 0.55), wall: 3 }, grip)
  return cup + speckles(look, { width: 38, bottom: 10, top: 84 }, 11) + (filled ? drink(look, 37.5, 89, '#4A2C1A') : '')
}

export function espressoCup(look: Look): string {
  const { sheet, cam } = look
  const saucer = {
    profile: [
      [30, 0],
      [34, 1.4],
      [50, 5.5],
      [58, 9],
      [59, 10.5],
    ] as Profile,
  }
  const dish = lathe(sheet, cam, {
    ...saucer,
    color: look.color,
    inside: tone(look.color, 0.16),
    wall: 1.8,
    gloss: 0.5,
  })
  const well = path(ellipse(0, -7 * cam.cos, 30, 30 * cam.sin), { fill: tone(look.color, -0.25), opacity: 0.5 })
  const c = cam.cos
  const lift = -7 * c
  const grip = handle(
    tone(look.color, -0.1),
    [
      [26, lift - 42 * c],
      [36, lift - 46 * c],
      [44, lift - 37 * c],
      [41, lift - 25 * c],
      [24, lift - 18 * c],
    ],
    5.6,
  )
  const profile = curvePoints(
    [
      [17, 0],
      [20, 3],
      [25, 16],
      [29.5, 44],
      [31, 55],
    ],
    5,
  )
  const cup = lathe(sheet, cam, {
    profile,
    at: [0, 7, 0],
    color: look.color,
    inside: mix(look.color, '#F4EBDD', 0.6),
    wall: 2.2,
    gloss: 0.9,
  })
  const coffee = `<g transform="translate(0 ${n(lift)})">${drink({ ...look }, 27, 50, '#7A4A28')}</g>`
  return (
    castShadow(sheet, cam, [...latheCorners(saucer), ...latheCorners({ profile, at: [0, 7, 0] })], { soft: 6 }) +
    dish +
    well +
    grip +
    cup +
    coffee
  )
}

export function dripper(look: Look): string {
  const { sheet, cam, color } = look
  const server = curvePoints(
    [
      [46, 0],
      [52, 4],
      [54, 30],
      [50, 58],
      [38, 76],
      [36, 84],
    ],
    5,
  )
  const glass = lathe(sheet, cam, {
    profile: server,
    color: '#C9C2B2',
    gloss: 1,
    inside: '#A89F8E',
    paint: (h) => (h < 40 ? '#4B2E1D' : '#BFB9AB'),
  })
  const plate = lathe(sheet, cam, {
    profile: [
      [52, 84],
      [54, 85],
      [54, 89],
      [52, 90],
    ],
    color,
    gloss: 0.5,
  })
  const c = cam.cos
  const grip = handle(
    tone(color, -0.1),
    [
      [46, -142 * c],
      [66, -146 * c],
      [76, -128 * c],
      [66, -108 * c],
      [34, -106 * c],
    ],
    8,
  )
  const cone = lathe(sheet, cam, {
    profile: curvePoints(
      [
        [24, 90],
        [27, 94],
        [44, 128],
        [62, 162],
        [64, 166],
      ],
      5,
    ),
    color,
    gloss: 0.9,
    inside: '#EFE6D6',
    wall: 3,
  })
  const filter = path(ellipse(0, -166 * c + 3, 48, 48 * cam.sin), { fill: '#6A4630', opacity: 0.85 })
  return (
    castShadow(sheet, cam, [...latheCorners({ profile: server }), ...latheCorners({ profile: [[62, 162]] })], {
      soft: 7,
    }) +
    glass +
    plate +
    grip +
    cone +
    filter
  )
}

export function teapot(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const profile = curvePoints(
    [
      [44, 0],
      [52, 4],
      [70, 30],
      [76, 56],
      [68, 84],
      [44, 102],
      [34, 105],
    ],
    6,
  )
  const spout = path(
    `M-58 ${-44 * c}C-84 ${-52 * c} -92 ${-82 * c} -108 ${-98 * c}L-98 ${-106 * c}C-82 ${-100 * c} -70 ${-86 * c} -54 ${-78 * c}Z`,
    {
      fill: sheet.linear(
        [
          [0, tone(color, 0.35)],
          [0.5, color],
          [1, tone(color, -0.35)],
        ],
        [-100, -100 * c, -66, -50 * c],
      ),
    },
  )
  const bail = tube(
    smooth([
      [-50, -96 * c],
      [-58, -140 * c],
      [-30, -176 * c],
      [30, -176 * c],
      [58, -140 * c],
      [50, -96 * c],
    ]),
    6.5,
    '#8A5F3C',
  )
  const lid = lathe(sheet, cam, {
    profile: curvePoints(
      [
        [37, 104],
        [38, 106],
        [30, 112],
        [8, 117],
      ],
      5,
    ),
    color,
    gloss: 0.6,
  })
  const knob = lathe(sheet, cam, {
    profile: curvePoints(
      [
        [5, 116],
        [6, 119],
        [10, 126],
        [8, 132],
        [2, 134],
      ],
      5,
    ),
    color,
    gloss: 0.8,
  })
  return (
    vessel(look, { profile, dip: 5 }, spout) + lid + knob + bail + speckles(look, { width: 64, bottom: 20, top: 84 }, 5)
  )
}

export function carafe(look: Look): string {
  const profile = curvePoints(
    [
      [40, 0],
      [46, 4],
      [52, 40],
      [48, 90],
      [30, 132],
      [24, 158],
      [26, 190],
      [31, 214],
      [32, 220],
    ],
    6,
  )
  return (
    vessel(look, { profile, inside: mix(look.color, '#3A2E28', 0.3), wall: 2.6, dip: 8 }) +
    speckles(look, { width: 40, bottom: 14, top: 100 }, 3)
  )
}

export function pencilCup(look: Look, filled = true): string {
  const c = look.cam.cos
  const stick = (x: number, top: number, lean: number, color: string, tip: string) =>
    path(`M${x} ${-60 * c}L${x + lean} ${-top * c}`, { stroke: tone(color, -0.3), width: 7.4, cap: 'butt' }) +
    path(`M${x - 1} ${-60 * c}L${x + lean - 1} ${-top * c}`, { stroke: color, width: 5, cap: 'butt' }) +
    path(`M${x - 2} ${-60 * c}L${x + lean - 2} ${-top * c}`, { stroke: tone(color, 0.45), width: 1.2, cap: 'butt' }) +
    path(`M${x + lean - 3.7} ${-top * c}L${x + lean + lean * 0.14} ${-(top + 20) * c}L${x + lean + 3.7} ${-top * c}Z`, {
      fill: '#D8B98C',
    }) +
    path(
      `M${x + lean - 1.1} ${-(top + 14) * c}L${x + lean + lean * 0.14} ${-(top + 21) * c}L${x + lean + 1.4} ${-(top + 14) * c}Z`,
      { fill: tip },
    )
  const profile = curvePoints(
    [
      [33, 0],
      [37, 2],
      [39, 10],
      [39, 80],
      [38.5, 100],
    ],
    5,
  )
  const cup = vessel(look, { profile, inside: tone(look.color, -0.25), wall: 3, gloss: 0.5, dip: 14 })
  const pens = filled
    ? stick(-20, 150, -14, '#C8923B', '#2B2D31') +
      stick(4, 168, 3, '#22252B', '#22252B') +
      stick(18, 144, 14, '#B5583A', '#B5583A')
    : ''
  const rim = 38.5
  const y = -100 * c
  const front = path(
    `M${-rim} ${y}A${rim} ${rim * look.cam.sin} 0 0 0 ${rim} ${y}L${rim} ${y + 30}A${rim} ${rim * look.cam.sin} 0 0 1 ${-rim} ${y + 30}Z`,
    {},
  )
  const id = look.sheet.clip(
    `M-200 -400H200V${n(y)}H${rim - 3}A${rim - 3} ${(rim - 3) * look.cam.sin} 0 0 1 ${-rim + 3} ${n(y)}H-200Z`,
  )
  return (
    cup +
    front +
    (pens ? `<g clip-path="${id}">${pens}</g>` : '') +
    speckles(look, { width: 36, bottom: 18, top: 92 }, 21)
  )
}

export function tray(look: Look): string {
  const profile = curvePoints(
    [
      [74, 0],
      [80, 2],
      [92, 10],
      [98, 20],
      [99, 22],
    ],
    5,
  )
  const dish = vessel(look, { profile, inside: tone(look.color, 0.12), wall: 4, dip: 3 })
  const { cam } = look
  const y = -16 * cam.cos
  const key =
    path(ellipse(-22, y, 10, 10 * cam.sin * 1.3), { stroke: '#B08A4A', width: 3 }) +
    path(`M-12 ${y}L26 ${y + 4}M18 ${y + 3}v4M23 ${y + 3.6}v4`, { stroke: '#B08A4A', width: 3 })
  return dish + key
}

export function planter(look: Look): string {
  const { cam } = look
  const c = cam.cos
  const profile = curvePoints(
    [
      [50, 0],
      [54, 3],
      [62, 50],
      [68, 108],
      [69, 116],
    ],
    5,
  )
  const random = seededRandom(4)
  const leaves = Array.from({ length: 15 }, (_, i) => {
    const t = (i / 14) * 2 - 1
    const length = 120 + random() * 90 - Math.abs(t) * 40
    const bend = t * (70 + random() * 40)
    const base = t * 26
    const y0 = -112 * c
    const [tx, ty] = [base + bend, y0 - length * (1 - Math.abs(t) * 0.35)]
    const wide = 9 + random() * 5
    const green = mix('#56663F', i % 3 ? '#7C8A5A' : '#3F4E33', random())
    const mx = base + bend * 0.35
    const my = y0 - length * 0.62
    return (
      path(
        `M${n(base)} ${n(y0)}Q${n(mx - wide)} ${n(my)} ${n(tx)} ${n(ty)}Q${n(mx + wide)} ${n(my + 6)} ${n(base + 3)} ${n(y0)}Z`,
        { fill: green },
      ) +
      path(`M${n(base)} ${n(y0)}Q${n(mx)} ${n(my)} ${n(tx)} ${n(ty)}`, {
        stroke: tone(green, 0.3),
        width: 0.9,
        opacity: 0.7,
      })
    )
  })
  const order = leaves.map((leaf, i) => ({ leaf, key: Math.abs(i - 7) })).sort((a, b) => b.key - a.key)
  const soil = path(ellipse(0, -114 * c, 62, 62 * cam.sin), { fill: '#3B2A20' })
  return vessel(look, { profile, inside: '#4A382C', wall: 5, dip: 10 }) + soil + order.map(({ leaf }) => leaf).join('')
}
