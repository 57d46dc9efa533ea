import type { Point } from './camera'
import { n } from './sheet'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Points from a flat list `x, y, x, y, …`. */
export function pts(flat: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, i): Point => [flat[i * 2] ?? 0, flat[i * 2 + 1] ?? 0])
}

/** Outline points (counter-clockwise, y up) of a rectangle with rounded corners, centered at 0, 0. */
export function roundedOutline(width: number, height: number, radius: number, steps = 6): Point[] {
  const r = Math.min(radius, width / 2, height / 2)
  if (r <= 0)
    return [
      [-width / 2, -height / 2],
      [width / 2, -height / 2],
      [width / 2, height / 2],
      [-width / 2, height / 2],
    ]
  const corners: [number, number, number][] = [
    [width / 2 - r, -height / 2 + r, -90],
    [width / 2 - r, height / 2 - r, 0],
    [-width / 2 + r, height / 2 - r, 90],
    [-width / 2 + r, -height / 2 + r, 180],
  ]
  return corners.flatMap(([cx, cy, start]) =>
    Array.from({ length: steps + 1 }, (_, i): Point => {
      const angle = ((start + (90 * i) / steps) * Math.PI) / 180
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
    }),
  )
}

/** SVG path of a rectangle with rounded corners (y down). */
export function roundRect(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  if (r === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
  const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`
  return (
    `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}` +
    `h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}Z`
  )
}

/** SVG path of an ellipse. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0Z`
}

/** A smooth open path through points (Catmull-Rom as cubic curves). */
export function smooth(points: readonly Point[]): string {
  const first = points[0]
  if (!first) return ''
  let path = `M${n(first[0])} ${n(first[1])}`
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i] ?? first
    const c = points[i + 1] ?? b
    const a = points[i - 1] ?? b
    const d = points[i + 2] ?? c
    path += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (d[0] - b[0]) / 6)} ${n(c[1] - (d[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return path
}

/** Points of a smooth curve through `knots`, `per` for each span. Short spans rein the curve in, so it never overshoots. */
export function curvePoints(knots: readonly Point[], per = 8): Point[] {
  const out: Point[] = []
  for (let i = 0; i + 1 < knots.length; i++) {
    const b = knots[i] ?? [0, 0]
    const c = knots[i + 1] ?? b
    const chord = Math.hypot(c[0] - b[0], c[1] - b[1])
    const start = tangent(knots[i - 1] ?? b, c, chord)
    const end = tangent(b, knots[i + 2] ?? c, chord)
    for (let k = 0; k < per; k++) {
      const t = k / per
      const [t2, t3] = [t * t, t * t * t]
      const at = (axis: 0 | 1) =>
        (2 * t3 - 3 * t2 + 1) * b[axis] +
        (t3 - 2 * t2 + t) * start[axis] +
        (3 * t2 - 2 * t3) * c[axis] +
        (t3 - t2) * end[axis]
      out.push([at(0), at(1)])
    }
  }
  const last = knots.at(-1)
  return last ? [...out, last] : out
}

function tangent(from: Point, to: Point, chord: number): Point {
  const [dx, dy] = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2]
  const k = Math.min(1, chord / (Math.hypot(dx, dy) || 1))
  return [dx * k, dy * k]
}

export type Paint = {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly opacity?: number
  readonly cap?: 'round' | 'butt'
  readonly dash?: string
  readonly more?: string
}

const share = (value: number): string => String(Math.round(value * 1000) / 1000)

/** A `<path>` element. Without `fill` nothing is filled. */
export function path(d: string, paint: Paint): string {
  const parts = [`d="${d}"`, `fill="${paint.fill ?? 'none'}"`]
  if (paint.stroke) {
    parts.push(`stroke="${paint.stroke}" stroke-width="${n(paint.width ?? 1)}"`)
    parts.push(`stroke-linecap="${paint.cap ?? 'round'}" stroke-linejoin="round"`)
    if (paint.dash) parts.push(`stroke-dasharray="${paint.dash}"`)
  }
  if (paint.opacity !== undefined) {
    // `opacity` would make the renderer paint a layer of its own for every path.
    if (paint.fill) parts.push(`fill-opacity="${share(paint.opacity)}"`)
    if (paint.stroke) parts.push(`stroke-opacity="${share(paint.opacity)}"`)
  }
  if (paint.more) parts.push(paint.more)
  return `<path ${parts.join(' ')}/>`
}

/** A group with an SVG transform. */
export function group(transform: string, ...content: string[]): string {
  return `<g transform="${transform}">${content.join('')}</g>`
}
