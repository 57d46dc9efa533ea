import { turned } from './camera'
import { woodGrain, weave } from './materials'
import type { Look } from './look'
import { BRASS, GRAPHITE, mix, STEEL, tone } from './palette'
import { castShadow, corners, softPatch } from './shadows'
import { ellipse, path, pts, roundRect } from './shapes'
import { panel, slab, tube } from './solids'
import { lightToShade, n, ramp, veil } from './sheet'
import type { Sheet } from './sheet'

/** Light over a flat face: from the upper left to shade at the lower right. */
function wash(sheet: Sheet, w: number, h: number, strength = 1): string {
  const stops = lightToShade(0.26 * strength, 0.2 * strength)
  return path(roundRect(-w / 2, -h / 2, w, h, 0), { fill: sheet.linear(stops, [-w / 2, -h / 2, w / 2, h / 2]) })
}

export function standingDesk({ sheet, cam, color }: Look): string {
  const top = woodGrain(sheet, { x: -700, y: -350, width: 1400, height: 700 }, color, 3) + wash(sheet, 1380, 680)
  const sleeve = (x: number) =>
    panel(cam, { width: 58, height: 640, depth: 78, color: tone(GRAPHITE, 0.12), at: [x, 26, 0], radius: 6 }) +
    panel(cam, { width: 76, height: 360, depth: 96, color: GRAPHITE, at: [x, 26, 0], radius: 8, edge: 1.5 })
  const foot = (x: number) =>
    slab(cam, { width: 84, depth: 640, height: 24, color: GRAPHITE, at: [x, 2, 0], radius: 18, edge: 1.6 })
  const plate = corners({ width: 1400, height: 30, depth: 700, at: [0, 700, 0] })
  const legs = [-500, 500].flatMap((x) => [
    corners({ width: 84, height: 26, depth: 640, at: [x, 0, 0] }),
    corners({ width: 70, height: 700, depth: 90, at: [x, 0, 0] }),
  ])
  const crank = panel(cam, { width: 150, height: 20, depth: 12, color: '#1F1F22', at: [430, 682, 346], radius: 6 })
  return [
    castShadow(cam, [plate, ...legs], 0.4),
    foot(-500),
    foot(500),
    panel(cam, { width: 960, height: 46, depth: 40, color: tone(GRAPHITE, -0.1), at: [0, 650, -40] }),
    sleeve(-500),
    sleeve(500),
    slab(cam, { sheet, width: 1400, depth: 700, height: 34, color, at: [0, 700, 0], radius: 30, top, edge: 3 }),
    crank,
  ].join('')
}

export function taskChair({ sheet, cam, color }: Look): string {
  const c = cam.cos
  const cloth = (w: number, h: number) => weave({ x: -w / 2, y: -h / 2, width: w, height: h }, color, 5)
  const star = [-270, -150, 24, 172, 280].map((x, i) => {
    const y = [-6, 62, 88, 54, -14][i] ?? 0
    const wheel =
      path(ellipse(x, y - 22, 24, 26), { fill: '#151416' }) +
      path(ellipse(x - 3, y - 24, 17, 19), { fill: '#2F2D30' }) +
      path(ellipse(x - 7, y - 30, 6, 7), { fill: '#77716C' })
    return {
      x,
      y,
      draw: tube(`M0 ${n(-112 * c)}Q${n(x * 0.5)} ${n(y * 0.4 - 96)} ${x} ${y - 48}`, 25, GRAPHITE) + wheel,
    }
  })
  const seam = path(roundRect(-200, -222, 400, 444, 84), {
    stroke: tone(color, 0.45),
    width: 2.6,
    dash: '13 8',
    opacity: 0.55,
  })
  const pleats = [-70, 70]
    .map(
      (x) =>
        path(`M${x} -226V226`, { stroke: '#1C181B', width: 4, opacity: 0.2 }) +
        path(`M${x + 4} -226V226`, { stroke: tone(color, 0.4), width: 2, opacity: 0.35 }),
    )
    .join('')
  const back = cloth(440, 480) + wash(sheet, 440, 480, 1.1) + pleats + seam
  const seat =
    cloth(500, 470) +
    wash(sheet, 500, 470) +
    path(roundRect(-226, -212, 452, 424, 110), { stroke: tone(color, 0.45), width: 2.6, dash: '13 8', opacity: 0.55 })
  const armRest = (x: number) =>
    tube(
      `M${x * 0.9} ${n(-424 * c)}Q${x * 1.06} ${n(-430 * c)} ${x * 1.06} ${n(-500 * c)}V${n(-650 * c)}`,
      30,
      GRAPHITE,
    )
  const wheels = star.map(({ x, y }) =>
    corners({ width: 40, height: 50, depth: 40, radius: 18, at: [x, 0, (y - 2) / cam.sin] }),
  )
  const shade = [
    corners({ width: 480, height: 90, depth: 450, at: [0, 430, 0] }),
    corners({ width: 430, height: 470, depth: 60, at: [0, 580, -210] }),
    corners({ width: 40, height: 320, depth: 40, at: [0, 110, 0] }),
  ]
  return [
    castShadow(cam, shade, 0.4),
    castShadow(turned(cam, 0), wheels, 0.36),
    ...star.sort((a, b) => a.y - b.y).map(({ draw }) => draw),
    tube(`M0 ${n(-112 * c)}V${n(-230 * c)}`, 54, GRAPHITE),
    tube(`M0 ${n(-210 * c)}V${n(-410 * c)}`, 34, STEEL),
    slab(cam, { width: 300, depth: 260, height: 40, color: GRAPHITE, at: [0, 392, 0], radius: 40 }),
    panel(cam, { width: 74, height: 330, depth: 36, color: GRAPHITE, at: [0, 430, -240], radius: 18 }),
    panel(cam, {
      sheet,
      width: 450,
      height: 490,
      depth: 66,
      color,
      at: [0, 580, -200],
      radius: 110,
      front: back,
      edge: 3,
    }),
    armRest(-252),
    slab(cam, { width: 500, depth: 470, height: 46, color: tone(color, -0.12), at: [0, 430, 0], radius: 130 }),
    slab(cam, { sheet, width: 500, depth: 470, height: 40, color, at: [0, 474, 0], radius: 130, top: seat, edge: 3 }),
    armRest(252),
    slab(cam, { width: 88, depth: 270, height: 30, color: '#26252A', at: [-268, 640, 30], radius: 40, edge: 2 }),
    slab(cam, { width: 88, depth: 270, height: 30, color: '#26252A', at: [268, 640, 30], radius: 40, edge: 2 }),
  ].join('')
}

