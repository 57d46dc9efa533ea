import { lathe, latheCorners } from './lathe'
import type { Profile } from './lathe'
import type { Look } from './look'
import { BRASS, GRAPHITE, mix, STEEL, tone } from './palette'
import { curvePoints, ellipse, path, smooth } from './shapes'
import { castShadow, corners, panel, slab, tube } from './solids'

const WARM = '#FFE2A8'

/** Warm light that spreads from a point; radii in millimetres. */
export function glow(
  { sheet }: Look,
  at: { x: number; y: number; r: number; squash?: number },
  strength = 0.8,
): string {
  const { x, y, r, squash = 1 } = at
  const fill = sheet.radial(
    [
      [0, '#FFF1CF', strength],
      [0.22, WARM, strength * 0.55],
      [0.6, '#F2B96A', strength * 0.16],
      [1, '#F2B96A', 0],
    ],
    { cx: x, cy: y, r, squash },
  )
  return path(ellipse(x, y, r, r * squash), { fill })
}

/** A cone of lamp light from a mouth of `from` wide at y down to a pool on the table. */
function cone({ sheet }: Look, c: { x: number; y: number; from: number; to: number; ground: number }): string {
  const fill = sheet.linear(
    [
      [0, '#FFE9BF', 0.62],
      [0.5, '#FFE0A6', 0.22],
      [1, '#FFD890', 0.04],
    ],
    [0, c.y, 0, c.ground],
  )
  return path(`M${c.x - c.from} ${c.y}L${c.x - c.to} ${c.ground}L${c.x + c.to} ${c.ground}L${c.x + c.from} ${c.y}Z`, {
    fill,
    more: `filter="${sheet.blur(3)}"`,
  })
}

export function arcLamp(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const base: Profile = [
    [72, 0],
    [74, 2],
    [74, 14],
    [71, 17],
  ]
  const arm = smooth([
    [-62, -14 * c],
    [-66, -170 * c],
    [-58, -300 * c],
    [-10, -392 * c],
    [70, -404 * c],
    [118, -352 * c],
  ])
  const shade = curvePoints(
    [
      [62, 262],
      [60, 280],
      [46, 318],
      [24, 338],
      [9, 344],
    ],
    6,
  )
  const at = [118, 0, 0] as const
  return [
    castShadow(
      sheet,
      cam,
      [
        ...latheCorners({ profile: base, at: [-30, 0, 0] }),
        ...latheCorners({
          profile: [
            [60, 270],
            [40, 320],
          ],
          at,
        }),
      ],
      { soft: 9, opacity: 0.4 },
    ),
    glow(look, { x: 118, y: 4, r: 190, squash: 0.24 }, 0.9),
    lathe(sheet, cam, { profile: base, at: [-30, 0, 0], color, lid: color }),
    tube(arm, 9, BRASS),
    cone(look, { x: 118, y: -262 * c, from: 58, to: 150, ground: 0 }),
    path(ellipse(118, -262 * c, 60, 60 * cam.sin), { fill: '#FFF2D2' }),
    lathe(sheet, cam, { profile: shade, at, color, gloss: 0.45 }),
    lathe(sheet, cam, {
      profile: [
        [9, 343],
        [9, 356],
        [5, 360],
      ],
      at,
      color: BRASS,
      gloss: 0.6,
    }),
  ].join('')
}

