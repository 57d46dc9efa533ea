import type { Vec } from './camera'
import { lathe } from './lathe'
import type { Look } from './look'
import { woodGrain } from './materials'
import { BRASS, GRAPHITE, STEEL, tone } from './palette'
import { castShadow, corners, rings, softPatch } from './shadows'
import { curvePoints, ellipse, group, path, pts, roundRect, smooth } from './shapes'
import { panel, slab } from './solids'
import { lightToShade, n, ramp } from './sheet'

const LEATHER = '#3B2E29'

/** One ear cup from the edge: shell outside, cushion inside; `side` 1 is the right one. */
function cup({ sheet, color }: Look, side: 1 | -1, y: number): string {
  const shell = `M-4 ${y - 50}C20 ${y - 52} 36 ${y - 34} 37 ${y}C36 ${y + 34} 20 ${y + 52} -4 ${y + 50}Z`
  const shadeStops = side > 0 ? [0.28, 0.05, -0.14, -0.36, -0.5, -0.3] : [-0.3, -0.12, 0.08, 0.34, 0.6, 0.2]
  const fill = sheet.linear(ramp(...shadeStops.map((t) => tone(color, t))), [-4, y - 20, 37, y + 16])
  const pad = (x: number, r: number, paint: string) => path(ellipse(x, y, r, 47), { fill: paint })
  const cushion = sheet.linear(ramp(tone(LEATHER, side > 0 ? 0.34 : 0), tone(LEATHER, 0.14), tone(LEATHER, -0.4)), [
    -28,
    y - 46,
    8,
    y + 46,
  ])
  const folds = [-34, -20, 18, 33]
    .map((dy) =>
      path(`M-24 ${y + dy}q6 ${dy > 0 ? 3 : -3} 13 ${dy > 0 ? 2 : -2}`, {
        stroke: '#1C1614',
        width: 0.8,
        opacity: 0.5,
      }),
    )
    .join('')
  return group(
    `translate(${side * 84} 0) scale(${side} 1)`,
    pad(-10, 19, cushion),
    path(ellipse(-17, y, 9.5, 34), { fill: sheet.linear(ramp('#0F0C0C', '#2A211E'), [-26, y, -8, y + 30]) }),
    folds,
    path(`M-9 ${y - 47}C4 ${y - 30} 4 ${y + 30} -9 ${y + 47}`, {
      stroke: tone(LEATHER, 0.5),
      width: 0.7,
      dash: '2.6 1.8',
      opacity: 0.8,
    }),
    path(shell, { fill }),
    path(`M-3 ${y - 49}C6 ${y - 24} 6 ${y + 24} -3 ${y + 49}`, { stroke: tone(BRASS, -0.3), width: 2.6 }),
    path(`M-3.6 ${y - 49}C5.4 ${y - 24} 5.4 ${y + 24} -3.6 ${y + 49}`, { stroke: tone(BRASS, 0.4), width: 1 }),
    path(`M14 ${y - 44}C30 ${y - 30} 34 ${y - 12} 34 ${y + 4}`, {
      stroke: '#FFF8EC',
      width: 2,
      opacity: side > 0 ? 0.12 : 0.5,
    }),
    path(`M2 ${y - 44}L-4 ${y - 78}`, { stroke: tone(STEEL, -0.5), width: 6.4 }),
    path(`M1.4 ${y - 44}L-4.6 ${y - 78}`, { stroke: tone(STEEL, 0.2), width: 3.4 }),
    path(`M0.6 ${y - 44}L-5.4 ${y - 78}`, { stroke: '#F4F1EA', width: 0.9 }),
    path(ellipse(3, y - 42, 5.4, 6), { fill: tone(color, -0.35) }) +
      path(ellipse(2.4, y - 42.6, 3.4, 3.8), { fill: BRASS }),
  )
}

const turns = (count: number): number[] => Array.from({ length: count }, (_, i) => (i / count) * Math.PI * 2)

