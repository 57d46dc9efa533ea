import type { Vec } from './camera'
import { lathe } from './lathe'
import type { Look } from './look'
import { BRASS, mix, tone } from './palette'
import { castShadow, rings, softPatch } from './shadows'
import { ellipse, path, pts } from './shapes'
import { n, ramp } from './sheet'
import { handle, speckles, turn, vessel } from './pottery'

/** The surface of a drink: darker at the wall it leans on, with a window in it. */
function drink({ cam, sheet }: Look, at: { r: number; y: number; color: string }): string {
  const y = -at.y * cam.cos
  const ry = at.r * cam.sin
  const fill = sheet.linear(ramp(tone(at.color, -0.4), at.color, tone(at.color, 0.14)), [-at.r, y - ry, at.r, y + ry])
  const rim = path(ellipse(0, y, at.r - 0.5, ry - 0.2), {
    stroke: mix(at.color, '#D9A066', 0.5),
    width: 0.9,
    opacity: 0.8,
  })
  const window = path(ellipse(-at.r * 0.36, y - ry * 0.2, at.r * 0.3, ry * 0.26), { fill: '#FFF8EA', opacity: 0.22 })
  return path(ellipse(0, y, at.r, ry), { fill }) + rim + window
}

export function mug(look: Look, filled = false): string {
  const profile = turn([32, 0, 36, 2, 39, 9, 40.5, 40, 41, 80, 41.5, 92])
  const arm: Vec[] = pts([38, 22, 58, 28, 66, 46, 66, 66, 52, 78, 38, 76]).map(([x, y]) => [x, y, 0])
  const behind = handle(look, [37, 76, 50, 80, 64, 72, 68, 52, 60, 32, 46, 24, 36, 22], 10)
  const cup = vessel(look, {
    profile,
    inside: mix(look.color, '#F1E7D8', 0.6),
    wall: 3.2,
    parts: [arm],
    behind,
    dip: 7,
  })
  return (
    cup +
    speckles(look, { r: 40, from: 10, to: 86, seed: 11 }) +
    (filled ? drink(look, { r: 37.4, y: 87, color: '#4A2B1B' }) : '')
  )
}

export function espressoCup(look: Look): string {
  const { sheet, cam, color } = look
  const dish = turn([30, 0, 34, 1.2, 48, 4.5, 60, 9, 61.5, 10.4])
  const profile = turn([17, 6, 21, 8, 26, 22, 29.6, 48, 31, 60])
  const c = cam.cos
  const saucer = lathe(sheet, cam, { profile: dish, color, inside: tone(color, 0.2), wall: 1.6, gloss: 0.4 })
  const well = path(ellipse(0, -8 * c, 27, 27 * cam.sin), { stroke: tone(color, -0.28), width: 0.8, opacity: 0.6 })
  const onDish = softPatch(ellipse(16, -5 * c, 27, 22 * cam.sin), 9, { strength: 0.4 })
  const spoon =
    path(`M-55 ${-9 * c}C-40 ${-4 * c} -18 ${1 * c} -4 ${4 * c}`, { stroke: tone(BRASS, -0.4), width: 2.6 }) +
    path(`M-55 ${-9.6 * c}C-40 ${-4.6 * c} -18 ${0.4 * c} -4 ${3.4 * c}`, { stroke: tone(BRASS, 0.35), width: 1.2 }) +
    path(ellipse(2, 4.4 * c, 8, 3.4), {
      fill: sheet.linear(ramp(tone(BRASS, 0.5), BRASS, tone(BRASS, -0.4)), [-6, 0, 10, 8]),
    })
  const grip = handle(look, [27, 46, 36, 50, 44, 43, 43, 32, 34, 24, 24, 22], 6)
  const cup = lathe(sheet, cam, { profile, color, inside: mix(color, '#F1E7D8', 0.62), wall: 2.4, gloss: 0.9 })
  const shadow = castShadow(cam, [rings(dish), rings(profile)])
  return shadow + saucer + well + onDish + grip + cup + drink(look, { r: 27.6, y: 56, color: '#7B4A26' }) + spoon
}

/** Pour-over cone on a glass server, half full. */
export function dripper(look: Look): string {
  const { sheet, cam, color } = look
  const c = cam.cos
  const flask = turn([44, 0, 50, 3, 55, 20, 54, 44, 46, 66, 37, 78, 36, 86])
  const coffee = turn([43, 1.5, 49, 4, 53, 20, 52.6, 40])
  const glassBack = path(ellipse(0, -86 * c, 36, 36 * cam.sin), { stroke: '#F6F1E4', width: 0.9, opacity: 0.7 })
  const side = (k: 1 | -1) =>
    `M${k * 45} ${4 * c}C${k * 54} ${-2 * c} ${k * 57} ${-30 * c} ${k * 53} ${-46 * c}C${k * 49} ${-66 * c} ${k * 36} ${-68 * c} ${k * 36} ${-86 * c}`
  const bowl = `${side(-1)}A36 ${n(36 * cam.sin)} 0 0 0 36 ${-86 * c}C36 ${-68 * c} 49 ${-66 * c} 53 ${-46 * c}C57 ${-30 * c} 54 ${-2 * c} 45 ${4 * c}Z`
  const glass =
    path(bowl, {
      fill: sheet.linear(ramp('#FFFFFF', '#EDEDE6', '#FFFFFF', '#DDE0DA', '#FFFFFF'), [-54, 0, 54, 0]),
      opacity: 0.12,
    }) +
    path(side(-1) + side(1), { stroke: '#FFFFFF', width: 1.2, opacity: 0.7 }) +
    path(`M-46 ${-22 * c}C-49 ${-40 * c} -42 ${-56 * c} -33 ${-68 * c}`, {
      stroke: '#FFFFFF',
      width: 4,
      opacity: 0.34,
    }) +
    path(`M47 ${-16 * c}C50 ${-34 * c} 46 ${-50 * c} 38 ${-64 * c}`, { stroke: '#FFFFFF', width: 1.6, opacity: 0.4 })
  const liquid = lathe(sheet, cam, { profile: coffee, color: '#4A2B1B', lid: '#6B4228' })
  const grip = handle(look, [42, 146, 62, 150, 76, 136, 70, 114, 44, 108], 8)
  const collar = lathe(sheet, cam, { profile: pts([50, 88, 52, 89, 52, 93, 50, 94]), color, gloss: 0.4 })
  const cone = lathe(sheet, cam, {
    profile: turn([25, 94, 28, 98, 45, 130, 62, 162, 64, 168]),
    color,
    gloss: 0.9,
    inside: '#EFE6D6',
    wall: 2.6,
  })
  const filter =
    path(ellipse(0, -170 * c, 58, 58 * cam.sin), {
      fill: sheet.linear(ramp('#CFC3AE', '#F3ECDD', '#FBF6EA'), [-58, 0, 58, 0]),
    }) +
    path(ellipse(0, -163 * c, 47, 45 * cam.sin), {
      fill: sheet.linear(ramp('#2E1A10', '#5B3822'), [-40, -170 * c, 40, -150 * c]),
    })
  const shadow = castShadow(cam, [rings(flask), rings(turn([28, 98, 64, 168]))], 0.4)
  return [shadow, glassBack, liquid, glass, collar, grip, cone, filter].join('')
}