export function drawerUnit({ sheet, cam, color }: Look): string {
  const handle = (y: number) =>
    softPatch(roundRect(-44, y + 5, 92, 9, 4), 8, { strength: 0.4 }) +
    path(roundRect(-46, y, 92, 9, 4.5), {
      fill: sheet.linear(ramp(tone(BRASS, 0.6), tone(BRASS, 0.1), tone(BRASS, -0.4)), [0, y, 0, y + 9]),
    })
  const drawer = (y: number, h: number) => {
    const area = { x: -186, y, width: 372, height: h }
    return [
      path(roundRect(-189, y - 3, 378, h + 6, 5), { fill: tone(color, -0.6) }),
      path(roundRect(-186, y, 372, h, 4), { fill: tone(color, 0.05) }),
      woodGrain(sheet, area, color, Math.round(y + 900)),
      path(roundRect(-186, y, 372, h, 4), {
        fill: sheet.linear(veil('#1C181B', 0, 0.04, 0.16), [-186, y, 186, y + h]),
      }),
      path(`M-183 ${y + 1.6}H183`, { stroke: tone(color, 0.6), width: 2 }),
      handle(y + 26),
    ].join('')
  }
  const front = drawer(-254, 130) + drawer(-116, 130) + drawer(22, 232)
  const feet = [-160, 160].map((x) =>
    panel(cam, { width: 26, height: 26, depth: 26, color: '#8A5F3C', at: [x, 0, 190], radius: 4 }),
  )
  const lid = woodGrain(sheet, { x: -206, y: -236, width: 412, height: 472 }, '#B98A5C', 14)
  return [
    castShadow(cam, [corners({ width: 400, height: 580, depth: 460 })], 0.5),
    ...feet,
    panel(cam, { sheet, width: 400, height: 530, depth: 460, color, at: [0, 22, 0], radius: 6, front, edge: 2 }),
    slab(cam, { width: 412, depth: 474, height: 16, color: '#B98A5C', at: [0, 552, 0], radius: 8, top: lid, edge: 2 }),
  ].join('')
}

/** A shelf on the wall with what people keep on it; its own shadow falls on the wall. */
export function wallShelf(look: Look, load = ''): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const onWall = Array.from({ length: 12 }, (_, i) =>
    path(`M-400 ${-6 + i}L${-352 + i * 5} ${70 + i * 7}H${452 + i * 5}L400 ${-6 + i}Z`, {
      fill: '#2E2019',
      opacity: 0.036,
    }),
  ).join('')
  const bracket = (x: number) =>
    path(`M${x - 5} 0V150q0 8 8 8V14Z`, { fill: tone(BRASS, -0.25) }) +
    path(`M${x + 3} 150C${x + 40} 120 ${x + 56} 60 ${x + 58} 6`, { stroke: tone(BRASS, -0.4), width: 8 }) +
    path(`M${x + 2} 149C${x + 38} 119 ${x + 54} 60 ${x + 56} 6`, { stroke: tone(BRASS, 0.2), width: 4.4 })
  const board = woodGrain(sheet, { x: -400, y: -100, width: 800, height: 200 }, color, 12)
  return [
    onWall,
    bracket(-310),
    bracket(250),
    slab(cam, { sheet, width: 800, depth: 200, height: 30, color, top: board, radius: 8, edge: 2 }),
    path(`M-396 ${n(26 - 15 * c)}H396`, { stroke: tone(color, -0.4), width: 1, opacity: 0.4 }),
    load,
  ].join('')
}

