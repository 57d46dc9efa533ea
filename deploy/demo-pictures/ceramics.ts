import type { Vec } from './camera'
import { lathe } from './lathe'
import type { Look } from './look'
import { BRASS, mix, tone } from './palette'
import { seededRandom } from './random'
import { rings, softPatch } from './shadows'
import { ellipse, group, path, pts, smooth } from './shapes'
import { tube } from './solids'
import { n, ramp, veil } from './sheet'
import { speckles, turn, vessel } from './pottery'

export function teapot(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const profile = turn([42, 0, 52, 4, 70, 28, 77, 54, 70, 82, 48, 100, 35, 105])
  const spoutFill = sheet.linear(ramp(tone(color, 0.32), tone(color, 0.06), tone(color, -0.42)), [
    -112,
    -96 * c,
    -72,
    -44 * c,
  ])
  const spout =
    path(
      `M-62 ${-34 * c}C-88 ${-42 * c} -92 ${-72 * c} -114 ${-96 * c}C-110 ${-101 * c} -104 ${-104 * c} -98 ${-104 * c}C-84 ${-92 * c} -76 ${-84 * c} -58 ${-80 * c}Z`,
      { fill: spoutFill },
    ) +
    path(
      `M-114 ${-96 * c}C-110 ${-101 * c} -104 ${-104 * c} -98 ${-104 * c}C-102 ${-98 * c} -108 ${-95 * c} -114 ${-96 * c}Z`,
      { fill: tone(color, -0.6) },
    ) +
    path(`M-112 ${-94 * c}C-92 ${-72 * c} -90 ${-46 * c} -68 ${-38 * c}`, {
      stroke: tone(color, 0.5),
      width: 1.2,
      opacity: 0.6,
    })
  const arch = smooth(
    pts([-44, -98 * c, -62, -138 * c, -40, -176 * c, 0, -186 * c, 40, -176 * c, 62, -138 * c, 44, -98 * c]),
  )
  const cane = path(arch, { stroke: '#5F3F28', width: 7.6, dash: '1.4 27', cap: 'butt', opacity: 0.8 })
  const lugs = [-44, 44].map(
    (x) =>
      path(ellipse(x, -99 * c, 6, 6.4), { fill: tone(color, -0.2) }) +
      path(ellipse(x - 1, -100 * c, 3.4, 3.6), { fill: tone(color, 0.2) }),
  )
  const seam = path(`M-38 ${-103 * c + 3}A38 ${38 * cam.sin} 0 0 0 38 ${-103 * c + 3}`, {
    stroke: tone(color, -0.6),
    width: 1.6,
    opacity: 0.6,
  })
  const lid = lathe(sheet, cam, { profile: turn([37, 104, 37.5, 106, 28, 113, 8, 117]), color, gloss: 0.5 })
  const knob = lathe(sheet, cam, { profile: turn([5, 115, 5.5, 119, 10, 126, 9, 132, 2, 135]), color, gloss: 0.8 })
  const beak: Vec[] = [
    [-60, 34, 0],
    [-114, 96, 0],
    [-98, 104, 0],
    [-60, 80, 0],
  ]
  const pot = vessel(look, { profile, parts: [beak], behind: spout, dip: 4 })
  return (
    pot +
    seam +
    speckles(look, { r: 70, from: 14, to: 70, seed: 5 }) +
    lid +
    knob +
    tube(arch, 7, '#9A6B42') +
    cane +
    lugs.join('')
  )
}

export function carafe(look: Look): string {
  const { sheet, cam } = look
  const profile = turn([40, 0, 46, 3, 53, 40, 48, 92, 29, 136, 24, 162, 25, 192, 29, 214])
  const neck = lathe(sheet, cam, { profile: pts([19, 208, 21, 222]), color: '#A97C50' })
  const stopper = lathe(sheet, cam, {
    profile: turn([8, 220, 14, 223, 18, 234, 14, 246, 3, 250]),
    color: '#B98A5C',
    gloss: 0.3,
  })
  const body = vessel(look, {
    profile,
    inside: tone(look.color, -0.3),
    wall: 2.6,
    dip: 26,
    parts: [rings(turn([20, 230, 18, 258]))],
  })
  return body + speckles(look, { r: 46, from: 30, to: 96, seed: 3 }) + neck + stopper
}

