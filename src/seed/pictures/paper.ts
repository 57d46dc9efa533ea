import type { Camera, Vec } from './camera'
import { text } from './lettering/text'
import type { Look } from './look'
import { PAPER, printOn, tone } from './palette'
import { path, roundRect } from './shapes'
import { castShadow, corners, prism, slab } from './solids'
import { roundedOutline } from './shapes'

export type Book = {
  readonly width: number
  readonly height: number
  readonly thickness: number
  readonly color: string
  readonly title?: string
  readonly subtitle?: string
  readonly elastic?: string
  readonly ribbon?: string
  readonly band?: string
  readonly spiral?: boolean
  readonly art?: string
  readonly lift?: number
}

/** Page edges: the block of leaves between two covers. */
function leaves(cam: Camera, { width, height, thickness, lift = 0 }: Book): string {
  const sheetLines = Array.from({ length: 7 }, (_, i) => {
    const y = lift + 2.2 + ((thickness - 4.4) * (i + 0.5)) / 7
    return slab(cam, {
      width: width - 5,
      depth: height - 6,
      height: (thickness - 4.4) / 7,
      at: [1, y - (thickness - 4.4) / 14, 0],
      color: i % 2 ? tone(PAPER, -0.04) : tone(PAPER, -0.1),
      radius: 3,
    })
  })
  return sheetLines.join('')
}

/** A hardcover notebook lying on the table, cover up. */
export function notebook({ sheet, cam }: Look, book: Book): string {
  const { width: w, height: h, thickness: t, color, lift = 0 } = book
  const ink = printOn(color)
  const sheen = sheet.linear(
    [
      [0, '#FFF8EA', 0.24],
      [0.4, '#FFF8EA', 0.02],
      [0.7, '#1C181B', 0],
      [1, '#1C181B', 0.2],
    ],
    [-w / 2, -h / 2, w / 2, h / 2],
  )
  const hinge =
    path(`M${-w / 2 + 11} ${-h / 2}V${h / 2}`, { stroke: tone(color, -0.45), width: 0.9, opacity: 0.7 }) +
    path(`M${-w / 2 + 12.2} ${-h / 2}V${h / 2}`, { stroke: tone(color, 0.4), width: 0.6, opacity: 0.6 })
  const title = book.title
    ? text(book.title, { x: 6, y: -h * 0.2, size: w * 0.098, fill: ink, anchor: 'middle', face: 'serif' }) +
      path(`M-5 ${-h * 0.145}H17`, { stroke: ink, width: 0.5, opacity: 0.8 }) +
      (book.subtitle
        ? text(book.subtitle, {
            x: 6,
            y: -h * 0.095,
            size: w * 0.036,
            fill: ink,
            anchor: 'middle',
            face: 'sans',
            tracking: 130,
            opacity: 0.9,
          })
        : '')
    : ''
  const elastic = book.elastic
    ? path(roundRect(w * 0.36, -h / 2 - 0.2, 4.6, h + 0.4, 0), { fill: tone(book.elastic, -0.05) }) +
      path(`M${w * 0.36 + 1} ${-h / 2}V${h / 2}`, { stroke: tone(book.elastic, 0.35), width: 0.7 }) +
      path(`M${w * 0.36 + 5.6} ${-h / 2}V${h / 2}`, { stroke: '#1C181B', width: 1.6, opacity: 0.22 })
    : ''
  const band = book.band
    ? path(roundRect(-w / 2, h * 0.14, w, h * 0.17, 0), { fill: PAPER }) +
      path(`M${-w / 2} ${h * 0.14}h${w}M${-w / 2} ${h * 0.31}h${w}`, { stroke: tone(PAPER, -0.25), width: 0.4 }) +
      text(book.band, {
        x: 4,
        y: h * 0.14 + h * 0.105,
        size: w * 0.062,
        fill: '#3A3230',
        anchor: 'middle',
        face: 'italic',
      })
    : ''
  const cover = [
    path(roundRect(-w / 2, -h / 2, w, h, 4), { fill: sheen }),
    hinge,
    book.art ?? '',
    title,
    band,
    elastic,
  ].join('')
  const shadow = lift === 0 ? castShadow(sheet, cam, corners({ width: w, height: t, depth: h }), { soft: 5 }) : ''
  const ribbon = book.ribbon
    ? prism(cam, {
        origin: [-w * 0.12, 1 + lift, h / 2 - 2],
        u: [1, 0, 0],
        v: [0, 0, -1],
        w: [0, 1, 0],
        outline: [
          [-2, -22],
          [0.5, -19],
          [2, -22],
          [2, 2],
          [-2, 2],
        ],
        depth: 0.4,
        color: book.ribbon,
      })
    : ''
  return [
    shadow,
    ribbon,
    slab(cam, { width: w, depth: h, height: 2.2, color, radius: 4, at: [0, lift, 0] }),
    leaves(cam, book),
    spine(cam, book),
    slab(cam, { width: w, depth: h, height: 2.2, color, radius: 4, at: [0, t - 2.2 + lift, 0], top: cover, edge: 0.5 }),
    book.elastic ? strap(cam, book, book.elastic) : '',
  ].join('')
}

