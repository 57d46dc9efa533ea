import type { Look } from './look'
import { lathe, latheCorners } from './lathe'
import { BRASS, GRAPHITE, STEEL, tone } from './palette'
import { curvePoints, ellipse, path, roundRect, smooth } from './shapes'
import { woodGrain } from './materials'
import { castShadow, corners, panel, slab, tube } from './solids'

/** Over-ear headphones seen from the front, standing on their cups. */
export function headphones(look: Look, lift = 0): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const up = (y: number) => -(y + lift) * c
  const band = `M-84 ${up(96)}C-92 ${up(176)} -58 ${up(214)} 0 ${up(214)}C58 ${up(214)} 92 ${up(176)} 84 ${up(96)}`
  const cup = (side: 1 | -1) => {
    const x = side * 82
    const y = up(54)
    const pad = ellipse(x - side * 10, y, 17, 48)
    const shell = `M${x} ${y - 46}C${x + side * 26} ${y - 44} ${x + side * 34} ${y - 20} ${x + side * 34} ${y}C${x + side * 34} ${y + 20} ${x + side * 26} ${y + 44} ${x} ${y + 46}Z`
    return [
      path(pad, {
        fill: sheet.linear(
          [
            [0, '#5A4A42'],
            [0.5, '#3A2F2B'],
            [1, '#221C1B'],
          ],
          [x - 30, y - 40, x + 30, y + 40],
        ),
      }),
      path(ellipse(x - side * 10, y, 9, 36), { fill: '#171415' }),
      path(shell, {
        fill: sheet.linear(
          [
            [0, tone(color, 0.5)],
            [0.3, tone(color, 0.1)],
            [0.75, tone(color, -0.35)],
            [1, tone(color, -0.2)],
          ],
          [x - 34, y - 40, x + 34, y + 40],
        ),
      }),
      path(`M${x + side * 3} ${y - 44}C${x + side * 8} ${y - 20} ${x + side * 8} ${y + 20} ${x + side * 3} ${y + 44}`, {
        stroke: BRASS,
        width: 1.6,
      }),
      tube(`M${x + side * 2} ${y - 40}L${x + side * 1} ${y - 72}`, 5, STEEL),
    ].join('')
  }
  const shadow = castShadow(
    sheet,
    cam,
    [
      ...corners({ width: 60, height: 100, depth: 80, at: [-90, 0, 0] }),
      ...corners({ width: 60, height: 100, depth: 80, at: [90, 0, 0] }),
      [-40, 214, 0],
      [40, 214, 0],
    ],
    { soft: 8, opacity: 0.36 },
  )
  const strap =
    path(band, { stroke: tone(color, -0.5), width: 21 }) +
    path(band, { stroke: color, width: 17 }) +
    path(`M-78 ${up(130)}C-76 ${up(180)} -52 ${up(208)} -6 ${up(211)}`, {
      stroke: tone(color, 0.5),
      width: 3.4,
      opacity: 0.8,
    }) +
    path(band, { stroke: tone(color, 0.4), width: 0.9, dash: '4 3', opacity: 0.7 })
  return (lift ? '' : shadow) + cup(-1) + cup(1) + strap
}

/** In-ear monitors on their cable, with a case. */
export function inEars(look: Look): string {
  const { sheet, cam, color } = look
  const bud = (x: number, z: number, flip: 1 | -1) => {
    const y = z * cam.sin
    return (
      path(ellipse(x + 5, y + 5, 15, 9), { fill: '#33241C', opacity: 0.35, more: `filter="${sheet.blur(3)}"` }) +
      path(
        `M${x - 12} ${y}C${x - 14} ${y - 16} ${x + 10} ${y - 20} ${x + 13} ${y - 6}C${x + 15} ${y + 8} ${x - 10} ${y + 12} ${x - 12} ${y}Z`,
        {
          fill: sheet.linear(
            [
              [0, tone(color, 0.5)],
              [0.5, color],
              [1, tone(color, -0.4)],
            ],
            [x - 12, y - 16, x + 12, y + 10],
          ),
        },
      ) +
      path(ellipse(x - flip * 14, y + 2, 7, 8), { fill: '#2B2624' }) +
      path(ellipse(x - flip * 15.5, y + 1, 3.4, 5), { fill: '#5A504B' }) +
      path(ellipse(x + 3, y - 7, 4, 3), { fill: BRASS })
    )
  }
  const cord = smooth([
    [-30, 18],
    [-44, 44],
    [-8, 58],
    [40, 46],
    [66, 20],
    [40, -4],
    [6, 14],
    [34, 18],
  ])
  return [
    castShadow(sheet, cam, corners({ width: 84, height: 26, depth: 84, at: [-40, 0, -60] }), { soft: 5 }),
    lathe(sheet, cam, {
      profile: curvePoints(
        [
          [40, 0],
          [44, 3],
          [44, 20],
          [40, 26],
          [34, 27],
        ],
        4,
      ),
      at: [-40, 0, -60],
      color,
      lid: color,
    }),
    path(cord, { stroke: '#33241C', width: 2.6, opacity: 0.25, more: 'transform="translate(2 2)"' }),
    path(cord, { stroke: tone(color, -0.3), width: 2.4 }),
    path(cord, { stroke: tone(color, 0.4), width: 0.9, dash: '2 1.4' }),
    bud(-30, 60, 1),
    bud(34, 66, -1),
  ].join('')
}

