import type { Vec } from './camera'
import { glow, pool } from './glow'
import { lathe } from './lathe'
import type { Look } from './look'
import { mix, tone } from './palette'
import { castShadow, corners, rings } from './shadows'
import { curvePoints, ellipse, group, path, pts, roundRect, smooth } from './shapes'
import { panel, tube } from './solids'
import { n, ramp, veil } from './sheet'

const turn = (flat: readonly number[]) => curvePoints(pts(flat), 6)

export function paperLantern(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const paper = mix(color, '#FFE3B0', 0.5)
  const profile = turn([36, 40, 72, 64, 100, 118, 106, 170, 98, 224, 68, 278, 36, 302])
  const radiusAt = (h: number) => {
    const i = profile.findIndex(([, y]) => y >= h)
    const [above, below] = [profile[i] ?? [36, h], profile[i - 1] ?? [36, 0]]
    return below[0] + ((above[0] - below[0]) * (h - below[1])) / (above[1] - below[1] || 1) - 0.6
  }
  const ribs = Array.from({ length: 15 }, (_, i) => {
    const h = 50 + i * 17.2
    const r = radiusAt(h)
    const arc = `M${n(-r)} ${n(-h * c)}A${n(r)} ${n(r * cam.sin)} 0 0 0 ${n(r)} ${n(-h * c)}`
    return (
      path(arc, { stroke: '#8A5A2C', width: 1.1, opacity: 0.34 }) +
      group('translate(0 1.3)', path(arc, { stroke: '#FFFBEF', width: 0.9, opacity: 0.6 }))
    )
  })
  const core = sheet.radial(veil('#FFFCF0', 1, 0.9, 0.6, 0.28, 0.08, 0), { cx: 0, cy: -158 * c, r: 150, squash: 1.05 })
  return [
    castShadow(cam, [rings(pts([46, 0, 44, 20])), rings(profile)], 0.34),
    glow(look, { x: 0, y: -168 * c, r: 330 }, 0.55),
    pool(look, { x: 0, r: 210 }, 0.75),
    lathe(sheet, cam, { profile: pts([46, 0, 47, 1.5, 47, 8, 45, 10]), color: '#6B4A34', lid: '#6B4A34' }),
    ...[-30, 30, 0].map((x) =>
      tube(`M${x} ${-10 * c + (x === 0 ? 9 : 0)}L${x * 0.9} ${-42 * c + (x === 0 ? 8 : 0)}`, 4, '#7B5740'),
    ),
    lathe(sheet, cam, { profile, color: paper, glow: 0.7 }),
    path(
      `M-36 ${-40 * c}C-130 ${-90 * c} -130 ${-250 * c} -36 ${-302 * c}H36C130 ${-250 * c} 130 ${-90 * c} 36 ${-40 * c}Z`,
      { fill: core },
    ),
    ...ribs,
    lathe(sheet, cam, {
      profile: pts([36, 298, 37.5, 299, 37.5, 307, 36, 308]),
      color: '#6B4A34',
      inside: '#FFE2A6',
      wall: 3,
    }),
  ].join('')
}

export function candleLamp(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const base = turn([46, 0, 49, 2, 49, 14, 43, 26, 40, 32])
  const glass = turn([33, 32, 42, 64, 43, 110, 33, 158, 30, 180])
  const flameY = -74 * c
  const flame = (k: number, fill: string) =>
    path(
      `M0 ${n(flameY + 4 * k)}C${n(-17 * k)} ${n(flameY - 12 * k)} ${n(-8 * k)} ${n(flameY - 36 * k)} ${n(1 * k)} ${n(flameY - 62 * k)}C${n(9 * k)} ${n(flameY - 36 * k)} ${n(17 * k)} ${n(flameY - 12 * k)} 0 ${n(flameY + 4 * k)}Z`,
      { fill },
    )
  const handle = smooth(
    pts([
      -42,
      -34 * c,
      -60,
      -100 * c,
      -58,
      -172 * c,
      -30,
      -222 * c,
      0,
      -232 * c,
      30,
      -222 * c,
      58,
      -172 * c,
      60,
      -100 * c,
      42,
      -34 * c,
    ]),
  )
  return [
    castShadow(cam, [rings(base), rings(glass)], 0.4),
    glow(look, { x: 0, y: -104 * c, r: 300 }, 0.5),
    pool(look, { x: 0, r: 210 }, 0.85),
    tube(handle, 3.4, '#8E8B86'),
    lathe(sheet, cam, { profile: base, color, gloss: 0.7, lid: tone(color, -0.3) }),
    path(ellipse(0, -180 * c, 30, 30 * cam.sin), { stroke: '#FFF3D8', width: 1, opacity: 0.55 }),
    lathe(sheet, cam, { profile: pts([15, 32, 15, 62, 14, 64]), color: '#EBDDC2', lid: '#FFF0CF', glow: 0.5 }),
    path(`M0 ${n(-62 * c)}V${n(-72 * c)}`, { stroke: '#4A3424', width: 1.6 }),
    glow(look, { x: 0, y: flameY - 22, r: 84, squash: 1.25 }, 0.9),
    flame(1, '#FFE3A0'),
    flame(0.66, '#FFFAEA'),
    `<g opacity="0.2">${lathe(sheet, cam, { profile: glass, color: '#EBD9B0', glow: 0.8 })}</g>`,
    path(`M-36 ${-60 * c}C-39 ${-96 * c} -36 ${-128 * c} -27 ${-160 * c}`, {
      stroke: '#FFFDF4',
      width: 3,
      opacity: 0.55,
    }),
    path(`M39 ${-70 * c}C41 ${-98 * c} 38 ${-126 * c} 31 ${-154 * c}`, { stroke: '#FFFDF4', width: 1.2, opacity: 0.4 }),
    path(`M-30 ${n(-180 * c)}A30 ${n(30 * cam.sin)} 0 0 0 30 ${n(-180 * c)}`, {
      stroke: '#FFF6E2',
      width: 1.5,
      opacity: 0.85,
    }),
  ].join('')
}

export function daylightPanel(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const lit =
    path(roundRect(-106, -148, 212, 296, 22), {
      fill: sheet.radial(ramp('#FFFFFF', '#FFFDF6', '#FBF3E2', '#EFE2C8'), { cx: 0, cy: 0, r: 196 }),
    }) + path(roundRect(-106, -148, 212, 296, 22), { stroke: tone(color, -0.3), width: 1.4, opacity: 0.5 })
  const wedge = pts([-40, 0, 46, 0, 10, 190, -6, 190]).map(([z, y]): Vec => [0, y, z])
  return [
    castShadow(cam, [corners({ width: 236, height: 326, depth: 22 }), wedge], 0.42),
    glow(look, { x: 10, y: -180 * c, r: 400 }, 0.5),
    pool(look, { x: 30, y: 30, r: 280 }, 0.6),
    panel(cam, { width: 70, height: 150, depth: 60, color: tone(color, -0.12), at: [0, 0, -40], radius: 8 }),
    panel(cam, { width: 240, height: 330, depth: 20, color, at: [0, 2, 0], radius: 32, edge: 1, front: lit }),
  ].join('')
}