/** Over-ear headphones from the front, standing on their cups. */
export function headphones(look: Look, shadow = true): string {
  const { cam, color } = look
  const c = cam.cos
  const arc = (w: number, top: number, foot: number) =>
    `M${-w} ${n(-foot * c)}C${-w - 6} ${n(-(top - 34) * c)} ${-w * 0.62} ${n(-top * c)} 0 ${n(-top * c)}C${w * 0.62} ${n(-top * c)} ${w + 6} ${n(-(top - 34) * c)} ${w} ${n(-foot * c)}`
  const band = arc(83, 222, 118)
  const inner = arc(76, 209, 140)
  const disc = (x: number): Vec[] =>
    [-17, 17].flatMap((dx) => turns(12).map((a): Vec => [x + dx, 53 + 51 * Math.sin(a), 42 * Math.cos(a)]))
  const hoop = turns(16)
    .slice(0, 9)
    .map((a): Vec => [Math.cos(a) * 84, 120 + Math.sin(a) * 100, 0])
  const strap = hoop.slice(1).map((v, i): Vec[] => [hoop[i] ?? v, v, [v[0], v[1], 16], [v[0], v[1] - 12, 8]])
  const feet = [-90, 92].map((x) => softPatch(ellipse(x, 0, 13, 3), 8, { strength: 0.3 })).join('')
  const ground = castShadow(cam, [disc(-94), disc(94), ...strap], 0.42) + feet
  return [
    shadow ? ground : '',
    path(inner, { stroke: tone(LEATHER, -0.3), width: 13 }),
    path(inner, { stroke: tone(LEATHER, 0.1), width: 9 }),
    cup(look, -1, -52 * c),
    cup(look, 1, -52 * c),
    path(band, { stroke: tone(color, -0.55), width: 17 }),
    path(band, { stroke: tone(color, -0.16), width: 15 }),
    group('translate(-0.8 -1.6)', path(band, { stroke: tone(color, 0.08), width: 10 })),
    path(`M-82 ${n(-150 * c)}C-78 ${n(-192 * c)} -46 ${n(-221 * c)} -4 ${n(-224 * c)}`, {
      stroke: tone(color, 0.55),
      width: 3,
      opacity: 0.7,
    }),
    path(`M60 ${n(-196 * c)}C74 ${n(-182 * c)} 82 ${n(-162 * c)} 84 ${n(-138 * c)}`, {
      stroke: tone(color, 0.4),
      width: 1.2,
      opacity: 0.45,
    }),
    path(arc(77, 216, 122), { stroke: tone(color, 0.5), width: 0.7, dash: '3 2.2', opacity: 0.7 }),
    ...[-1, 1].map(
      (side) =>
        path(roundRect(side * 83 - 9.5, -124 * c, 19, 9, 3), { fill: BRASS }) +
        path(`M${side * 83 - 8} ${n(-122 * c)}h16`, { stroke: tone(BRASS, 0.6), width: 1 }),
    ),
  ].join('')
}