export function speaker(look: Look): string {
  const { sheet, cam, color } = look
  const driver = (y: number, r: number) =>
    path(ellipse(0, y, r + 5, r + 5), { fill: tone(color, -0.45) }) +
    path(ellipse(0, y, r + 3.5, r + 3.5), { stroke: BRASS, width: 1.2 }) +
    path(ellipse(0, y, r, r), {
      fill: sheet.radial(
        [
          [0, '#4A4644'],
          [0.55, '#26242A'],
          [0.85, '#3A3736'],
          [1, '#1A181A'],
        ],
        { cx: 0, cy: y, r },
      ),
    }) +
    path(ellipse(0, y, r * 0.34, r * 0.34), {
      fill: sheet.radial(
        [
          [0, '#7A746C'],
          [1, '#2B292B'],
        ],
        { cx: -r * 0.12, cy: y - r * 0.12, r: r * 0.4 },
      ),
    })
  const front =
    woodGrain(sheet, { x: -70, y: -110, width: 140, height: 220 }, color, 8) +
    driver(34, 48) +
    driver(-66, 22) +
    path(ellipse(48, 96, 3, 3), { fill: BRASS })
  return (
    castShadow(sheet, cam, corners({ width: 140, height: 220, depth: 130 }), { soft: 9 }) +
    panel(cam, { width: 140, height: 220, depth: 130, color, radius: 12, front, edge: 0.9 })
  )
}

export function headphoneStand(look: Look, withHeadphones = true): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const base = [
    [62, 0],
    [64, 3],
    [64, 12],
    [61, 15],
  ] as const
  return [
    castShadow(sheet, cam, [...latheCorners({ profile: base }), [-20, 280, 0], [20, 280, 0]], {
      soft: 8,
      opacity: 0.36,
    }),
    lathe(sheet, cam, { profile: base, color, lid: color }),
    lathe(sheet, cam, {
      profile: [
        [8, 14],
        [7, 20],
        [7, 262],
        [8, 268],
      ],
      color: BRASS,
      gloss: 0.6,
    }),
    slab(cam, { width: 88, depth: 36, height: 16, color, at: [0, 262, 0], radius: 16, edge: 0.7 }),
    withHeadphones ? `<g transform="translate(0 ${-66 * c})">${headphones({ ...look, color: GRAPHITE }, 8)}</g>` : '',
  ].join('')
}

/** Printed label of a sound pack: a record in its sleeve. */
export function record(look: Look, art: string): string {
  const { sheet, cam, color } = look
  const grooves = Array.from({ length: 14 }, (_, i) =>
    path(ellipse(0, 0, 60 + i * 6, 60 + i * 6), { stroke: '#FFFFFF', width: 0.5, opacity: 0.07 + (i % 3) * 0.03 }),
  )
  const gleam = path('M0 0L-150 -36A154 154 0 0 1 -118 -98ZM0 0L150 36A154 154 0 0 1 118 98Z', {
    fill: '#FFFFFF',
    opacity: 0.1,
  })
  const disc =
    path(ellipse(0, 0, 150, 150), { fill: '#1C1B1E' }) +
    grooves.join('') +
    gleam +
    path(ellipse(0, 0, 52, 52), { fill: color }) +
    path(ellipse(0, 0, 44, 44), { stroke: tone(color, 0.5), width: 0.8 }) +
    path(ellipse(0, 0, 4, 4), { fill: '#EFE8DC' })
  const sleeve = path(roundRect(-157, -157, 314, 314, 0), { fill: tone(color, -0.1) }) + art
  return [
    castShadow(sheet, cam, corners({ width: 314, height: 6, depth: 314, at: [-40, 0, 0] }), { soft: 7 }),
    castShadow(sheet, cam, corners({ width: 280, height: 5, depth: 280, at: [70, 0, 0] }), { soft: 5, opacity: 0.3 }),
    slab(cam, { width: 300, depth: 300, height: 2, at: [82, 2, 0], color: '#1C1B1E', radius: 150, top: disc }),
    slab(cam, {
      width: 314,
      depth: 314,
      height: 5,
      at: [-40, 0, 0],
      color: tone(color, -0.1),
      radius: 2,
      top: sleeve,
      edge: 0.8,
    }),
  ].join('')
}
