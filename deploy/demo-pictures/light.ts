import { vecs } from './camera'
import type { Vec } from './camera'
import { beam, glow, pool } from './glow'
import { lathe } from './lathe'
import type { Look } from './look'
import { openBook } from './paper'
import { BRASS, GRAPHITE, STEEL, tone } from './palette'
import { woodGrain } from './materials'
import { castShadow, corners, rings } from './shadows'
import { curvePoints, ellipse, group, path, pts, roundRect, smooth } from './shapes'
import { panel, slab, tube } from './solids'
import { n, ramp, veil } from './sheet'

const turn = (flat: readonly number[]) => curvePoints(pts(flat), 6)

/** Brass or lacquered joint of two rods. */
function joint(x: number, y: number, r: number, color: string): string {
  return (
    path(ellipse(x, y, r, r), { fill: tone(color, -0.45) }) +
    path(ellipse(x - r * 0.08, y - r * 0.08, r * 0.84, r * 0.84), { fill: color }) +
    path(ellipse(x - r * 0.12, y - r * 0.12, r * 0.5, r * 0.5), { fill: BRASS }) +
    path(`M${n(x - r * 0.4)} ${n(y - r * 0.1)}L${n(x + r * 0.14)} ${n(y - r * 0.1)}`, {
      stroke: tone(BRASS, -0.5),
      width: r * 0.1,
    })
  )
}

/** `corded` lets its cable run along the table to the right. */
export function arcLamp(look: Look, corded = true): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const foot: Vec = [-58, 0, 0]
  const base = pts([78, 0, 80, 2, 80, 13, 77, 16])
  const arm = smooth(
    pts([-100, -14 * c, -104, -150 * c, -100, -280 * c, -62, -372 * c, 6, -404 * c, 66, -388 * c, 92, -346 * c]),
  )
  const at: Vec = [92, 0, 0]
  const shade = turn([66, 252, 64, 268, 54, 300, 34, 324, 11, 334])
  const mouthY = -252 * c
  const cord = smooth(pts([-10, -4, 60, -2, 130, -14, 240, -18, 420, -8, 900, -20]))
  const cable =
    path(cord, { stroke: '#1C181B', width: 4.6, opacity: 0.3, more: 'transform="translate(2 3)"' }) +
    tube(cord, 3.6, '#2B2624')
  const bulb = path(ellipse(92, mouthY, 64, 64 * cam.sin), {
    fill: sheet.radial(ramp('#FFFDF2', '#FFF0C8', '#F0C983'), { cx: 92, cy: mouthY, r: 66, squash: cam.sin }),
  })
  return [
    castShadow(cam, [rings(base, foot), rings(shade, at)], 0.42),
    corded ? cable : '',
    pool(look, { x: 92, r: 230 }, 0.95),
    lathe(sheet, cam, { profile: base, at: foot, color, lid: color }),
    path(ellipse(-100, -15 * c, 9, 9 * cam.sin), { fill: tone(color, -0.5), opacity: 0.7 }),
    tube(arm, 8, BRASS),
    beam(look, { x: 92, y: mouthY, from: 62, to: 168, ground: 4 }),
    bulb,
    lathe(sheet, cam, { profile: shade, at, color, gloss: 0.5 }),
    path(`M28 ${n(mouthY + 2)}A64 ${n(64 * cam.sin)} 0 0 0 156 ${n(mouthY + 2)}`, {
      stroke: '#FFE7B4',
      width: 1.8,
      opacity: 0.85,
    }),
    lathe(sheet, cam, { profile: pts([12, 333, 12, 348, 8, 352]), at, color: BRASS, gloss: 0.7 }),
    lathe(sheet, cam, { profile: turn([5, 16, 6.5, 19, 5, 24]), at: foot, color: BRASS, gloss: 0.6 }),
  ].join('')
}

/** A jointed lamp clamped to the edge of a board; the board's top is the ground. */
export function clampLamp(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const arm = (x1: number, y1: number, x2: number, y2: number, gap: number) =>
    tube(`M${x1} ${-y1 * c}L${x2} ${-y2 * c}`, 6.4, tone(color, -0.12)) +
    tube(`M${x1 + gap} ${-(y1 + 3) * c}L${x2 + gap} ${-(y2 + 3) * c}`, 6.4, color)
  const [hx, hy] = [62, 372]
  const tilt = `translate(${hx} ${n(-hy * c)}) rotate(-26)`
  const shade = turn([62, -104, 60, -92, 46, -48, 26, -8, 20, 6])
  const jaw = `M-120 ${-18}H-78V46H-112V58H-96V40H-96V-6H-120Z`
  const screw =
    path('M-104 58V84', { stroke: STEEL, width: 5 }) +
    path(roundRect(-116, 82, 24, 7, 3), { fill: tone(color, -0.2) }) +
    path('M-104 62h4M-104 68h4M-104 74h4', { stroke: tone(STEEL, -0.5), width: 1.2 })
  const grain = woodGrain(sheet, { x: -800, y: -75, width: 1600, height: 150 }, '#B98F64', 4)
  const board = { width: 1600, depth: 150, height: 26, color: '#B98F64', at: [0, -26, -30] as const }
  const reach = [vecs([-98, 20, 0, -160, 214, 0, -92, 20, 4]), vecs([-160, 214, 0, 62, 372, 0, -156, 220, 6])]
  const head = vecs([20, 372, 0, 140, 310, 0, 60, 300, 40, 80, 400, 0])
  const under = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    path(roundRect(-800, 30, 1600, 10 + i * 8, 0), { fill: '#000000', opacity: 0.035 }),
  )
  return [
    ...under,
    slab(cam, { ...board, sheet, top: grain, edge: 0.8 }),
    castShadow(cam, [corners({ width: 44, height: 30, depth: 44, at: [-98, 0, 0] }), ...reach, head], 0.36),
    pool(look, { x: 168, r: 190 }, 0.75),
    path(jaw, { fill: sheet.linear(ramp(tone(GRAPHITE, 0.24), GRAPHITE, tone(GRAPHITE, -0.3)), [-120, 0, -78, 0]) }),
    screw,
    arm(-98, 26, -158, 214, 10),
    arm(-158, 214, hx - 8, hy, 6),
    tube(smooth(pts([-150, -206 * c, -60, -262 * c, 40, -346 * c])), 1.6, '#2B2624'),
    joint(-94, -24 * c, 11, color),
    joint(-154, -216 * c, 11, color),
    group(tilt, beam(look, { x: 0, y: 102 * c, from: 58, to: 128, ground: 330, lean: 0 }, 0.42)),
    group(
      tilt,
      path(ellipse(0, 104 * c, 61, 61 * cam.sin), { fill: '#FFF3D0' }),
      lathe(sheet, cam, { profile: shade, color, gloss: 0.5 }),
      path(`M-61 ${n(104 * c + 2)}A61 ${n(61 * cam.sin)} 0 0 0 61 ${n(104 * c + 2)}`, {
        stroke: '#FFE7B4',
        width: 1.8,
        opacity: 0.8,
      }),
    ),
    joint(hx - 2, -(hy + 2) * c, 12, color),
  ].join('')
}