export function pencilCup(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const profile = turn([34, 0, 37, 1.5, 38.5, 8, 38.5, 60, 38, 100])
  const stick = (x: number, top: number, lean: number, paint: string) => {
    const face = (from: number, to: number, fill: string) =>
      path(
        `M${x + from} ${-50 * c}L${x + lean + from} ${-top * c}L${x + lean + to} ${-top * c}L${x + to} ${-50 * c}Z`,
        { fill },
      )
    const [tx, ty] = [x + lean * 1.14, -(top + 21) * c]
    return (
      face(-3.7, -1.3, tone(paint, 0.34)) +
      face(-1.3, 1.4, paint) +
      face(1.4, 3.7, tone(paint, -0.34)) +
      path(
        `M${x + lean - 3.7} ${-top * c}Q${x + lean - 2.5} ${-(top - 3) * c} ${x + lean - 1.3} ${-top * c}T${x + lean + 1.4} ${-top * c}T${x + lean + 3.7} ${-top * c}L${n(tx)} ${n(ty)}Z`,
        { fill: sheet.linear(ramp('#EBD3A8', '#D9B985', '#B58F5C'), [x + lean - 3.7, 0, x + lean + 3.7, 0]) },
      ) +
      path(`M${n(tx - 1.1)} ${n(ty + 6)}L${n(tx)} ${n(ty)}L${n(tx + 1.2)} ${n(ty + 6)}Z`, { fill: paint })
    )
  }
  const parts: Vec[][] = [
    [
      [-20, 80, 0],
      [-34, 168, 0],
    ],
    [
      [4, 80, 0],
      [7, 186, 0],
    ],
    [
      [18, 80, 0],
      [32, 162, 0],
    ],
  ]
  const cup = vessel(look, {
    profile,
    inside: tone(color, -0.3),
    wall: 3,
    gloss: 0.35,
    dip: 22,
    parts: parts.map((p) => [...p, ...p.map(([x, y, z]): Vec => [x + 4, y, z])]),
  })
  const y = -100 * c
  const open = sheet.clip(`M-200 -400H200V${n(y)}H35A35 ${n(35 * cam.sin)} 0 0 1 -35 ${n(y)}H-200Z`)
  const pens = stick(-20, 150, -14, '#C8923B') + stick(4, 166, 3, '#2B2D33') + stick(18, 143, 14, '#A84E33')
  return cup + `<g clip-path="${open}">${pens}</g>` + speckles(look, { r: 38, from: 26, to: 90, seed: 21 })
}