function spine(cam: Camera, { width, height, thickness, color, lift = 0 }: Book): string {
  return slab(cam, {
    width: 6,
    depth: height,
    height: thickness - 0.4,
    color,
    at: [-width / 2 + 3, lift, 0],
    radius: 2,
  })
}

function strap(cam: Camera, { width, height, thickness, lift = 0 }: Book, color: string): string {
  return slab(cam, {
    width: 4.6,
    depth: 0.8,
    height: thickness - 0.2,
    color,
    at: [width * 0.36 + 2.3, lift, height / 2 + 0.2],
  })
}

/** Dots, rules or a calendar on a page; millimetres, 0,0 in the middle. */
export function dotGrid(w: number, h: number, step: number, color: string): string {
  const xs = Math.floor((w - step * 2) / step)
  const ys = Math.floor((h - step * 2) / step)
  const rows = Array.from({ length: ys + 1 }, (_, j) => {
    const y = (j - ys / 2) * step
    return `M${(-xs / 2) * step} ${y}h${xs * step + 0.01}`
  })
  return path(rows.join(''), { stroke: color, width: 0.62, dash: `0 ${step}` })
}

/** A pad of sheets bound at the head. */
export function pad(
  { sheet, cam }: Look,
  p: { width: number; height: number; thickness: number; color: string; page: string },
): string {
  const { width: w, height: h, thickness: t } = p
  const pages = Array.from({ length: 6 }, (_, i) =>
    slab(cam, {
      width: w,
      depth: h,
      height: t / 6,
      at: [0, (i * t) / 6, 0],
      color: i % 2 ? tone(PAPER, -0.03) : tone(PAPER, -0.09),
      radius: 1,
      ...(i === 5 ? { top: p.page } : {}),
    }),
  )
  const binding = slab(cam, {
    width: w + 0.8,
    depth: 16,
    height: t + 1,
    at: [0, 0, -h / 2 + 8],
    color: p.color,
    radius: 1,
    edge: 0.4,
  })
  return castShadow(sheet, cam, corners({ width: w, height: t, depth: h }), { soft: 5 }) + pages.join('') + binding
}

/** A stack of loose cards, slightly fanned. */
export function cards(
  { sheet, cam }: Look,
  c: { width: number; height: number; count: number; color: string; face: string; at?: Vec },
): string {
  const [x, y, z] = c.at ?? [0, 0, 0]
  const stack = Array.from({ length: c.count }, (_, i) => {
    const angle = Math.sin(i * 12.9) * 0.012
    return prism(cam, {
      origin: [x + Math.sin(i * 7.1) * 0.7, y + i * 0.9, z + Math.cos(i * 5.3) * 0.7],
      u: [Math.cos(angle), 0, Math.sin(angle)],
      v: [Math.sin(angle), 0, -Math.cos(angle)],
      w: [0, 1, 0],
      outline: roundedOutline(c.width, c.height, 2.5),
      depth: 0.9,
      color: i % 7 === 4 ? c.color : tone(PAPER, i % 2 ? -0.02 : -0.07),
      ...(i === c.count - 1 ? { print: c.face } : {}),
    })
  })
  const box = corners({ width: c.width, height: c.count * 0.9, depth: c.height, at: [x, y, z] })
  return castShadow(sheet, cam, box, { soft: 4 }) + stack.join('')
}
