import type { Camera, Point, Vec } from './camera'
import { text } from './lettering/text'
import type { Look } from './look'
import { weave } from './materials'
import { PAPER, printOn, tone } from './palette'
import { castShadow, corners } from './shadows'
import { ellipse, path, roundedOutline, roundRect } from './shapes'
import { prism, slab } from './solids'
import { lightToShade, n, ramp, veil } from './sheet'

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

/** An open book: two gentle mounds of pages with lines of print. */
export function openBook(look: Look, b: { width: number; height: number; color: string; at: Vec }): string {
  const { sheet, cam } = look
  const [x, y, z] = b.at
  const page = (side: 1 | -1) => {
    const rows = Array.from(
      { length: 13 },
      (_, i) =>
        `M${n(-b.width * 0.36)} ${n(-b.height * 0.36 + i * b.height * 0.06)}h${n(b.width * (i % 6 === 5 ? 0.4 : 0.72))}`,
    ).join('')
    const gutter = sheet.linear(veil('#3A2A1E', side > 0 ? 0.4 : 0, 0.06, side > 0 ? 0 : 0.34), [
      -b.width / 2,
      0,
      b.width / 2,
      0,
    ])
    const top =
      path(rows, { stroke: '#4A423A', width: 0.8, opacity: 0.5, cap: 'butt' }) +
      path(roundRect(-b.width / 2, -b.height / 2, b.width, b.height, 0), { fill: gutter })
    return [0, 1, 2, 3]
      .map((i) =>
        slab(cam, {
          width: b.width - 1,
          depth: b.height - 3,
          height: 1.6,
          at: [x + (side * b.width) / 2 + side * (i - 1.5) * -0.5, y + 2 + i * 1.6, z],
          color: tone(PAPER, i % 2 ? 0 : -0.1),
          ...(i === 3 ? { top } : {}),
        }),
      )
      .join('')
  }
  const cover = slab(cam, {
    width: b.width * 2 + 5,
    depth: b.height + 3,
    height: 2,
    at: [x, y, z],
    color: b.color,
    radius: 2,
  })
  return (
    castShadow(cam, [corners({ width: b.width * 2, height: 9, depth: b.height, at: [x, 0, z] })], 0.4) +
    cover +
    page(-1) +
    page(1)
  )
}

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
