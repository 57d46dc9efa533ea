import { hull, polygon, project, rotated } from './camera'
import type { Camera, Point, Vec } from './camera'
import type { Block } from './solids'
import { path, roundedOutline } from './shapes'

/** Black takes light away from whatever lies below it, so a shadow keeps the hue of its ground. */
const SHADE = '#000000'

const SPOTS = 44

/** How dark all layers together are, within the group that makes them as faint as they should be. */
const DEPTH = 0.75
const LAYER = 1 - (1 - DEPTH) ** (1 / SPOTS)

/** The window is an area, not a point: each spot of it throws its shadow a little further right and forwards. */
const WINDOW: readonly Point[] = Array.from({ length: SPOTS }, (_, i): Point => {
  const reach = (i + 0.5) / SPOTS
  const swing = ((i * 0.618) % 1) - 0.5
  return [0.1 + 0.72 * reach, 0.1 + 0.24 * reach + 0.26 * swing]
})

/** The outline of a block at its foot and its top, for its shadow. */
export function corners(block: Pick<Block, 'width' | 'height' | 'depth' | 'at' | 'radius'>): Vec[] {
  const [x, y, z] = block.at ?? [0, 0, 0]
  const plan = roundedOutline(block.width, block.depth, block.radius ?? 0, 3)
  return [0, block.height].flatMap((h) => plan.map(([a, b]): Vec => [x + a, y + h, z + b]))
}

/** Points on the rings of a round body. */
export function rings(profile: readonly Point[], at: Vec = [0, 0, 0]): Vec[] {
  return profile.flatMap(([r, h]) =>
    Array.from({ length: 14 }, (_, i): Vec => {
      const angle = (i * Math.PI) / 7
      return [at[0] + r * Math.cos(angle), at[1] + h, at[2] + r * Math.sin(angle)]
    }),
  )
}

/**
 * The soft shadow on the ground of an object made of convex parts (points in millimetres). It is the mean of the shadows
 * from many spots of the window, so it is crisp where the object stands and fades with distance, and needs no blur.
 */
export function castShadow(cam: Camera, parts: readonly (readonly Vec[])[], strength = 0.46): string {
  const solids = parts.map((part) => part.map((v) => rotated(cam, v)))
  const layers = WINDOW.map(([right, front]) => {
    const drop = ([x, y, z]: Vec): Point => [x + y * right, (z + y * front) * cam.sin]
    return path(solids.map((points) => polygon(hull(points.map(drop)))).join(''), { fill: SHADE, opacity: LAYER })
  })
  return `<g opacity="${strength / DEPTH}">${layers.join('')}</g>${contact(cam, parts)}`
}

/** The dark seam where an object touches the ground. */
function contact(cam: Camera, parts: readonly (readonly Vec[])[]): string {
  const feet = parts
    .map((part) => part.filter((v) => v[1] < 1).map((v) => project(cam, v)))
    .filter((foot) => foot.length > 2)
    .map((foot) => hull(foot))
  if (feet.length === 0) return ''
  const xs = feet.flat().map(([x]) => x)
  const rise = Math.max(...parts.flat().map(([, y]) => y))
  const reach = Math.min(18, rise * 0.5 + 0.6, (Math.max(...xs) - Math.min(...xs)) * 0.09)
  const outline = feet.map((foot) => polygon(foot)).join('')
  return [1, 0.7, 0.45, 0.25, 0.1]
    .map((k) => path(outline, { fill: SHADE, stroke: SHADE, width: reach * k, opacity: 0.06 }))
    .join('')
}

/** A soft-edged dark (or light) patch: the same path widened in steps, for small shadows between things. */
export function softPatch(d: string, softness: number, options: { color?: string; strength?: number } = {}): string {
  const { color = SHADE, strength = 0.4 } = options
  const steps = 7
  const alpha = 1 - (1 - strength) ** (1 / steps)
  return Array.from({ length: steps }, (_, i) =>
    path(d, { fill: color, stroke: color, width: (softness * (i + 0.4)) / steps, opacity: alpha }),
  ).join('')
}
