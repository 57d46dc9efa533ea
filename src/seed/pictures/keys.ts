import { text } from './lettering/text'
import type { Look } from './look'
import { GRAPHITE, mix, printOn, tone } from './palette'
import { path, roundRect, smooth } from './shapes'
import { castShadow, corners } from './shadows'
import { slab } from './solids'

export type KeyRow = readonly (readonly [legend: string, width: number])[]

const letters = (line: string): KeyRow => [...line].map((legend) => [legend, 1] as const)

export const FULL_ROWS: readonly KeyRow[] = [
  [['esc', 1], ...letters('1234567890-='), ['del', 2]],
  [['tab', 1.5], ...letters('QWERTYUIOP[]'), ['\\', 1.5]],
  [['caps', 1.75], ...letters("ASDFGHJKL;'"), ['return', 2.25]],
  [['shift', 2.25], ...letters('ZXCVBNM,./'), ['shift', 2.75]],
  [
    ['ctrl', 1.25],
    ['alt', 1.25],
    ['cmd', 1.25],
    ['', 6.25],
    ['cmd', 1.25],
    ['fn', 1.25],
    ['alt', 1.25],
    ['ctrl', 1.25],
  ],
]

export const NUMPAD_ROWS: readonly KeyRow[] = [
  [
    ['esc', 1],
    ['=', 1],
    ['/', 1],
    ['-', 1],
  ],
  [
    ['7', 1],
    ['8', 1],
    ['9', 1],
    ['+', 1],
  ],
  [
    ['4', 1],
    ['5', 1],
    ['6', 1],
    ['del', 1],
  ],
  [
    ['1', 1],
    ['2', 1],
    ['3', 1],
    ['fn', 1],
  ],
  [
    ['0', 2],
    ['.', 1],
    ['return', 1],
  ],
]

export type Board = {
  readonly rows: readonly KeyRow[]
  readonly units: number
  readonly pitch: number
  readonly gap: number
  readonly height: number
  readonly keyHeight: number
  readonly body: string
  readonly keys: string
  readonly accent: string
  readonly border: number
  readonly sculpted: boolean
}

/** A keyboard of any layout; keys are solids, with legends printed on them. */
export function keyboard({ sheet, cam }: Look, b: Board): string {
  const width = b.units * b.pitch + b.border * 2
  const depth = b.rows.length * b.pitch + b.border * 2
  const body = slab(cam, { width, depth, height: b.height, color: b.body, radius: b.sculpted ? 8 : 11, edge: 0.7 })
  const well = slab(cam, {
    width: width - b.border * 1.2,
    depth: depth - b.border * 1.2,
    height: 0.2,
    at: [0, b.height, 0],
    color: tone(b.body, -0.45),
    radius: 5,
  })
  const keys = b.rows.flatMap((row, j) => {
    let x = -width / 2 + b.border
    const z = -depth / 2 + b.border + (j + 0.5) * b.pitch
    return row.map(([legend, units], i) => {
      const w = units * b.pitch
      const accent = legend === 'return' || legend === 'esc'
      const modifier = legend.length > 1 || units > 1
      const color = accent ? b.accent : modifier && legend !== '' ? mix(b.keys, b.body, 0.45) : b.keys
      const key = keycap(b, { w: w - b.gap, legend, color, x: x + w / 2, z, last: i === row.length - 1 })
      x += w
      return slab(cam, key)
    })
  })
  return castShadow(cam, [corners({ width, height: b.height + 2, depth })]) + body + well + keys.join('')
}

function keycap(b: Board, k: { w: number; legend: string; color: string; x: number; z: number; last: boolean }) {
  const d = b.pitch - b.gap
  const inset = b.sculpted ? 1.9 : 0.5
  const [dw, dd] = [k.w - inset * 2, d - inset * 2]
  const ink = printOn(k.color)
  const small = k.legend.length > 1
  const legend = k.legend
    ? text(k.legend, {
        x: small ? -dw / 2 + 1.6 : 0,
        y: small ? dd / 2 - 2 : b.pitch * 0.12,
        size: small ? b.pitch * 0.19 : b.pitch * 0.34,
        fill: ink,
        face: 'sans',
        anchor: small ? 'start' : 'middle',
        opacity: 0.85,
      })
    : ''
  const dish =
    path(roundRect(-dw / 2, -dd / 2 - (b.sculpted ? 0.7 : 0), dw, dd, b.sculpted ? 2.4 : 2), {
      fill: tone(k.color, 0.2),
    }) +
    path(roundRect(-dw / 2 + 0.5, -dd / 2 + 0.6 - (b.sculpted ? 0.7 : 0), dw - 1, dd - 1, 2), {
      fill: tone(k.color, 0.09),
    })
  return {
    width: k.w,
    depth: d,
    height: b.keyHeight,
    at: [k.x, b.height + 0.2, k.z] as const,
    color: k.color,
    radius: 2.2,
    top: dish + legend,
  }
}

/** A padded rest for the wrists. */
export function wristRest({ sheet, cam, color }: Look): string {
  const stitches = path(roundRect(-172, -35, 344, 70, 16), {
    stroke: tone(color, 0.4),
    width: 1,
    dash: '4 2.6',
    opacity: 0.8,
  })
  const sheen = path(roundRect(-180, -42, 360, 84, 22), {
    fill: sheet.linear(
      [
        [0, '#FFF6E6', 0.42],
        [0.4, '#FFF6E6', 0.04],
        [0.75, '#1C181B', 0.04],
        [1, '#1C181B', 0.3],
      ],
      [0, -42, 0, 42],
    ),
  })
  return (
    castShadow(cam, [corners({ width: 360, height: 18, depth: 84 })]) +
    slab(cam, { width: 360, depth: 84, height: 6, color: '#8A5F3C', radius: 22 }) +
    slab(cam, { width: 360, depth: 84, height: 13, color, radius: 22, at: [0, 6, 0], top: sheen + stitches, edge: 0.8 })
  )
}

/** A cable that runs from the back of a board out of the picture. */
export function cable(color = GRAPHITE): string {
  const line = smooth([
    [60, -60],
    [66, -110],
    [120, -150],
    [170, -220],
    [150, -320],
  ])
  return path(line, { stroke: tone(color, -0.3), width: 5 }) + path(line, { stroke: tone(color, 0.2), width: 2.6 })
}