/** An ear piece lying on the table, seen from above; mirrored for the other ear. */
function bud({ sheet, color }: Look, x: number, y: number, mirror: 1 | -1): string {
  const body = 'M-15 2C-18 -14 -4 -23 10 -19C22 -15 23 0 14 9C6 17 -12 16 -15 2Z'
  return group(
    `translate(${x} ${y}) scale(${mirror} 1)`,
    softPatch('M-12 8C-10 -6 6 -12 18 -6C26 0 22 14 12 18C2 22 -12 18 -12 8Z', 8, { strength: 0.42 }),
    path(ellipse(-17, 7, 9.5, 10.5), { fill: '#1F1B1C' }) +
      path(ellipse(-19, 6, 7, 8.4), { fill: '#3C3534' }) +
      path(ellipse(-20.6, 5.4, 3, 4.4), { fill: '#151213' }),
    path(body, {
      fill: sheet.linear(
        ramp(tone(color, 0.5), tone(color, 0.14), tone(color, -0.12), tone(color, -0.48)),
        [-12, -20, 16, 16],
      ),
    }),
    path('M-4 -13C2 -17 12 -15 15 -8C17 -2 12 4 5 5C-3 6 -10 -8 -4 -13Z', {
      fill: sheet.linear(ramp(tone(BRASS, 0.6), BRASS, tone(BRASS, -0.4)), [-6, -16, 14, 6]),
    }),
    path('M0 -9L9 -1M9 -9L0 -1', { stroke: tone(BRASS, -0.5), width: 0.5, opacity: 0.6 }),
    path('M-11 -6C-8 -15 0 -18 6 -17.4', { stroke: '#FFFDF6', width: 1.4, opacity: 0.5 }),
    path(roundRect(9, 8, 9, 9, 3), { fill: GRAPHITE, more: 'transform="rotate(28 13 12)"' }),
  )
}

/** In-ear monitors on a braided cable, with their case. */
export function inEars(look: Look): string {
  const { sheet, cam, color } = look
  const cord = smooth(
    pts([
      -58, 70, -74, 120, -30, 146, 10, 118, -2, 78, 34, 60, 70, 96, 60, 128, 28, 142, 46, 176, 110, 168, 150, 130, 196,
      150,
    ]),
  )
  const other = smooth(pts([52, 52, 84, 66, 92, 98, 60, 128]))
  const braid = (d: string) =>
    [
      path(d, { stroke: '#2E2019', width: 4, opacity: 0.16, more: 'transform="translate(2.4 3)"' }),
      path(d, { stroke: tone(color, -0.45), width: 3 }),
      path(d, { stroke: tone(color, 0.1), width: 2 }),
      path(d, { stroke: tone(color, 0.6), width: 1, dash: '1.6 1.6', opacity: 0.8 }),
    ].join('')
  const at: Vec = [-18, 0, -74]
  const box = curvePoints(pts([46, 0, 50, 2, 51, 12, 50, 22, 46, 26]), 5)
  const [lx, ly] = [-18, -74 * cam.sin - 26 * cam.cos]
  const lid =
    path(ellipse(lx, ly, 39, 39 * cam.sin), { stroke: tone(color, 0.5), width: 0.8, dash: '3 2', opacity: 0.7 }) +
    path(`M${lx - 9} ${n(ly + 5)}v-11q9 -7 18 0M${lx - 9} ${n(ly)}h14`, { stroke: '#D8B56A', width: 1.4 })
  const zip = path(
    `M${lx - 50.6} ${n(ly + 12 * cam.cos)}A50.6 ${n(50.6 * cam.sin)} 0 0 0 ${lx + 50.6} ${n(ly + 12 * cam.cos)}`,
    { stroke: BRASS, width: 2, dash: '1.4 0.9', cap: 'butt' },
  )
  return [
    castShadow(cam, [rings(box, at)], 0.46),
    lathe(sheet, cam, { profile: box, at, color, lid: color, gloss: 0.16 }),
    zip,
    lid,
    braid(cord),
    braid(other),
    path(roundRect(51, 122, 17, 11, 4), { fill: BRASS, more: 'transform="rotate(-24 60 128)"' }),
    bud(look, -48, 60, 1),
    bud(look, 42, 44, -1),
  ].join('')
}

