import { polygon } from './camera'
import type { Camera, Point, Vec } from './camera'
import { mix, tone } from './palette'
import { ellipse, path } from './shapes'
import type { Sheet, Stop } from './sheet'

/** Profile of a turned body from the foot upwards: radius and height in millimetres. */
export type Profile = readonly Point[]

export type Turned = {
  readonly profile: Profile
  readonly color: string
  /** Foot of the axis. */
  readonly at?: Vec
  /** 0 matt, 1 glazed or polished. */
  readonly gloss?: number
  /** Open vessels: color of the inside. */
  readonly inside?: string
  /** Wall thickness of an open vessel. */
  readonly wall?: number
  /** Closed bodies: color of the top disc. */
  readonly lid?: string
  /** Light that the body gives itself, 0 to 1: flattens the shade. */
  readonly glow?: number
  /** Color at a height, to paint bands (dipped glaze, wood foot). */
  readonly paint?: (height: number) => string
}

const STRIPS = 36
const LIGHT: Vec = [-0.56, 0.7, 0.44]

type Ring = { r: number; h: number; slope: number; run: number }

function ringsOf(profile: Profile): Ring[] {
  return profile.map(([r, h], i) => {
    const before = profile[i - 1] ?? profile[i] ?? [r, h]
    const after = profile[i + 1] ?? profile[i] ?? [r, h]
    return { r, h, slope: after[0] - before[0], run: after[1] - before[1] }
  })
}

/** Angles (radians, 90° is the front) between which a ring can be seen. */
function visible(cam: Camera, ring: Ring): [right: number, left: number] {
  const tan = cam.sin / Math.max(cam.cos, 1e-4)
  const run = Math.abs(ring.run) < 1e-4 ? 1e-4 : ring.run
  const sine = Math.min(1, Math.max(-1, (ring.slope / run) * tan))
  const right = Math.asin(sine)
  return [right, Math.PI - right]
}

function axis(cam: Camera, [x, y, z]: Vec): Point {
  const px = x * cam.yawCos - z * cam.yawSin
  const pz = x * cam.yawSin + z * cam.yawCos
  return [px, -y * cam.cos + pz * cam.sin]
}

function shade(ring: Ring, angle: number): number {
  const length = Math.hypot(ring.slope, ring.run) || 1
  const level =
    (Math.cos(angle) * ring.run * LIGHT[0] - ring.slope * LIGHT[1] + Math.sin(angle) * ring.run * LIGHT[2]) / length
  return level - 0.44
}

/** A point on the surface: `u` from -1 (left outline) to 1 (right outline). */
export function surfacePoint(cam: Camera, body: Turned, ring: number, u: number): Point {
  const it = ringsOf(body.profile)[ring]
  const [cx, cy] = axis(cam, body.at ?? [0, 0, 0])
  if (!it) return [cx, cy]
  const [right, left] = visible(cam, it)
  const angle = left + ((right - left) * (u + 1)) / 2
  return [cx + it.r * Math.cos(angle), cy - it.h * cam.cos + it.r * Math.sin(angle) * cam.sin]
}

/** A turned body: strips from left to right, each shaded along its height, so that light follows the form. */
export function lathe(sheet: Sheet, cam: Camera, body: Turned): string {
  const rings = ringsOf(body.profile)
  const [cx, cy] = axis(cam, body.at ?? [0, 0, 0])
  const glow = body.glow ?? 0
  const bounds = rings.map((ring) => visible(cam, ring))
  const pointAt = (i: number, u: number): Point => {
    const ring = rings[i]
    const [right, left] = bounds[i] ?? [0, 0]
    if (!ring) return [cx, cy]
    const angle = left + ((right - left) * (u + 1)) / 2
    return [cx + ring.r * Math.cos(angle), cy - ring.h * cam.cos + ring.r * Math.sin(angle) * cam.sin]
  }
  const angleAt = (i: number, u: number): number => {
    const [right, left] = bounds[i] ?? [0, 0]
    return left + ((right - left) * (u + 1)) / 2
  }
  const strips = Array.from({ length: STRIPS }, (_, s) => {
    const from = edgeOf(s / STRIPS)
    const to = edgeOf(Math.min(1, (s + 2) / STRIPS))
    const middle = (from + edgeOf((s + 1) / STRIPS)) / 2
    const outline = [...rings.keys()].map((i) => pointAt(i, from))
    const back = [...rings.keys()].map((i) => pointAt(i, to)).reverse()
    const ys = rings.map((_ring, i) => pointAt(i, middle)[1])
    const top = Math.min(...ys)
    const bottom = Math.max(...ys)
    const stops = rings
      .map((ring, i): Stop => {
        const level = shade(ring, angleAt(i, middle)) * (1 - glow * 0.8)
        const bounce = middle > 0.7 ? (middle - 0.7) * 0.5 : 0
        const base = body.paint ? body.paint(ring.h) : body.color
        const lit = level > 0 ? level * 0.5 : level * 0.44 + bounce * 0.5
        return [bottom > top ? ((ys[i] ?? top) - top) / (bottom - top) : 0, tone(base, lit)]
      })
      .sort((a, b) => a[0] - b[0])
    return path(polygon([...outline, ...back]), { fill: sheet.linear(stops, [0, top, 0, bottom]) })
  })
  const gloss = body.gloss ? glazeLights(sheet, pointAt, rings.length, body.gloss) : ''
  return strips.join('') + gloss + mouth(sheet, cam, body, [cx, cy])
}

