import type { Point, Vec } from './camera'
import type { Look } from './look'
import { PAPER, tone } from './palette'
import { castShadow, corners } from './shadows'
import { ellipse, path, roundedOutline, roundRect } from './shapes'
import { prism, slab } from './solids'
import { n, ramp, veil } from './sheet'

/** Dots of a page; millimetres, 0,0 in the middle. */
export function dotGrid(w: number, h: number, step: number, color: string): string {
  const [xs, ys] = [Math.floor((w - step * 2) / step), Math.floor((h - step * 2) / step)]
  const rows = Array.from(
    { length: ys + 1 },
    (_, j) => `M${n((-xs / 2) * step)} ${n((j - ys / 2) * step)}h${n(xs * step + 0.01)}`,
  )
  return path(rows.join(''), { stroke: color, width: 0.66, dash: `0 ${step}` })
}

/** Ruled lines of a page. */
export function ruled(w: number, h: number, step: number, color: string): string {
  const count = Math.floor((h - step * 2) / step)
  return path(Array.from({ length: count }, (_, i) => `M${n(-w / 2)} ${n(-h / 2 + step * (i + 1.6))}h${w}`).join(''), {
    stroke: color,
    width: 0.35,
    cap: 'butt',
  })
}

/** A pad of sheets bound at the head, its first sheet lifting at the corner. */
export function pad(
  look: Look,
  p: { width: number; height: number; thickness: number; color: string; page: string },
): string {
  const { sheet, cam } = look
  const { width: w, height: h, thickness: t } = p
  const light = path(roundRect(-w / 2, -h / 2, w, h, 0), {
    fill: sheet.linear(veil('#3A2A1E', 0, 0.02, 0.12), [-w / 2, -h / 2, w / 2, h / 2]),
  })
  const curl = `M${n(w / 2 - 30)} ${n(h / 2)}L${n(w / 2)} ${n(h / 2 - 30)}C${n(w / 2 - 8)} ${n(h / 2 - 22)} ${n(w / 2 - 21)} ${n(h / 2 - 20)} ${n(w / 2 - 25)} ${n(h / 2 - 18)}C${n(w / 2 - 26)} ${n(h / 2 - 12)} ${n(w / 2 - 27)} ${n(h / 2 - 6)} ${n(w / 2 - 30)} ${n(h / 2)}Z`
  const under = path(`M${n(w / 2 - 30)} ${n(h / 2)}L${n(w / 2)} ${n(h / 2 - 30)}V${n(h / 2)}Z`, {
    fill: sheet.linear(ramp('#C9BFAE', '#E9E2D4'), [w / 2 - 18, h / 2 - 18, w / 2, h / 2]),
  })
  const corner =
    under +
    path(curl, {
      fill: sheet.linear(ramp('#FFFDF6', '#EFE8DA', '#D9CFBE'), [w / 2 - 32, h / 2 - 26, w / 2 - 14, h / 2 - 10]),
    })
  const count = 8
  const pages = Array.from({ length: count }, (_, i) =>
    slab(cam, {
      width: w,
      depth: h,
      height: t / count,
      at: [0, (i * t) / count, 0],
      color: tone(PAPER, i % 2 ? -0.02 : -0.1),
      radius: 1,
      ...(i === count - 1 ? { top: p.page + light + corner } : {}),
    }),
  )
  const stitches = path(`M${n(-w / 2 + 5)} 2.5H${n(w / 2 - 5)}`, {
    stroke: tone(p.color, 0.5),
    width: 0.7,
    dash: '4 2.4',
  })
  const binding = slab(cam, {
    width: w + 0.8,
    depth: 17,
    height: t + 0.9,
    at: [0, 0, -h / 2 + 8.5],
    color: p.color,
    radius: 1,
    edge: 0.4,
    top: stitches,
  })
  return castShadow(cam, [corners({ width: w, height: t, depth: h })], 0.44) + pages.join('') + binding
}

export type Cards = {
  readonly width: number
  readonly height: number
  readonly count: number
  readonly color: string
  readonly face: string
  readonly at?: Vec
  readonly turn?: number
}

/** A stack of loose cards, tapped together by hand: no two lie quite the same. */
export function cards({ cam }: Look, c: Cards): string {
  const [x, y, z] = c.at ?? [0, 0, 0]
  const stack = Array.from({ length: c.count }, (_, i) => {
    const angle = ((c.turn ?? 0) * Math.PI) / 180 + Math.sin(i * 12.9) * 0.014
    return prism(cam, {
      origin: [x + Math.sin(i * 7.1) * 0.8, y + i * 0.9, z + Math.cos(i * 5.3) * 0.8],
      u: [Math.cos(angle), 0, Math.sin(angle)],
      v: [Math.sin(angle), 0, -Math.cos(angle)],
      w: [0, 1, 0],
      outline: roundedOutline(c.width, c.height, 2.5, 3),
      depth: 0.9,
      color: i % 8 === 4 ? c.color : tone(PAPER, i % 2 ? -0.02 : -0.1),
      ...(i === c.count - 1 ? { print: c.face } : {}),
    })
  })
  return (
    castShadow(cam, [corners({ width: c.width, height: y + c.count * 0.9, depth: c.height, at: [x, 0, z] })], 0.42) +
    stack.join('')
  )
}

/** A wax seal pressed onto paper. */
export function seal({ sheet }: Look, x: number, y: number, r: number, color: string): string {
  const edge = Array.from({ length: 26 }, (_, i): Point => {
    const a = (i / 26) * Math.PI * 2
    const k = r * (1 + Math.sin(i * 2.7) * 0.05 + Math.sin(i * 1.3) * 0.04)
    return [x + Math.cos(a) * k, y + Math.sin(a) * k]
  })
  const outline = `M${edge.map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}Z`
  return (
    path(outline, { fill: '#1C181B', opacity: 0.3, more: `transform="translate(${n(r * 0.1)} ${n(r * 0.14)})"` }) +
    path(outline, {
      fill: sheet.linear(ramp(tone(color, 0.3), color, tone(color, -0.3)), [x - r, y - r, x + r, y + r]),
    }) +
    path(ellipse(x, y, r * 0.72, r * 0.72), { fill: tone(color, -0.08), stroke: tone(color, -0.4), width: r * 0.06 }) +
    path(
      `M${n(x - r * 0.3)} ${n(y + r * 0.34)}V${n(y - r * 0.3)}q${n(r * 0.3)} ${n(-r * 0.24)} ${n(r * 0.6)} 0M${n(x - r * 0.3)} ${n(y)}h${n(r * 0.44)}`,
      { stroke: tone(color, 0.4), width: r * 0.09 },
    )
  )
}