export function readingLight(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const at: Vec = [-92, 0, -30]
  const base = pts([40, 0, 42, 2, 42, 12, 40, 15])
  const y0 = -30 * cam.sin
  const stem = smooth(
    pts([-92, y0 - 14 * c, -94, y0 - 120 * c, -90, y0 - 200 * c, -70, y0 - 240 * c, -30, y0 - 252 * c]),
  )
  const head = -252 * c + y0
  return [
    castShadow(cam, [rings(base, at), corners({ width: 130, height: 14, depth: 24, at: [26, 244, -30] })], 0.36),
    pool(look, { x: 36, y: 8, r: 210 }, 0.9),
    openBook(look, { width: 110, height: 150, color: '#7A3E2A', at: [38, 0, 40] }),
    pool(look, { x: 36, y: 4, r: 130 }, 0.5),
    lathe(sheet, cam, { profile: base, at, color, lid: color }),
    lathe(sheet, cam, { profile: pts([5, 15, 6, 22, 4, 24]), at, color: BRASS, gloss: 0.5 }),
    tube(stem, 6, BRASS),
    beam(look, { x: 30, y: head + 4, from: 62, to: 118, ground: 10, lean: 8 }, 0.5),
    panel(cam, { width: 136, height: 12, depth: 24, color, at: [28, 248, -30], radius: 6, edge: 0.6 }),
    path(`M-34 ${n(head + 7)}H90`, { stroke: '#FFF4D6', width: 3.4 }),
    joint(-36, head - 4, 8, color),
  ].join('')
}

export function monitorBar(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const lines = [180, 250, 214, 262, 120, 0, 236, 258, 190]
    .map((w, i) => (w ? `M-250 ${-84 + i * 24}h${w}` : ''))
    .join('')
  const screen =
    path(roundRect(-292, -162, 584, 324, 4), {
      fill: sheet.linear(ramp('#34383C', '#24272B', '#1B1D21'), [-290, -160, 290, 160]),
    }) +
    path(lines, { stroke: '#EADFC9', width: 5, opacity: 0.16 }) +
    path('M-250 -122h150', { stroke: '#EADFC9', width: 11, opacity: 0.3 }) +
    path('M80 -122H250V120H80Z', { fill: '#EADFC9', opacity: 0.05 }) +
    path('M-292 -162H-40L-230 162H-292Z', { fill: '#FFFFFF', opacity: 0.035 }) +
    path(roundRect(-292, -162, 584, 130, 4), { fill: sheet.linear(veil('#FFE6B4', 0.2, 0.05, 0), [0, -162, 0, -40]) })
  return [
    castShadow(
      cam,
      [
        corners({ width: 210, height: 8, depth: 150 }),
        corners({ width: 600, height: 340, depth: 10, at: [0, 112, 0] }),
      ],
      0.4,
    ),
    pool(look, { x: 0, y: 34, r: 420 }, 0.7),
    slab(cam, { width: 210, depth: 150, height: 7, color: STEEL, radius: 12, edge: 0.8 }),
    panel(cam, { width: 46, height: 150, depth: 12, color: tone(STEEL, -0.1), at: [0, 7, -24] }),
    panel(cam, {
      width: 606,
      height: 344,
      depth: 14,
      color: '#232529',
      at: [0, 112, 0],
      radius: 12,
      front: screen,
      edge: 1,
    }),
    glow(look, { x: 0, y: -462 * c, r: 360, squash: 0.3 }, 0.34),
    panel(cam, { width: 34, height: 44, depth: 26, color: tone(color, -0.25), at: [0, 430, 0], radius: 6 }),
    panel(cam, { width: 430, height: 24, depth: 32, color, at: [0, 462, 14], radius: 12, edge: 0.9 }),
    path(`M-200 ${n(-459 * c + 12)}H200`, { stroke: '#FFF3D2', width: 5 }),
    path(ellipse(196, -474 * c + 4, 2.6, 2.6), { fill: '#E6B05A' }),
  ].join('')
}
