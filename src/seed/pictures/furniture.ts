import { woodGrain, weave } from './materials'
import type { Look } from './look'
import { BRASS, GRAPHITE, mix, PALETTE, tone } from './palette'
import { ellipse, path, roundRect } from './shapes'
import { castShadow, corners, panel, slab, tube } from './solids'

export function standingDesk({ sheet, cam, color }: Look): string {
  const top = woodGrain(sheet, { x: -700, y: -350, width: 1400, height: 700 }, color, 3)
  const leg = (x: number, z: number) =>
    panel(cam, { width: 60, height: 700, depth: 80, color: GRAPHITE, at: [x, 20, z] }) +
    panel(cam, { width: 74, height: 380, depth: 94, color: tone(GRAPHITE, 0.08), at: [x, 20, z] })
  const foot = (x: number) =>
    slab(cam, { width: 90, depth: 620, height: 26, color: GRAPHITE, at: [x, 0, 0], radius: 20 })
  return [
    castShadow(
      sheet,
      cam,
      [
        ...corners({ width: 90, height: 26, depth: 620, at: [-520, 0, 0] }),
        ...corners({ width: 90, height: 26, depth: 620, at: [520, 0, 0] }),
        [-700, 740, -350],
        [700, 740, -350],
        [700, 740, 350],
        [-700, 740, 350],
      ],
      { soft: 40, opacity: 0.34 },
    ),
    foot(-520),
    foot(520),
    leg(-520, 0),
    leg(520, 0),
    panel(cam, { width: 1000, height: 50, depth: 40, color: GRAPHITE, at: [0, 670, -20] }),
    slab(cam, { width: 1400, depth: 700, height: 30, color, at: [0, 720, 0], radius: 26, top, edge: 3 }),
    panel(cam, { width: 120, height: 22, depth: 10, color: GRAPHITE, at: [470, 694, 350], radius: 6 }),
  ].join('')
}

export function taskChair({ sheet, cam, color }: Look): string {
  const c = cam.cos
  const cloth = (w: number, h: number) => weave(sheet, { x: -w / 2, y: -h / 2, width: w, height: h }, color, 9)
  const spokes = [-260, -130, 20, 150, 265].map((x, i) => {
    const y = [10, 62, 78, 58, 4][i] ?? 0
    return (
      tube(`M0 ${-110 * c}L${x} ${y - 52}`, 26, GRAPHITE) +
      path(ellipse(x, y - 22, 22, 24), { fill: '#1B1A1C' }) +
      path(ellipse(x - 5, y - 28, 7, 8), { fill: '#4A474A' })
    )
  })
  return [
    castShadow(
      sheet,
      cam,
      [
        ...corners({ width: 520, height: 10, depth: 480 }),
        [-230, 480, 200],
        [230, 480, -200],
        [-200, 960, -180],
        [200, 960, -180],
      ],
      { soft: 34, opacity: 0.34 },
    ),
    ...spokes,
    tube(`M0 ${-110 * c}V${-400 * c}`, 46, GRAPHITE),
    slab(cam, { width: 320, depth: 280, height: 40, color: GRAPHITE, at: [0, 390, 0], radius: 40 }),
    panel(cam, { width: 70, height: 360, depth: 40, color: GRAPHITE, at: [0, 420, -230] }),
    panel(cam, {
      width: 430,
      height: 470,
      depth: 60,
      color,
      at: [0, 580, -210],
      radius: 90,
      front:
        cloth(430, 470) +
        path(roundRect(-195, -215, 390, 430, 70), { stroke: tone(color, 0.35), width: 3, dash: '16 9', opacity: 0.6 }),
      edge: 4,
    }),
    slab(cam, {
      width: 490,
      depth: 460,
      height: 80,
      color,
      at: [0, 430, 0],
      radius: 120,
      top: cloth(490, 460),
      edge: 4,
    }),
    tube(`M-262 ${-450 * c}V${-640 * c}H-262`, 34, GRAPHITE),
    tube(`M262 ${-450 * c}V${-640 * c}H262`, 34, GRAPHITE),
    slab(cam, { width: 84, depth: 260, height: 26, color: '#1F1E20', at: [-262, 650, 40], radius: 36 }),
    slab(cam, { width: 84, depth: 260, height: 26, color: '#1F1E20', at: [262, 650, 40], radius: 36 }),
  ].join('')
}

