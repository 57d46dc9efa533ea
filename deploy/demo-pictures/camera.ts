import { n } from './sheet'

/** Millimetres: x to the right, y up, z towards the viewer. The origin lies on the ground. */
export type Vec = readonly [x: number, y: number, z: number]
export type Point = readonly [x: number, y: number]

/** Parallel projection: `yaw` turns the object around its upright axis, `pitch` is how far one looks down (degrees). */
export type Camera = {
  readonly pitch: number
  readonly yaw: number
  readonly sin: number
  readonly cos: number
  readonly yawSin: number
  readonly yawCos: number
}

/** Points in space from a flat list `x, y, z, x, y, z, …`. */
export function vecs(flat: readonly number[]): Vec[] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, i): Vec => [
    flat[i * 3] ?? 0,
    flat[i * 3 + 1] ?? 0,
    flat[i * 3 + 2] ?? 0,
  ])
}

/** The series' point of view for things that stand: a little above the table. */
export const STILL_PITCH = 15

/** A camera looking down by `pitch` degrees at objects turned by `yaw` degrees (positive shows their right side). */
export function camera(pitch: number, yaw = 0): Camera {
  const p = (pitch * Math.PI) / 180
  const w = (yaw * Math.PI) / 180
  return { pitch, yaw, sin: Math.sin(p), cos: Math.cos(p), yawSin: Math.sin(w), yawCos: Math.cos(w) }
}

/** The same camera with the object turned differently. */
export function turned(cam: Camera, yaw: number): Camera {
  return camera(cam.pitch, yaw)
}

/** The point after the object's turn, before one looks down at it. */
export function rotated(cam: Camera, v: Vec): Vec {
  return [v[0] * cam.yawCos - v[2] * cam.yawSin, v[1], v[0] * cam.yawSin + v[2] * cam.yawCos]
}

/** Where a point of the object lands on the sheet (y down). */
export function project(cam: Camera, v: Vec): Point {
  const [x, y, z] = rotated(cam, v)
  return [x, -y * cam.cos + z * cam.sin]
}

/** How much a direction faces the viewer; positive is towards. */
export function facing(cam: Camera, v: Vec): number {
  const [, y, z] = rotated(cam, v)
  return z * cam.cos + y * cam.sin
}

export const LIGHT: Vec = [-0.56, 0.7, 0.44]
const FRONTAL = LIGHT[2]

/** Light on a surface with this unit normal, as the `t` of `tone`: the front of a thing keeps its own color. */
export function lightOn(cam: Camera, normal: Vec): number {
  const [x, y, z] = rotated(cam, normal)
  const level = x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2] - FRONTAL
  return level > 0 ? level * 0.55 : level * 0.5
}

/** SVG `matrix(…)` that maps drawing units (u right, v down) onto a plane of the object. */
export function planeMatrix(cam: Camera, origin: Vec, u: Vec, v: Vec): string {
  const o = project(cam, origin)
  const a = project(cam, u)
  const b = project(cam, v)
  return `matrix(${[a[0], a[1], b[0], b[1]].map((x) => Math.round(x * 1e5) / 1e5).join(' ')} ${n(o[0])} ${n(o[1])})`
}

export function add(a: Vec, b: Vec, k = 1): Vec {
  return [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]
}

/** Closed SVG path through points. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}

/** Convex hull of points (Andrew's monotone chain), as a closed outline. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of list) {
      while (chain.length >= 2 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (!a || !b) return 1
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
