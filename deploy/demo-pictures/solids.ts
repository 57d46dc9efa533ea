import { add, facing, lightOn, planeMatrix, polygon, project } from './camera'
import type { Camera, Point, Vec } from './camera'
import { mix, tone } from './palette'
import { group, path, roundedOutline } from './shapes'
import { ramp } from './sheet'
import type { Sheet } from './sheet'

/** A flat outline in the plane of `u` and `v` at `origin`, extruded along `w` (unit vectors, millimetres). */
export type Prism = {
  readonly origin: Vec
  readonly u: Vec
  readonly v: Vec
  readonly w: Vec
  readonly outline: readonly Point[]
  readonly depth: number
  readonly color: string
  /** Drawn on the visible cap; units are millimetres, u to the right, v down, 0,0 at the outline's origin. */
  readonly print?: string | undefined
  /** Width of the light edge around the cap. */
  readonly edge?: number | undefined
  /** With a sheet the print is cut at the outline, and large sides fade towards the ground. */
  readonly sheet?: Sheet | undefined
}

function unit(v: Vec): Vec {
  const length = Math.hypot(...v) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}

function at(p: Prism, [a, b]: Point, depth: number): Vec {
  return add(add(add(p.origin, p.u, a), p.v, b), p.w, depth)
}

/** An extruded outline with light on every side. */
export function prism(cam: Camera, p: Prism): string {
  const near = facing(cam, p.w) >= 0 ? p.depth : 0
  const sides = p.outline
    .map((from, i) => ({ from, to: p.outline[(i + 1) % p.outline.length] ?? from }))
    .map(({ from, to }) => {
      const normal = unit(add(add([0, 0, 0], p.u, to[1] - from[1]), p.v, from[0] - to[0]))
      return { from, to, normal, front: facing(cam, normal) }
    })
    .filter(({ front }) => front > 0.001)
    .sort((a, b) => a.front - b.front)
    .map(({ from, to, normal }) => {
      const color = tone(p.color, lightOn(cam, normal))
      const quad = [at(p, from, 0), at(p, to, 0), at(p, to, p.depth), at(p, from, p.depth)].map((x) => project(cam, x))
      const broad = Math.hypot(to[0] - from[0], to[1] - from[1]) > 40 && p.depth > 40
      return path(polygon(quad), {
        fill: p.sheet && broad ? fading(p.sheet, quad, color) : color,
        stroke: color,
        width: 0.3,
      })
    })
  const normal: Vec = near === 0 ? [-p.w[0], -p.w[1], -p.w[2]] : p.w
  const capTone = tone(p.color, lightOn(cam, normal))
  const outline = polygon(p.outline.map((point) => project(cam, at(p, point, near))))
  const rim = p.edge ? { stroke: tone(capTone, 0.3), width: p.edge } : { stroke: capTone, width: 0.3 }
  const cap = path(outline, { fill: capTone, ...rim })
  return [...sides, cap, p.print ? printed(cam, p, near, p.print) : ''].join('')
}

function fading(sheet: Sheet, quad: readonly Point[], color: string): string {
  const ys = quad.map(([, y]) => y)
  return sheet.linear(ramp(tone(color, 0.1), color, tone(color, -0.14)), [0, Math.min(...ys), 0, Math.max(...ys)])
}

function printed(cam: Camera, p: Prism, near: number, print: string): string {
  const matrix = planeMatrix(cam, at(p, [0, 0], near), p.u, [-p.v[0], -p.v[1], -p.v[2]])
  if (!p.sheet) return group(matrix, print)
  const cut = p.sheet.clip(polygon(p.outline.map(([x, y]) => [x, -y])))
  return group(matrix, `<g clip-path="${cut}">${print}</g>`)
}

export type Block = Pick<Prism, 'edge' | 'sheet'> & {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly color: string
  /** Center of the footprint; y is the underside. */
  readonly at?: Vec | undefined
  readonly radius?: number | undefined
  readonly front?: string | undefined
  readonly top?: string | undefined
}

/** A slab seen from above: rounded in plan, extruded upwards. `top` is printed on it (millimetres, 0,0 in the middle). */
export function slab(cam: Camera, b: Block): string {
  const [x, y, z] = b.at ?? [0, 0, 0]
  return prism(cam, {
    origin: [x, y, z],
    u: [1, 0, 0],
    v: [0, 0, -1],
    w: [0, 1, 0],
    outline: roundedOutline(b.width, b.depth, b.radius ?? 0),
    depth: b.height,
    color: b.color,
    print: b.top,
    edge: b.edge,
    sheet: b.sheet,
  })
}

/** A panel seen from the front: rounded in elevation, extruded towards the viewer. `front` is printed on it, 0,0 in the middle. */
export function panel(cam: Camera, b: Block): string {
  const [x, y, z] = b.at ?? [0, 0, 0]
  return prism(cam, {
    origin: [x, y + b.height / 2, z - b.depth / 2],
    u: [1, 0, 0],
    v: [0, 1, 0],
    w: [0, 0, 1],
    outline: roundedOutline(b.width, b.height, b.radius ?? 0),
    depth: b.depth,
    color: b.color,
    print: b.front,
    edge: b.edge,
    sheet: b.sheet,
  })
}

/** A round rod or cable along a projected path: shade, body and a line of light. */
export function tube(d: string, width: number, color: string): string {
  const dark = mix(color, '#1C181B', 0.42)
  return (
    path(d, { stroke: dark, width }) +
    group(
      `translate(${(-width * 0.07).toFixed(2)} ${(-width * 0.07).toFixed(2)})`,
      path(d, { stroke: color, width: width * 0.78 }),
    ) +
    group(
      `translate(${(-width * 0.2).toFixed(2)} ${(-width * 0.2).toFixed(2)})`,
      path(d, { stroke: tone(color, 0.34), width: width * 0.2 }),
    )
  )
}
