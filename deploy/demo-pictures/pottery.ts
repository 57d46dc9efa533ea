import type { Point, Vec } from './camera'
import { lathe } from './lathe'
import type { Profile, Turned } from './lathe'
import type { Look } from './look'
import { tone } from './palette'
import { seededRandom } from './random'
import { castShadow, rings } from './shadows'
import { curvePoints, ellipse, group, path, pts, smooth } from './shapes'
import { n } from './sheet'

/** Where raw stoneware shows below the glaze. */
const STONE = '#C2A888'

export const turn = (flat: readonly number[]): Profile => curvePoints(pts(flat), 6)

type Vessel = Pick<Turned, 'profile' | 'inside' | 'wall' | 'at' | 'gloss' | 'lid'> & {
  /** Height of the unglazed foot. */
  readonly dip?: number
  /** More that throws a shadow (handles, spouts). */
  readonly parts?: readonly (readonly Vec[])[]
  /** Drawn behind the body, after the shadow. */
  readonly behind?: string
}

/** A thrown stoneware vessel: glaze over an unglazed foot, and its shadow. */
export function vessel({ sheet, cam, color }: Look, v: Vessel): string {
  const dip = v.dip ?? 5
  const bands = [
    { to: dip, color: STONE },
    { to: dip + 0.8, color: tone(color, -0.3) },
  ]
  const half = Math.ceil(v.profile.length / 2)
  const parts = [rings(v.profile.slice(0, half), v.at), rings(v.profile.slice(half - 1), v.at), ...(v.parts ?? [])]
  const body = lathe(sheet, cam, { gloss: 0.8, ...v, color, bands })
  return castShadow(cam, parts) + (v.behind ?? '') + body
}

/** Tiny specks of iron in a glaze; `at` gives the radius at a share of the height. */
export function speckles({ cam, color }: Look, zone: { r: number; from: number; to: number; seed: number }): string {
  const random = seededRandom(zone.seed)
  const dots = Array.from({ length: 60 }, () => {
    const side = random() * 2 - 1
    const x = Math.sin(side * 1.3) * zone.r * 0.97
    const y = -(zone.from + random() * (zone.to - zone.from)) * cam.cos + Math.cos(side * 1.3) * zone.r * cam.sin
    const r = 0.14 + random() ** 3 * 0.42
    return ellipse(x, y, r * Math.cos(side * 1.1), r)
  })
  return path(dots.join(''), { fill: tone(color, -0.65), opacity: 0.5 })
}

/** A pulled handle in the plane of the picture, with the shade it keeps on its inner side. */
export function handle({ cam, color }: Look, flat: readonly number[], width: number): string {
  const knots = pts(flat).map(([x, y]): Point => [x, -y * cam.cos])
  const line = smooth(knots)
  const steps = Array.from({ length: 10 }, (_, i) => {
    const k = i / 9
    return { color: tone(color, -0.46 + k * 0.8), width: width * (1 - k * 0.9), shift: -width * 0.24 * k }
  })
  return steps
    .map((s) => group(`translate(${n(s.shift)} ${n(s.shift)})`, path(line, { stroke: s.color, width: s.width })))
    .join('')
}
