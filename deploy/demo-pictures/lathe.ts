import { LIGHT, polygon, project } from './camera'
import type { Camera, Point, Vec } from './camera'
import { mix, tone } from './palette'
import { ellipse, path } from './shapes'
import { ramp } from './sheet'
import type { Sheet, Stop } from './sheet'

/** Profile of a turned body from the foot upwards: radius and height in millimetres. */
export type Profile = readonly Point[]

export type Turned = {
  readonly profile: Profile
  readonly color: string
  /** Foot of the axis. */
  readonly at?: Vec | undefined
  /** 0 matt, 1 glazed or polished. */
  readonly gloss?: number | undefined
  /** Open vessels: color of the inside. */
  readonly inside?: string | undefined
  /** Wall thickness of an open vessel. */
  readonly wall?: number | undefined
  /** Closed bodies: color of the top disc; the body's own when left out. */
  readonly lid?: string | undefined
  /** Light that the body gives itself, 0 to 1: flattens the shade. */
  readonly glow?: number | undefined
  /** Bands from the foot upwards (dipped glaze, wooden foot): each color ends at a height. */
  readonly bands?: readonly { readonly to: number; readonly color: string }[] | undefined
}

type Ring = {
  readonly r: number
  readonly h: number
  readonly slope: number
  readonly run: number
  readonly color: string
}

/** Strips for a body as wide as `radius` millimetres: enough that no step of shade shows. */
const stripsFor = (radius: number): number => Math.round(Math.min(110, Math.max(26, radius * 2)))

/** The profile with a seam wherever one band ends, and the direction of the wall at each ring. */
function ringsOf(body: Turned): Ring[] {
  const seams = (body.bands ?? []).flatMap(({ to }) => [to - 0.02, to + 0.02])
  const rows: { r: number; h: number }[] = body.profile.map(([r, h]) => ({ r, h }))
  for (const h of seams) {
    const i = rows.findIndex((row) => row.h > h)
    const [below, above] = [rows[i - 1], rows[i]]
    if (!below || !above || above.h === below.h) continue
    rows.splice(i, 0, { h, r: below.r + ((above.r - below.r) * (h - below.h)) / (above.h - below.h) })
  }
  return rows.map((row, i) => {
    const far = (step: 1 | -1) => rows.slice(step < 0 ? 0 : i, step < 0 ? i + 1 : undefined).at(step < 0 ? -3 : 2)
    const before = far(-1) ?? rows[0] ?? row
    const after = far(1) ?? rows.at(-1) ?? row
    const color = body.bands?.find(({ to }) => row.h < to)?.color ?? body.color
    return { ...row, slope: after.r - before.r, run: after.h - before.h, color }
  })
}

/** Angles (radians, 90° is the front) between which a ring can be seen. */
function visible(cam: Camera, ring: Ring): [right: number, left: number] {
  const tan = cam.sin / Math.max(cam.cos, 1e-4)
  const run = Math.abs(ring.run) < 1e-4 ? 1e-4 : ring.run
  const right = Math.asin(Math.min(1, Math.max(-1, (ring.slope / run) * tan)))
  return [right, Math.PI - right]
}

function shade(ring: Ring, angle: number): number {
  const length = Math.hypot(ring.slope, ring.run) || 1
  const [x, y, z] = [Math.cos(angle) * ring.run, -ring.slope, Math.sin(angle) * ring.run]
  return (x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]) / length - LIGHT[2]
}

type Surface = {
  readonly rings: readonly Ring[]
  /** Angle at a ring for `u` from -1 (left outline) to 1 (right outline). */
  readonly angle: (ring: number, u: number) => number
  readonly point: (ring: number, u: number) => Point
}

/** The visible side of a turned body, addressed by ring and by how far from the left outline. */
function surfaceOf(cam: Camera, body: Turned): Surface {
  const rows = ringsOf(body)
  const [cx, cy] = project(cam, body.at ?? [0, 0, 0])
  const bounds = rows.map((ring) => visible(cam, ring))
  const angle = (i: number, u: number): number => {
    const [right, left] = bounds[i] ?? [0, Math.PI]
    return left + ((right - left) * (u + 1)) / 2
  }
  const point = (i: number, u: number): Point => {
    const ring = rows[i] ?? { r: 0, h: 0 }
    const a = angle(i, u)
    return [cx + ring.r * Math.cos(a), cy - ring.h * cam.cos + ring.r * Math.sin(a) * cam.sin]
  }
  return { rings: rows, angle, point }
}