/** Strips are narrower near the outlines, where shade changes fastest. */
function edgeOf(t: number): number {
  return -Math.cos(Math.PI * t) * 0.55 + (2 * t - 1) * 0.45
}

/** Window light on a glaze: a long highlight on the left, a thin rim on the right. */
function glazeLights(sheet: Sheet, pointAt: (i: number, u: number) => Point, count: number, gloss: number): string {
  const rows = [...Array(count).keys()]
  const band = (from: number, to: number) =>
    polygon([...rows.map((i) => pointAt(i, from)), ...rows.map((i) => pointAt(i, to)).reverse()])
  const ys = rows.map((i) => pointAt(i, -0.5)[1])
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const fade = (peak: number) =>
    sheet.linear(
      [
        [0, '#FFFDF6', 0],
        [0.12, '#FFFDF6', peak],
        [0.55, '#FFFDF6', peak * 0.7],
        [0.95, '#FFFDF6', 0],
      ],
      [0, top, 0, bottom],
    )
  return (
    path(band(-0.66, -0.34), { fill: fade(0.16 * gloss) }) +
    path(band(-0.6, -0.42), { fill: fade(0.24 * gloss) }) +
    path(band(-0.56, -0.49), { fill: fade(0.4 * gloss) }) +
    path(band(0.9, 0.955), { fill: fade(0.2 * gloss) })
  )
}

function mouth(sheet: Sheet, cam: Camera, body: Turned, [cx, cy]: Point): string {
  const top = body.profile.at(-1)
  if (!top || top[0] < 0.5) return ''
  const [r, h] = top
  const y = cy - h * cam.cos
  const ry = r * cam.sin
  if (body.inside) {
    const wall = body.wall ?? r * 0.06
    const base = body.paint ? body.paint(h) : body.color
    const [ir, iry] = [r - wall, ry - wall * cam.sin]
    const depth = sheet.linear(
      [
        [0, tone(body.inside, -0.62)],
        [0.45, tone(body.inside, -0.34)],
        [1, tone(body.inside, 0.06)],
      ],
      [cx - ir, y - iry, cx + ir * 0.9, y + iry],
    )
    return (
      path(ellipse(cx, y, r, ry), {
        fill: sheet.linear(
          [
            [0, tone(base, 0.42)],
            [1, tone(base, 0)],
          ],
          [cx - r, 0, cx + r, 0],
        ),
      }) + path(ellipse(cx, y + wall * cam.sin * 0.3, ir, iry), { fill: depth })
    )
  }
  const lid = body.lid ?? body.color
  return path(ellipse(cx, y, r, ry), {
    fill: sheet.linear(
      [
        [0, tone(lid, 0.34)],
        [1, tone(lid, 0.04)],
      ],
      [cx - r, y - ry, cx + r, y + ry],
    ),
    stroke: mix(lid, '#FFF6E6', 0.4),
    width: Math.min(0.6, r * 0.03),
  })
}

/** Points of a turned body that shape its shadow. */
export function latheCorners(body: Pick<Turned, 'profile' | 'at'>): Vec[] {
  const [x, y, z] = body.at ?? [0, 0, 0]
  return body.profile.flatMap(([r, h]) =>
    Array.from({ length: 12 }, (_, i): Vec => {
      const angle = (i * Math.PI) / 6
      return [x + r * Math.cos(angle), y + h, z + r * Math.sin(angle)]
    }),
  )
}