export function clampLamp(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const joint = (x: number, y: number) =>
    path(ellipse(x, y * c, 9, 9), { fill: tone(color, -0.25) }) + path(ellipse(x - 1, y * c - 1, 6, 6), { fill: BRASS })
  return [
    castShadow(
      sheet,
      cam,
      [...corners({ width: 60, height: 40, depth: 40, at: [-70, 0, 0] }), [-140, 210, 0], [60, 380, 0], [120, 300, 0]],
      { soft: 9, opacity: 0.3 },
    ),
    panel(cam, { width: 34, height: 58, depth: 36, color: GRAPHITE, at: [-70, 0, 0], radius: 4 }),
    path(`M-70 ${-58 * c}L-132 ${-222 * c}`, { stroke: tone(color, -0.4), width: 9 }),
    tube(`M-74 ${-58 * c}L-138 ${-222 * c}`, 6, color),
    tube(`M-60 ${-58 * c}L-124 ${-222 * c}`, 6, color),
    tube(`M-134 ${-222 * c}L38 ${-384 * c}`, 6, color),
    tube(`M-124 ${-234 * c}L44 ${-394 * c}`, 6, color),
    joint(-70, -60),
    joint(-130, -226),
    `<g transform="translate(44 ${-390 * c}) rotate(-34)">`,
    cone(look, { x: 0, y: 92, from: 56, to: 120, ground: 250 }),
    lathe(sheet, cam, {
      profile: curvePoints(
        [
          [60, -92],
          [58, -80],
          [34, -30],
          [22, -4],
          [16, 6],
        ],
        6,
      ),
      color,
      gloss: 0.4,
    }),
    '</g>',
    joint(42, -390),
  ].join('')
}

export function paperLantern(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const paper = mix(color, '#FFE9C2', 0.55)
  const profile = curvePoints(
    [
      [34, 36],
      [70, 62],
      [98, 120],
      [104, 170],
      [96, 222],
      [66, 276],
      [34, 300],
    ],
    7,
  )
  const ribs = Array.from({ length: 13 }, (_, i) => {
    const h = 48 + i * 19.6
    const r = 104 * Math.sin(Math.PI * (0.16 + (0.68 * (h - 36)) / 264)) ** 0.8
    return path(`M${-r} ${-h * c}A${r} ${r * cam.sin} 0 0 0 ${r} ${-h * c}`, {
      stroke: tone(color, -0.35),
      width: 1.1,
      opacity: 0.35,
    })
  })
  return [
    castShadow(
      sheet,
      cam,
      latheCorners({
        profile: [
          [40, 0],
          [100, 150],
          [40, 290],
        ],
      }),
      { soft: 10, opacity: 0.26 },
    ),
    glow(look, { x: 0, y: -165 * c, r: 260 }, 0.7),
    glow(look, { x: 0, y: 2, r: 170, squash: 0.24 }, 0.7),
    lathe(sheet, cam, {
      profile: [
        [44, 0],
        [44, 8],
        [38, 10],
        [37, 36],
      ],
      color: '#6B4A34',
    }),
    lathe(sheet, cam, { profile, color: paper, glow: 0.75 }),
    path(ellipse(0, -165 * c, 92, 120), {
      fill: sheet.radial(
        [
          [0, '#FFFBEF', 0.95],
          [0.5, '#FFF0CC', 0.5],
          [1, '#FFE0A0', 0],
        ],
        { cx: 0, cy: -160 * c, r: 120 },
      ),
    }),
    ...ribs,
    lathe(sheet, cam, {
      profile: [
        [35, 298],
        [35, 306],
        [30, 308],
      ],
      color: '#6B4A34',
      lid: '#FFE9BF',
    }),
  ].join('')
}

export function readingLight(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  return [
    castShadow(sheet, cam, [...corners({ width: 46, height: 12, depth: 60 }), [20, 170, 0]], {
      soft: 7,
      opacity: 0.34,
    }),
    glow(look, { x: 66, y: 4, r: 150, squash: 0.24 }, 0.8),
    slab(cam, { width: 52, depth: 64, height: 14, color: GRAPHITE, radius: 10, edge: 0.6 }),
    tube(
      smooth([
        [0, -12 * c],
        [-18, -90 * c],
        [-8, -160 * c],
        [26, -192 * c],
      ]),
      7,
      tone(STEEL, -0.1),
    ),
    `<g transform="translate(24 ${-192 * c}) rotate(24)">`,
    cone(look, { x: 34, y: 12, from: 40, to: 74, ground: 190 }),
    panel(cam, { width: 96, height: 17, depth: 20, color, at: [34, -8, 0], radius: 8, edge: 0.6 }),
    path(`M-6 12H74`, { stroke: '#FFF2D2', width: 4 }),
    '</g>',
  ].join('')
}