/** A turned body: strips from left to right, each shaded along its height, so that light follows the form. */
export function lathe(sheet: Sheet, cam: Camera, body: Turned): string {
  const surface = surfaceOf(cam, body)
  const rows = [...surface.rings.keys()]
  const glow = body.glow ?? 0
  const count = stripsFor(Math.max(...body.profile.map(([r]) => r)))
  const strips = Array.from({ length: count }, (_, s) => {
    const [from, next, to] = [edgeOf(s / count), edgeOf((s + 1) / count), edgeOf(Math.min(1, (s + 2) / count))]
    const middle = (from + next) / 2
    const outline = rows.map((i) => surface.point(i, from))
    const back = rows.map((i) => surface.point(i, to)).reverse()
    const ys = rows.map((i) => surface.point(i, middle)[1])
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    const span = bottom - top || 1
    const stops = surface.rings.map((ring, i): Stop => {
      const level = shade(ring, surface.angle(i, middle)) * (1 - glow * 0.8)
      const bounce = middle > 0.55 ? (middle - 0.55) * 0.24 : 0
      return [((ys[i] ?? top) - top) / span, tone(ring.color, level > 0 ? level * 0.5 : level * 0.46 + bounce)]
    })
    return path(polygon([...outline, ...back]), { fill: sheet.linear(descending(stops), [0, top, 0, bottom]) })
  })
  const gloss = body.gloss ? glazeLights(sheet, surface, body.gloss) : ''
  return strips.join('') + gloss + mouth(sheet, cam, body)
}

/** Stops from the foot (offset 1) to the top (0), as SVG wants them: rising, without those that change nothing. */
function descending(stops: readonly Stop[]): Stop[] {
  const rising: Stop[] = []
  for (const [offset, color] of [...stops].reverse()) {
    const at = Math.max(offset, rising.at(-1)?.[0] ?? 0)
    if (rising.at(-1)?.[1] === color && rising.at(-2)?.[1] === color) rising.pop()
    rising.push([at, color])
  }
  return rising
}

/** Strips are narrower near the outlines, where shade changes fastest. */
function edgeOf(t: number): number {
  return -Math.cos(Math.PI * t) * 0.55 + (2 * t - 1) * 0.45
}

/** Window light on a glaze: a long soft-edged highlight on the left, a thin rim of bounced light on the right. */
function glazeLights(sheet: Sheet, surface: Surface, gloss: number): string {
  const rows = [...surface.rings.keys()]
  const ys = rows.map((i) => surface.point(i, -0.5)[1])
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const light = (from: number, to: number, peak: number) => {
    const band = [...rows.map((i) => surface.point(i, from)), ...rows.map((i) => surface.point(i, to)).reverse()]
    const stops = [0, 0.9, 1, 0.9, 0.7, 0.5, 0.3, 0.12, 0].map((k, i): Stop => [i / 8, '#FFFDF4', k * peak * gloss])
    return path(polygon(band), { fill: sheet.linear(stops, [0, top, 0, bottom]) })
  }
  const feathers = Array.from({ length: 17 }, (_, i) => {
    const [from, to] = [-0.74 + i * 0.024, -0.74 + (i + 1) * 0.024]
    return light(from, to, 0.5 * Math.sin((Math.PI * (i + 0.5)) / 17) ** 2)
  })
  return feathers.join('') + light(-0.55, -0.53, 0.14) + light(0.88, 0.93, 0.12) + light(0.9, 0.915, 0.14)
}

function mouth(sheet: Sheet, cam: Camera, body: Turned): string {
  const top = body.profile.at(-1)
  if (!top || top[0] < 0.5) return ''
  const [r, h] = top
  const [x, y, z] = body.at ?? [0, 0, 0]
  const [cx, cy] = project(cam, [x, y + h, z])
  const [sin, color] = [cam.sin, body.bands?.find(({ to }) => h < to)?.color ?? body.color]
  if (body.inside === undefined) {
    const lid = body.lid ?? color
    const fill = sheet.linear(ramp(tone(lid, 0.34), tone(lid, 0.04)), [cx - r, cy - r * sin, cx + r, cy + r * sin])
    return path(ellipse(cx, cy, r, r * sin), { fill, stroke: mix(lid, '#FFF6E6', 0.4), width: Math.min(0.6, r * 0.03) })
  }
  const wall = body.wall ?? r * 0.06
  const inner = r - wall
  const rim = sheet.linear(ramp(tone(color, 0.5), tone(color, 0.22), tone(color, -0.06)), [cx - r, 0, cx + r, 0])
  const inside = ramp(
    tone(body.inside, -0.58),
    tone(body.inside, -0.34),
    tone(body.inside, -0.1),
    tone(body.inside, 0.1),
  )
  const fill = sheet.linear(inside, [cx - inner, cy - inner * sin, cx + inner * 0.9, cy + inner * sin])
  return (
    path(ellipse(cx, cy, r, r * sin), { fill: rim }) + path(ellipse(cx, cy + wall * 0.12, inner, inner * sin), { fill })
  )
}
