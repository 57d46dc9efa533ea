import type { Look } from './look'
import { ellipse, path } from './shapes'
import { n, veil } from './sheet'

const WARM = '#FFD894'

/** Warm light that spreads from a point; radii in millimetres. */
export function glow(
  { sheet }: Look,
  at: { x: number; y: number; r: number; squash?: number },
  strength = 0.8,
): string {
  const { x, y, r, squash = 1 } = at
  const curve = [1, 0.62, 0.38, 0.22, 0.12, 0.05, 0.015, 0].map((k) => k * strength)
  return path(ellipse(x, y, r, r * squash), { fill: sheet.radial(veil(WARM, ...curve), { cx: x, cy: y, r, squash }) })
}

export type Beam = {
  readonly x: number
  readonly y: number
  readonly from: number
  readonly to: number
  readonly ground: number
  readonly lean?: number
}

/** Light falling from a mouth (`from` wide on each side, at y) down to the ground, with soft edges. */
export function beam({ sheet }: Look, b: Beam, strength = 0.5): string {
  const steps = 9
  const fill = sheet.linear(veil('#FFE6B4', strength / 5, strength / 9, strength / 22, 0.004), [0, b.y, 0, b.ground])
  return Array.from({ length: steps }, (_, i) => {
    const k = 0.72 + (0.34 * i) / steps
    const foot = b.x + (b.lean ?? 0)
    return path(
      `M${n(b.x - b.from * Math.min(1, k))} ${n(b.y)}L${n(foot - b.to * k)} ${n(b.ground)}L${n(foot + b.to * k)} ${n(b.ground)}L${n(b.x + b.from * Math.min(1, k))} ${n(b.y)}Z`,
      { fill },
    )
  }).join('')
}

/** A pool of lamp light on the ground. */
export function pool(look: Look, at: { x: number; y?: number; r: number }, strength = 0.9): string {
  return glow(look, { x: at.x, y: at.y ?? 0, r: at.r, squash: look.cam.sin * 1.15 }, strength)
}