export function drawerUnit({ sheet, cam, color }: Look): string {
  const drawer = (y: number, h: number) =>
    path(roundRect(-186, y, 372, h, 5), { fill: tone(color, 0.05), stroke: tone(color, -0.5), width: 2.4 }) +
    woodGrain(sheet, { x: -184, y: y + 2, width: 368, height: h - 4 }, color, Math.round(y + 900)) +
    path(`M-182 ${y + 3}H182`, { stroke: tone(color, 0.45), width: 2 }) +
    path(roundRect(-44, y + 24, 88, 11, 5), {
      fill: tone(BRASS, -0.4),
      more: 'transform="translate(3 4)"',
      opacity: 0.5,
    }) +
    path(roundRect(-44, y + 22, 88, 11, 5), {
      fill: sheet.linear(
        [
          [0, tone(BRASS, 0.5)],
          [0.5, BRASS],
          [1, tone(BRASS, -0.3)],
        ],
        [0, y + 22, 0, y + 33],
      ),
    })
  const front = drawer(-258, 132) + drawer(-118, 132) + drawer(22, 236)
  const feet = [-160, 160].map((x) =>
    panel(cam, { width: 30, height: 40, depth: 30, color: GRAPHITE, at: [x, 0, 180] }),
  )
  return [
    castShadow(sheet, cam, corners({ width: 400, height: 580, depth: 460 }), { soft: 24 }),
    ...feet,
    panel(cam, { width: 400, height: 540, depth: 460, color, at: [0, 40, 0], radius: 8, front, edge: 3 }),
  ].join('')
}

export function wallShelf({ sheet, cam, color }: Look): string {
  const c = cam.cos
  const board = woodGrain(sheet, { x: -400, y: -100, width: 800, height: 200 }, color, 12)
  const books: (readonly [number, number, number, string])[] = [
    [-300, 34, 210, PALETTE.clay],
    [-262, 28, 190, PALETTE.bone],
    [-230, 42, 226, PALETTE.moss],
    [-190, 24, 200, PALETTE.ink],
    [-160, 34, 180, PALETTE.ochre],
  ]
  const shadow = path(`M-400 ${-20 * c}L-340 90H440L400 ${-20 * c}Z`, {
    fill: sheet.linear(
      [
        [0, '#33241C', 0.4],
        [1, '#33241C', 0],
      ],
      [0, -20, 0, 90],
    ),
    more: `filter="${sheet.blur(9)}"`,
  })
  return [
    shadow,
    path(`M-300 0V${120}L-280 0Z`, { fill: GRAPHITE }),
    path(`M300 0V${120}L280 0Z`, { fill: GRAPHITE }),
    slab(cam, { width: 800, depth: 200, height: 28, color, top: board, radius: 6, edge: 2 }),
    ...books.map(([x, w, h, paint]) =>
      panel(cam, {
        width: w,
        height: h,
        depth: 140,
        color: paint,
        at: [x, 28, 0],
        radius: 2,
        edge: 1,
        front: path(`M${-w / 2 + 5} ${-h * 0.3}h${w - 10}M${-w / 2 + 5} ${-h * 0.3 + 8}h${w - 10}`, {
          stroke: tone(paint, 0.5),
          width: 2.4,
        }),
      }),
    ),
  ].join('')
}

export function footrest({ sheet, cam, color }: Look): string {
  const top =
    weave(sheet, { x: -225, y: -150, width: 450, height: 300 }, color, 8) +
    path(roundRect(-210, -136, 420, 272, 30), { stroke: tone(color, 0.4), width: 2, dash: '10 6', opacity: 0.7 })
  return (
    castShadow(sheet, cam, corners({ width: 450, height: 90, depth: 300 }), { soft: 16 }) +
    slab(cam, { width: 400, depth: 250, height: 44, color: '#8A5F3C', radius: 20 }) +
    slab(cam, { width: 450, depth: 300, height: 56, color, at: [0, 44, 0], radius: 44, top, edge: 2.4 })
  )
}

export function deskMat({ sheet, cam, color }: Look): string {
  const cloth =
    weave(sheet, { x: -400, y: -200, width: 800, height: 400 }, color, 5) +
    path(roundRect(-392, -192, 784, 384, 12), { stroke: tone(color, 0.45), width: 1.6, dash: '9 5', opacity: 0.8 }) +
    path(roundRect(330, 160, 46, 18, 2), { fill: '#8A5F3C' })
  return (
    castShadow(sheet, cam, corners({ width: 800, height: 6, depth: 400 }), { soft: 8 }) +
    slab(cam, { width: 800, depth: 400, height: 5, color, radius: 16, top: cloth, edge: 1.4 })
  )
}

export function monitorStand({ sheet, cam, color }: Look): string {
  const top = woodGrain(sheet, { x: -280, y: -110, width: 560, height: 220 }, color, 6)
  const leg = (x: number) =>
    panel(cam, { width: 20, height: 96, depth: 190, color: mix(color, GRAPHITE, 0.25), at: [x, 0, 0], radius: 3 })
  return [
    castShadow(sheet, cam, corners({ width: 560, height: 116, depth: 220 }), { soft: 12 }),
    leg(-240),
    leg(240),
    slab(cam, { width: 560, depth: 220, height: 22, color, at: [0, 96, 0], radius: 14, top, edge: 1.6 }),
  ].join('')
}