export function speaker(look: Look): string {
  const { sheet, cam, color } = look
  const driver = (y: number, r: number) =>
    [
      path(ellipse(0.8, y + 1.4, r + 6, r + 6), { fill: '#1C181B', opacity: 0.5 }),
      path(ellipse(0, y, r + 5, r + 5), {
        fill: sheet.linear(ramp(tone(BRASS, 0.6), BRASS, tone(BRASS, -0.5)), [-r, y - r, r, y + r]),
      }),
      path(ellipse(0, y, r + 3.2, r + 3.2), { fill: '#1D1B1D' }),
      path(ellipse(0, y, r, r), {
        fill: sheet.radial(ramp('#19171A', '#2B282B', '#3B3739', '#2E2B2D', '#131214'), { cx: 0, cy: y, r }),
      }),
      path(ellipse(0, y, r * 0.9, r * 0.9), { stroke: '#57514F', width: r * 0.03, opacity: 0.7 }),
      path(`M${n(-r * 0.62)} ${n(y - r * 0.5)}A${n(r * 0.8)} ${n(r * 0.8)} 0 0 1 ${n(r * 0.2)} ${n(y - r * 0.78)}`, {
        stroke: '#FFF6E6',
        width: r * 0.05,
        opacity: 0.2,
      }),
      path(ellipse(0, y, r * 0.36, r * 0.36), {
        fill: sheet.radial(ramp('#8A837A', '#4B4644', '#232124'), { cx: -r * 0.12, cy: y - r * 0.14, r: r * 0.5 }),
      }),
    ].join('')
  const screws = pts([-61, -101, 61, -101, -61, 101, 61, 101]).map(
    ([x, y]) =>
      path(ellipse(x, y, 2.6, 2.6), { fill: BRASS }) + path(`M${x - 1.6} ${y}h3.2`, { stroke: '#4A3514', width: 0.6 }),
  )
  const knob =
    path(ellipse(45.6, 93.4, 8, 8), { fill: '#1C181B', opacity: 0.4 }) +
    path(ellipse(44, 91.6, 8, 8), {
      fill: sheet.linear(ramp(tone(BRASS, 0.6), BRASS, tone(BRASS, -0.4)), [38, 85, 50, 98]),
    }) +
    path('M44 91.6L47 85.6', { stroke: '#4A3514', width: 1 })
  const front =
    woodGrain(sheet, { x: -70, y: -110, width: 140, height: 220 }, color, 8) +
    driver(32, 47) +
    driver(-66, 22) +
    screws.join('') +
    knob +
    path(ellipse(-46, 92, 1.6, 1.6), { fill: '#F0C46A' }) +
    path(roundRect(-70, -110, 140, 220, 12), {
      fill: sheet.linear(lightToShade(0.2, 0.18), [-70, -110, 70, 110]),
    })
  const feet = [-54, 54].map((x) =>
    panel(cam, { width: 16, height: 7, depth: 16, color: GRAPHITE, at: [x, 0, 46], radius: 3 }),
  )
  return (
    castShadow(cam, [corners({ width: 140, height: 226, depth: 130, radius: 8 })], 0.5) +
    feet.join('') +
    panel(cam, { sheet, width: 140, height: 220, depth: 130, color, at: [0, 6, 0], radius: 12, front, edge: 0.8 })
  )
}

export function headphoneStand(look: Look, worn = true): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const base = pts([66, 0, 68, 2, 68, 12, 65, 15])
  return [
    castShadow(
      cam,
      [rings(base), rings(pts([4, 15, 4, 280])), corners({ width: 180, height: 190, depth: 60, at: [0, 90, 0] })],
      0.4,
    ),
    lathe(sheet, cam, { profile: base, color, lid: color }),
    path(ellipse(0, -15 * c, 13, 13 * cam.sin), { fill: tone(color, -0.5), opacity: 0.55 }),
    lathe(sheet, cam, { profile: pts([9, 14, 9, 20, 6.5, 24, 6.5, 266]), color: BRASS, gloss: 0.7 }),
    slab(cam, { width: 92, depth: 36, height: 15, color, at: [0, 264, 0], radius: 17, edge: 0.7 }),
    worn ? group(`translate(0 ${n(-68 * c)})`, headphones({ ...look, color: GRAPHITE }, false)) : '',
  ].join('')
}