export function monitorBar(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const screen = sheet.linear(
    [
      [0, '#3B4148'],
      [0.5, '#2A2E34'],
      [1, '#1E2126'],
    ],
    [-300, -160, 300, 160],
  )
  const tilt = path('M-290 -150L-60 -150L-250 150H-290Z', { fill: '#FFFFFF', opacity: 0.05 })
  return [
    castShadow(
      sheet,
      cam,
      [...corners({ width: 200, height: 10, depth: 150 }), ...corners({ width: 560, height: 420, depth: 20 })],
      { soft: 12, opacity: 0.3 },
    ),
    glow(look, { x: 0, y: 30, r: 360, squash: 0.22 }, 0.7),
    slab(cam, { width: 200, depth: 150, height: 8, color: STEEL, radius: 10 }),
    panel(cam, { width: 50, height: 150, depth: 14, color: STEEL, at: [0, 8, -20] }),
    panel(cam, {
      width: 600,
      height: 340,
      depth: 16,
      color: GRAPHITE,
      at: [0, 110, 0],
      radius: 10,
      frontFill: screen,
      front: tilt,
      edge: 1,
    }),
    glow(look, { x: 0, y: -430 * c, r: 300, squash: 0.34 }, 0.55),
    panel(cam, { width: 40, height: 46, depth: 30, color: tone(color, -0.2), at: [0, 438, -6], radius: 6 }),
    panel(cam, { width: 420, height: 26, depth: 34, color, at: [0, 456, 10], radius: 13, edge: 0.8 }),
    path(`M-196 ${-452 * c}H196`, { stroke: '#FFF4D8', width: 6 }),
  ].join('')
}

export function candleLamp(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const base: Profile = curvePoints(
    [
      [46, 0],
      [48, 3],
      [46, 22],
      [40, 30],
      [38, 32],
    ],
    4,
  )
  const glass = curvePoints(
    [
      [34, 32],
      [40, 60],
      [40, 120],
      [30, 168],
      [28, 178],
    ],
    6,
  )
  return [
    castShadow(sheet, cam, latheCorners({ profile: [...base, ...glass] }), { soft: 7, opacity: 0.34 }),
    glow(look, { x: 0, y: -90 * c, r: 240 }, 0.6),
    glow(look, { x: 0, y: 2, r: 150, squash: 0.24 }, 0.6),
    lathe(sheet, cam, { profile: base, color, gloss: 0.6, lid: tone(color, -0.2) }),
    `<g opacity="0.5">${lathe(sheet, cam, { profile: glass, color: '#E8D3A6', glow: 0.9, gloss: 1 })}</g>`,
    glow(look, { x: 0, y: -92 * c, r: 70, squash: 1.3 }, 0.9),
    path(`M0 ${-64 * c}C-16 ${-80 * c} -7 ${-104 * c} 0 ${-126 * c}C7 ${-104 * c} 16 ${-80 * c} 0 ${-64 * c}Z`, {
      fill: '#FFF8E4',
    }),
    path(ellipse(0, -178 * c, 28, 28 * cam.sin), { stroke: '#FFF3D8', width: 1.4, opacity: 0.8 }),
  ].join('')
}

export function daylightPanel(look: Look): string {
  const { sheet, cam, color } = look
  const face = sheet.radial(
    [
      [0, '#FFFFFF'],
      [0.6, '#FDF8EC'],
      [1, '#F1E7D2'],
    ],
    { cx: 0, cy: -10, r: 180 },
  )
  const c = cam.cos
  return [
    castShadow(sheet, cam, corners({ width: 220, height: 330, depth: 40 }), { soft: 10, opacity: 0.34 }),
    glow(look, { x: 0, y: -190 * c, r: 330 }, 0.6),
    glow(look, { x: 0, y: 20, r: 240, squash: 0.24 }, 0.6),
    slab(cam, { width: 150, depth: 110, height: 12, color, radius: 20, edge: 0.6 }),
    panel(cam, { width: 236, height: 320, depth: 22, color, at: [0, 16, 0], radius: 30, edge: 1 }),
    panel(cam, { width: 212, height: 296, depth: 2, color: '#F6EBD3', at: [0, 28, 12], radius: 22, frontFill: face }),
  ].join('')
}
