import { polygon, project } from './camera'
import type { Camera, Point, Vec } from './camera'
import { text } from './lettering/text'
import type { Look } from './look'
import { weave } from './materials'
import { PAPER, printOn, tone } from './palette'
import { castShadow, corners } from './shadows'
import { path, roundRect, smooth } from './shapes'
import { prism, slab } from './solids'
import { lightToShade, n, ramp } from './sheet'

export type Book = {
  readonly width: number
  readonly height: number
  readonly thickness: number
  readonly color: string
  readonly title?: string
  readonly subtitle?: string
  readonly elastic?: string
  readonly ribbon?: string
  /** Words on a paper band around the cover. */
  readonly band?: string
  /** More print on the cover; millimetres, 0,0 in the middle. */
  readonly art?: string
  readonly cloth?: boolean
  readonly at?: Vec
}

/** A block of leaves: fine lines of light and shade on its edges. */
function leaves(cam: Camera, b: Book): string {
  const [x, y, z] = b.at ?? [0, 0, 0]
  const count = 9
  const step = (b.thickness - 4.4) / count
  return Array.from({ length: count }, (_, i) =>
    slab(cam, {
      width: b.width - 5,
      depth: b.height - 6,
      height: step,
      at: [x + 0.6, y + 2.2 + step * i, z],
      color: tone(PAPER, i % 2 ? -0.03 : -0.12),
      radius: 2,
    }),
  ).join('')
}

/** Print, grain and light on the cover of a notebook. */
export function coverPrint({ sheet }: Look, b: Book): string {
  const { width: w, height: h, color } = b
  const ink = printOn(color)
  const whole = roundRect(-w / 2, -h / 2, w, h, 4)
  const light = sheet.linear(lightToShade(0.26, 0.2), [-w / 2, -h / 2, w / 2, h / 2])
  const groove = -w / 2 + w * 0.085
  const hinge =
    [-1.1, -0.5, 0.1]
      .map((dx) =>
        path(`M${n(groove + dx)} ${n(-h / 2)}V${n(h / 2)}`, { stroke: '#1C181B', width: 1, opacity: 0.2, cap: 'butt' }),
      )
      .join('') +
    path(`M${n(groove + 1.2)} ${n(-h / 2)}V${n(h / 2)}`, {
      stroke: tone(color, 0.5),
      width: 0.5,
      opacity: 0.7,
      cap: 'butt',
    })
  const middle = w * 0.04
  const title = b.title
    ? text(b.title, { x: middle, y: -h * 0.19, size: w * 0.105, fill: ink, anchor: 'middle' }) +
      path(`M${n(middle - 8)} ${n(-h * 0.15)}h16`, { stroke: ink, width: 0.4, opacity: 0.8 })
    : ''
  const subtitle = b.subtitle
    ? text(b.subtitle, {
        x: middle,
        y: -h * 0.108,
        size: w * 0.034,
        fill: ink,
        anchor: 'middle',
        face: 'sans',
        tracking: 170,
        opacity: 0.9,
      })
    : ''
  return (
    weave({ x: -w / 2, y: -h / 2, width: w, height: h }, color, 1.5, b.cloth === false ? 0.4 : 1) +
    (b.art ?? '') +
    path(whole, { fill: light }) +
    hinge +
    title +
    subtitle
  )
}

function wrapper(b: Book): string {
  if (!b.band) return ''
  const { width: w, height: h } = b
  const [top, tall] = [h * 0.13, h * 0.17]
  return (
    path(roundRect(-w / 2 - 0.2, top + 1.4, w + 0.4, tall, 0), { fill: '#1C181B', opacity: 0.22 }) +
    path(roundRect(-w / 2 - 0.2, top, w + 0.4, tall, 0), { fill: PAPER }) +
    path(`M${-w / 2} ${n(top + 3)}h${w}M${-w / 2} ${n(top + tall - 3)}h${w}`, {
      stroke: '#B5583A',
      width: 0.4,
      opacity: 0.7,
      cap: 'butt',
    }) +
    text(b.band, { x: 3, y: top + tall * 0.61, size: w * 0.066, fill: '#3A3230', anchor: 'middle', face: 'italic' })
  )
}

/** The closing strap: woven, raised a little above the cover. */
function strap({ width: w, height: h }: Book, color: string): string {
  const x = w * 0.36
  const weave = Array.from(
    { length: Math.floor(h / 2.4) },
    (_, i) => `M${n(x + 0.5)} ${n(-h / 2 + i * 2.4)}l3.6 1.1`,
  ).join('')
  return (
    [2.4, 1.6, 0.8]
      .map((d) => path(roundRect(x + 1, -h / 2, 4.4 + d, h, 0), { fill: '#1C181B', opacity: 0.12 }))
      .join('') +
    path(roundRect(x, -h / 2 - 0.2, 4.6, h + 0.4, 0), { fill: color }) +
    path(weave, { stroke: tone(color, 0.3), width: 0.45, opacity: 0.5 }) +
    path(`M${n(x + 0.5)} ${n(-h / 2)}V${n(h / 2)}`, { stroke: tone(color, 0.4), width: 0.5, opacity: 0.8 })
  )
}

