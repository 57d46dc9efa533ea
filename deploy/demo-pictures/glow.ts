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
  const foot = b.x + (b.lean ?? 0)
  return [0.9, 0.96, 1.02, 1.08]
    .map((k, i) => {
      // Each layer ends elsewhere, so that the steps of their faint shades do not add up to stripes.
      const end = b.y + (b.ground - b.y) * (0.88 + i * 0.06)
      const fill = sheet.linear(veil('#FFE6B4', strength * 0.32, strength * 0.15, strength * 0.05, 0), [0, b.y, 0, end])
      const top = b.from * Math.min(1, k)
      const left = `M${n(b.x - top)} ${n(b.y)}L${n(foot - b.to * k)} ${n(b.ground)}`
      return path(`${left}L${n(foot + b.to * k)} ${n(b.ground)}L${n(b.x + top)} ${n(b.y)}Z`, { fill })
    })
    .join('')
}

/** A pool of lamp light on the ground: even in the middle, fading at its edge. */
export function pool(look: Look, at: { x: number; y?: number; r: number }, strength = 0.9): string {
  const { x, y = 0, r } = at
  const squash = look.cam.sin * 1.15
  const curve = [1, 0.95, 0.82, 0.6, 0.36, 0.16, 0.05, 0].map((k) => k * strength * 0.5)
  return path(ellipse(x, y, r, r * squash), {
    fill: look.sheet.radial(veil('#FFDFA6', ...curve), { cx: x, cy: y, r, squash }),
  })
}
