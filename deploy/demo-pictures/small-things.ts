import type { Look } from './look'
import { mix, PALETTE, tone } from './palette'
import { weave } from './materials'
import { seededRandom } from './random'
import { castShadow, corners, softPatch } from './shadows'
import { ellipse, group, path, pts, roundRect, smooth } from './shapes'
import { slab } from './solids'
import { lightToShade, n, ramp } from './sheet'

/** A twig of eucalyptus lying on the table, pointing up and to the right. */
export function sprig({ sheet }: Look): string {
  const random = seededRandom(12)
  const stem = smooth(pts([-110, 60, -50, 30, 10, -4, 70, -52, 112, -104]))
  const leaves = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    const [x, y] = [-92 + t * 200, 50 - t * 70 - t * t * 80]
    const side = i % 2 ? 1 : -1
    const turn = -38 - t * 24 + side * (58 - t * 22) + (random() - 0.5) * 16
    const size = 25 - t * 10 + random() * 4
    const green = mix('#8C9A84', '#6F7F6C', random())
    const leaf = `M0 0C${n(size * 0.3)} ${n(-size * 0.66)} ${n(size * 1.15)} ${n(-size * 0.6)} ${n(size * 1.3)} 0C${n(size * 1.15)} ${n(size * 0.6)} ${n(size * 0.3)} ${n(size * 0.66)} 0 0Z`
    const fill = sheet.linear(ramp(tone(green, 0.34), green, tone(green, -0.24)), [0, -size * 0.6, 0, size * 0.6])
    const vein = path(`M2 0H${n(size * 1.2)}`, { stroke: tone(green, 0.5), width: 0.7, opacity: 0.7 })
    const place = `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`
    return {
      shade: group(`translate(3.4 4.4) ${place}`, path(leaf, { fill: '#000000', opacity: 0.2 })),
      leaf: group(place, path(leaf, { fill }) + vein),
    }
  })
  return [
    path(stem, { stroke: '#000000', width: 3, opacity: 0.18, more: 'transform="translate(3 4)"' }),
    ...leaves.map(({ shade }) => shade),
    path(stem, { stroke: '#7A6A52', width: 2.6 }),
    ...leaves.map(({ leaf }) => leaf),
  ].join('')
}

/** Round spectacles, folded open on the table. */
export function spectacles({ sheet }: Look): string {
  const glass = sheet.linear(lightToShade(0.5, 0.06), [-70, -26, 70, 26])
  const frame =
    `${ellipse(-36, 0, 28, 23)}${ellipse(36, 0, 28, 23)}M-9 -6Q0 -14 9 -6` +
    'M-63 -6C-72 -26 -66 -60 -40 -92M63 -6C72 -26 78 -58 62 -96'
  return [
    path(frame, { stroke: '#000000', width: 4, opacity: 0.2, more: 'transform="translate(4 6)"' }),
    path(ellipse(-36, 0, 28, 23) + ellipse(36, 0, 28, 23), { fill: glass }),
    path(frame, { stroke: '#3A2A20', width: 3.6 }),
    path(frame, { stroke: '#7A5236', width: 1.5, more: 'transform="translate(-0.5 -0.7)"' }),
  ].join('')
}

/** A folded linen cloth, 300 by 420. */
export function linen({ sheet, cam, color }: Look): string {
  const folds = [-96, -4, 92].map((x) => softPatch(`M${x} -210h1v420h-1Z`, 34, { strength: 0.2 })).join('')
  const hem = path(roundRect(-143, -203, 286, 406, 1), {
    stroke: tone(color, -0.2),
    width: 1,
    dash: '3 3',
    opacity: 0.6,
  })
  const light = path(roundRect(-150, -210, 300, 420, 0), {
    fill: sheet.linear(lightToShade(0.3, 0.16), [-150, -210, 150, 210]),
  })
  const top = weave({ x: -150, y: -210, width: 300, height: 420 }, color, 2.2, 1.2) + folds + hem + light
  const size = { width: 300, depth: 420, height: 3 }
  return castShadow(cam, [corners(size)], 0.36) + slab(cam, { ...size, color, top, sheet })
}

/** The colors of cloths on tables. */
export const CLOTH = {
  natural: mix(PALETTE.bone, PALETTE.sand, 0.4),
  moss: mix(PALETTE.moss, PALETTE.bone, 0.3),
} as const