/** A shallow dish with the keys of the house in it. */
export function tray(look: Look): string {
  const { sheet, cam, color } = look
  const profile = turn([76, 0, 82, 2, 94, 9, 101, 18, 102, 22])
  const dish = vessel(look, { profile, inside: tone(color, 0.06), wall: 3.4, dip: 3 })
  const floor = -7 * cam.cos
  const base = path(ellipse(0, floor, 76, 76 * cam.sin), {
    fill: sheet.radial(veil('#FFF6E6', 0.34, 0.12, 0), { cx: 14, cy: floor + 4, r: 80, squash: cam.sin }),
  })
  const key = (turnBy: number, paint: string) =>
    group(
      `rotate(${turnBy})`,
      path('M12 0H62M50 0v9M58 0v11', {
        stroke: '#000000',
        width: 5,
        opacity: 0.22,
        more: 'transform="translate(2 3)"',
      }),
      path('M12 0H62M50 0v9M58 0v11', { stroke: tone(paint, -0.4), width: 4.6 }),
      path('M12 -0.8H62M50 -0.8v9M58 -0.8v11', { stroke: tone(paint, 0.1), width: 3 }),
      path(ellipse(0, 0, 13, 13), { stroke: tone(paint, -0.4), width: 6 }),
      path(ellipse(-0.4, -0.6, 13, 13), { stroke: tone(paint, 0.15), width: 4 }),
      path('M-12 -6A13 13 0 0 1 4 -13', { stroke: tone(paint, 0.75), width: 1.4 }),
      path('M16 -2H48', { stroke: tone(paint, 0.6), width: 0.8 }),
    )
  const loop =
    path(ellipse(-16, 2, 17, 17), { stroke: '#5F5B56', width: 3 }) +
    path(ellipse(-16.6, 1.4, 17, 17), { stroke: '#DAD6CE', width: 1.2 })
  const leather = 'M-32 -5C-50 -18 -76 -14 -78 2C-78 18 -50 20 -32 9Z'
  const fob =
    softPatch(leather, 5, { strength: 0.3 }) +
    path(leather, { fill: '#8A4A30' }) +
    path('M-36 -2C-52 -12 -72 -9 -73 2C-73 13 -52 14 -36 6', { stroke: '#D39A76', width: 0.9, dash: '3 2' })
  const things = fob + key(22, BRASS) + key(-20, '#B4AFA6') + loop
  return dish + base + group(`matrix(1 0 0 ${n(cam.sin)} 10 ${n(floor)})`, things)
}

export function planter(look: Look): string {
  const { cam } = look
  const c = cam.cos
  const profile = turn([50, 0, 54, 2, 61, 46, 67, 100, 69, 116])
  const random = seededRandom(4)
  const count = 17
  const leaves = Array.from({ length: count }, (_, i) => {
    const t = (i / (count - 1)) * 2 - 1
    const length = (165 + random() * 60) * (1 - Math.abs(t) * 0.3)
    const angle = t * 0.92 + (random() - 0.5) * 0.2
    const [bx, by] = [t * 20, -113 * c + (i % 3) * 2]
    const [tx, ty] = [bx + Math.sin(angle) * length, by - Math.cos(angle) * length * (1 - Math.abs(t) * 0.2)]
    const [mx, my] = [bx + Math.sin(angle) * length * 0.34, by - Math.cos(angle * 0.7) * length * 0.62]
    const wide = 10 + random() * 5
    const green = mix(mix('#4A5A3B', '#8A9560', random()), '#2E3A2A', i % 2 ? 0.28 : 0)
    const side = (k: number) => `Q${n(mx + wide * k)} ${n(my + wide * k * 0.4)} ${n(tx)} ${n(ty)}`
    const back = (k: number) => `Q${n(mx + wide * k)} ${n(my + wide * k * 0.4)} ${n(bx)} ${n(by)}Z`
    const half = (k: number, fill: string) => path(`M${n(bx)} ${n(by)}${side(0)}${back(k)}`, { fill })
    return {
      depth: Math.abs(i - (count - 1) / 2) + (i % 2 ? 6 : 0),
      leaf:
        half(-1.05, tone(green, 0.16)) +
        half(1.05, tone(green, -0.2)) +
        path(`M${n(bx)} ${n(by)}${side(0)}`, { stroke: tone(green, 0.42), width: 0.6, opacity: 0.6 }),
    }
  })
  const crownPart: Vec[] = [
    [-110, 220, 0],
    [0, 330, 0],
    [110, 220, 0],
    [0, 130, 0],
  ]
  const pot = vessel(look, { profile, inside: '#4A382C', wall: 5, dip: 10, parts: [crownPart] })
  const soil = path(ellipse(0, -113 * c, 61, 61 * cam.sin), { fill: '#33241B' })
  return (
    pot +
    soil +
    leaves
      .sort((a, b) => b.depth - a.depth)
      .map(({ leaf }) => leaf)
      .join('') +
    speckles(look, { r: 60, from: 14, to: 90, seed: 2 })
  )
}