/** A hardcover notebook lying on the table (or on what is at `at`), cover up. */
export function notebook(look: Look, b: Book, shadow = true): string {
  const { cam } = look
  const { width: w, height: h, thickness: t, color } = b
  const [x, y, z] = b.at ?? [0, 0, 0]
  const print = coverPrint(look, b) + wrapper(b) + (b.elastic ? strap(b, b.elastic) : '')
  const tail: Point[] = [
    [-1.6, -24],
    [0, -21],
    [1.6, -24],
    [1.6, 2],
    [-1.6, 2],
  ]
  const ribbon = b.ribbon
    ? prism(cam, {
        origin: [x - w * 0.14, y + 1, z + h / 2 - 2],
        u: [1, 0, 0],
        v: [0, 0, -1],
        w: [0, 1, 0],
        outline: tail,
        depth: 0.3,
        color: b.ribbon,
      })
    : ''
  const fold = b.elastic
    ? slab(cam, {
        width: 4.6,
        depth: 0.7,
        height: t - 0.1,
        color: b.elastic,
        at: [x + w * 0.36 + 2.3, y, z + h / 2 + 0.1],
      })
    : ''
  return [
    shadow ? castShadow(cam, [corners({ width: w, height: t, depth: h, at: [x, 0, z] })], 0.46) : '',
    ribbon,
    slab(cam, { width: w, depth: h, height: 2.2, color, radius: 4, at: [x, y, z] }),
    leaves(cam, b),
    slab(cam, {
      width: 5,
      depth: h,
      height: t - 0.5,
      color: tone(color, -0.08),
      at: [x - w / 2 + 2.5, y, z],
      radius: 2.4,
    }),
    slab(cam, { width: w, depth: h, height: 2.2, color, radius: 4, at: [x, y + t - 2.2, z], top: print, edge: 0.4 }),
    fold,
  ].join('')
}

/** Height of an open page above the cover, from the gutter (0) to its outer edge (1): it rises, then settles. */
const pageRise = (t: number): number => 3 + 9 * Math.sin(Math.min(1, t * 1.15) * Math.PI * 0.86) * (1 - t * 0.55)

/** An open book: pages that rise from the gutter and settle outwards, with lines of print. */
export function openBook(look: Look, b: { width: number; height: number; color: string; at: Vec }): string {
  const { sheet, cam } = look
  const [x, y, z] = b.at
  const at = (side: 1 | -1, t: number, dz: number, rise = pageRise(t)) =>
    project(cam, [x + side * t * b.width, y + 2 + rise, z + dz])
  const steps = Array.from({ length: 15 }, (_, i) => i / 14)
  const page = (side: 1 | -1) => {
    const front = steps.map((t) => at(side, t, b.height / 2))
    const back = steps.map((t) => at(side, t, -b.height / 2)).reverse()
    const base = steps.map((t) => at(side, t, b.height / 2, 0)).reverse()
    const [gutter, outer] = [at(side, 0, 0)[0], at(side, 1, 0)[0]]
    const light =
      side < 0
        ? ramp('#BFB4A2', '#E2D9C9', '#F4EEE1', '#FBF7EC', '#F3ECDE')
        : ramp('#B0A491', '#EFE8DA', '#FCF8EE', '#F1E9DA', '#DDD3C2')
    const fill = sheet.linear(light, [gutter, 0, outer, 0])
    const print = Array.from({ length: 12 }, (_, row) => {
      const dz = -b.height * 0.36 + row * b.height * 0.064
      const end = row % 5 === 4 ? 0.55 : 0.88
      const line = steps.filter((t) => t > 0.1 && t < end).map((t) => at(side, t, dz))
      return smooth(line)
    })
    const edges = [0.3, 0.55, 0.8].map((k) => smooth(steps.map((t) => at(side, t, b.height / 2, pageRise(t) * k))))
    return [
      path(polygon([...front, ...base]), { fill: '#D8CEBC' }),
      path(edges.join(''), { stroke: '#A79C8A', width: 0.35, opacity: 0.8 }),
      path(polygon([...front, ...back]), { fill }),
      path(print.join(''), { stroke: '#4A423A', width: 0.9, opacity: 0.45, cap: 'butt' }),
    ].join('')
  }
  const cover = { width: b.width * 2 + 6, depth: b.height + 5 }
  const shadow = castShadow(cam, [corners({ width: b.width * 2, height: 9, depth: b.height, at: [x, 0, z] })], 0.4)
  return shadow + slab(cam, { ...cover, height: 2, at: [x, y, z], color: b.color, radius: 2 }) + page(-1) + page(1)
}