export function footrest({ sheet, cam, color }: Look): string {
  const top =
    weave({ x: -225, y: -150, width: 450, height: 300 }, color, 4.4) +
    wash(sheet, 450, 300, 1.1) +
    path(roundRect(-208, -133, 416, 266, 34), { stroke: tone(color, 0.5), width: 1.8, dash: '9 5.6', opacity: 0.75 })
  const tufts = pts([-80, -40, 80, -40, -80, 50, 80, 50]).map(
    ([x, y]) =>
      path(ellipse(x, y, 16, 15), { fill: sheet.radial(veil('#1C181B', 0.4, 0.14, 0), { cx: x, cy: y, r: 16 }) }) +
      path(ellipse(x, y, 5, 5), { fill: tone(color, -0.3) }) +
      path(ellipse(x - 1, y - 1.4, 3, 2.6), { fill: tone(color, 0.3) }),
  )
  return [
    castShadow(
      cam,
      [
        corners({ width: 400, height: 44, depth: 250, radius: 18 }),
        corners({ width: 450, height: 56, depth: 300, at: [0, 44, 0], radius: 48 }),
      ],
      0.5,
    ),
    slab(cam, { width: 404, depth: 254, height: 46, color: '#B98F64', radius: 18, edge: 1.4 }),
    slab(cam, { width: 446, depth: 296, height: 12, color: tone(color, -0.2), at: [0, 44, 0], radius: 44 }),
    slab(cam, {
      sheet,
      width: 450,
      depth: 300,
      height: 46,
      color,
      at: [0, 54, 0],
      radius: 48,
      top: top + tufts.join(''),
      edge: 2.4,
    }),
  ].join('')
}

export function deskMat({ sheet, cam, color }: Look): string {
  const felt = weave({ x: -400, y: -200, width: 800, height: 400 }, color, 3)
  const edge = path(roundRect(-391, -191, 782, 382, 12), {
    stroke: tone(color, 0.5),
    width: 1.5,
    dash: '7 4.4',
    opacity: 0.85,
  })
  const tab =
    path(roundRect(318, 150, 58, 24, 2), { fill: '#8A5F3C' }) +
    path(roundRect(321, 153, 52, 18, 1), { stroke: '#D9B98A', width: 0.7, dash: '2.6 1.8' }) +
    path('M340 166v-8q7 -5 14 0M340 162h11', { stroke: '#3A2414', width: 1.4 })
  return (
    castShadow(cam, [corners({ width: 800, height: 6, depth: 400, radius: 16 })], 0.44) +
    slab(cam, {
      sheet,
      width: 800,
      depth: 400,
      height: 5,
      color,
      radius: 16,
      top: felt + wash(sheet, 800, 400) + edge + tab,
      edge: 1.4,
    })
  )
}

export function monitorStand({ sheet, cam, color }: Look): string {
  const top = woodGrain(sheet, { x: -280, y: -110, width: 560, height: 220 }, color, 6) + wash(sheet, 560, 220)
  const leg = (x: number) =>
    panel(cam, {
      width: 22,
      height: 98,
      depth: 196,
      color: mix(color, GRAPHITE, 0.16),
      at: [x, 0, 0],
      radius: 3,
      edge: 1,
    })
  const drawer = panel(cam, {
    width: 300,
    height: 44,
    depth: 170,
    color: GRAPHITE,
    at: [-70, 50, 6],
    radius: 5,
    edge: 0.8,
    front: path(roundRect(-20, -4, 40, 8, 4), { fill: BRASS }),
  })
  return [
    castShadow(
      cam,
      [
        corners({ width: 22, height: 98, depth: 196, at: [-240, 0, 0] }),
        corners({ width: 22, height: 98, depth: 196, at: [240, 0, 0] }),
        corners({ width: 560, height: 24, depth: 220, at: [0, 96, 0] }),
      ],
      0.46,
    ),
    leg(-240),
    drawer,
    leg(240),
    slab(cam, { sheet, width: 560, depth: 220, height: 22, color, at: [0, 96, 0], radius: 16, top, edge: 1.6 }),
  ].join('')
}
