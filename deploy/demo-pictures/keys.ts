import { text } from './lettering/text'
import type { Look } from './look'
import { PALETTE, printOn, tone } from './palette'
import { path, roundRect } from './shapes'
import { ramp, veil } from './sheet'
import type { Sheet } from './sheet'
import type { Vec } from './camera'
import { castShadow, corners } from './shadows'
import { slab } from './solids'

type KeyRow = readonly (readonly [legend: string, width: number])[]

const letters = (line: string): KeyRow => Array.from(line, (legend) => [legend, 1] as const)

const FULL_ROWS: readonly KeyRow[] = [
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

const NUMPAD_ROWS: readonly KeyRow[] = [
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

type Board = {
  readonly rows: readonly KeyRow[]
  readonly units: number
  readonly pitch: number
  readonly gap: number
  readonly height: number
  readonly keyHeight: number
  readonly body: string
  readonly keys: string
  readonly modifiers: string
  readonly accent: string
  readonly border: number
  readonly sculpted: boolean
}

/** A keyboard of any layout; keys are solids, with legends printed on them. */
function keyboard({ sheet, cam }: Look, b: Board): string {
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
    return row.map(([legend, units]) => {
      const w = units * b.pitch
      x += w
      const accent = legend === 'return' || legend === 'esc'
      const modifier = legend.length > 1 || units > 1
      const color = accent ? b.accent : modifier && legend !== '' ? b.modifiers : b.keys
      return keycap(sheet, b, { w: w - b.gap, legend, color, x: x - w / 2, z })
    })
  })
  const far = ([x, , z]: Vec) => x * cam.yawSin + z * cam.yawCos
  const drawn = keys.sort((p, q) => far(p.at) - far(q.at)).map((key) => slab(cam, key))
  return castShadow(cam, [corners({ width, height: b.height + 2, depth, radius: 9 })]) + body + well + drawn.join('')
}

function keycap(sheet: Sheet, b: Board, k: { w: number; legend: string; color: string; x: number; z: number }) {
  const d = b.pitch - b.gap
  const inset = b.sculpted ? 2 : 0.5
  const rise = b.sculpted ? 1.1 : 0
  const [dw, dd] = [k.w - inset * 2, d - inset * 2]
  const ink = printOn(k.color)
  const small = k.legend.length > 1
  const style = { fill: ink, face: 'sans', opacity: 0.82 } as const
  const legend = small
    ? text(k.legend, { ...style, x: -dw / 2 + 1.6, y: dd / 2 - 2.4 - rise, size: b.pitch * 0.18 })
    : text(k.legend, { ...style, x: 0, y: b.pitch * 0.11 - rise, size: b.pitch * 0.32, anchor: 'middle' })
  const face = roundRect(-dw / 2, -dd / 2 - rise, dw, dd, b.sculpted ? 2.6 : 2)
  const dish = sheet.linear(ramp(tone(k.color, 0.02), tone(k.color, 0.2), tone(k.color, 0.3)), [-dw / 2, 0, dw / 2, 0])
  const top =
    path(roundRect(-k.w / 2, -d / 2, k.w, d, 2.2), { fill: tone(k.color, -0.07) }) +
    path(face, { fill: dish, stroke: tone(k.color, 0.42), width: 0.28 }) +
    legend
  return {
    width: k.w,
    depth: d,
    height: b.keyHeight,
    at: [k.x, b.height + 0.2, k.z] as const,
    color: tone(k.color, -0.06),
    radius: 2.2,
    top,
  }
}

const boardOf = (color: string, sculpted: boolean): Omit<Board, 'rows' | 'units'> => {
  const dark = color === PALETTE.ink
  const keys = dark ? '#3D4047' : sculpted && color === PALETTE.moss ? PALETTE.bone : tone(color, 0.34)
  const modifiers = dark ? '#2F3238' : sculpted && color === PALETTE.moss ? '#7F8A69' : tone(color, -0.1)
  const build = sculpted
    ? { gap: 1.4, height: 17, keyHeight: 7.4, border: 9 }
    : { gap: 2, height: 8, keyHeight: 2.4, border: 6 }
  return {
    pitch: 19,
    ...build,
    body: sculpted ? color : tone(color, -0.06),
    keys,
    modifiers,
    accent: PALETTE.clay,
    sculpted,
  }
}

export const lowProfile = (look: Look) => keyboard(look, { rows: FULL_ROWS, units: 15, ...boardOf(look.color, false) })
export const mechanical = (look: Look) => keyboard(look, { rows: FULL_ROWS, units: 15, ...boardOf(look.color, true) })
export const numpad = (look: Look) => keyboard(look, { rows: NUMPAD_ROWS, units: 4, ...boardOf(look.color, true) })

/** A padded rest for the wrists: leather over a walnut base. */
export function wristRest({ sheet, cam, color }: Look): string {
  const face = roundRect(-180, -42, 360, 84, 22)
  const round = sheet.linear(
    [
      ...veil('#FFF6E6', 0.4, 0.3, 0.08, 0).map(([at, c, o]) => [at * 0.5, c, o] as const),
      ...veil('#1C181B', 0, 0.1, 0.36).map(([at, c, o]) => [0.6 + at * 0.4, c, o] as const),
    ],
    [-4, -42, 4, 42],
  )
  const creases = [-150, -96, 40, 120]
    .map((x, i) =>
      path(`M${x} ${-36 + i * 3}q${5 - i * 3} 16 ${i % 2 ? -2 : 3} 34`, {
        stroke: '#1C181B',
        width: 0.8,
        opacity: 0.12,
      }),
    )
    .join('')
  const seam =
    path(roundRect(-173, -35.5, 346, 71, 17), { stroke: '#1C181B', width: 1.6, opacity: 0.2 }) +
    path(roundRect(-173, -36, 346, 71, 17), { stroke: tone(color, 0.5), width: 1, dash: '3.6 2.2', opacity: 0.9 })
  const mark =
    path('M148 20v-9q7 -5 14 0M148 15.6h11', { stroke: tone(color, -0.5), width: 1.3 }) +
    path('M148.5 20.6v-9q7 -5 14 0', { stroke: tone(color, 0.4), width: 0.4 })
  return (
    castShadow(cam, [corners({ width: 360, height: 19, depth: 84, radius: 22 })]) +
    slab(cam, { width: 360, depth: 84, height: 6, color: '#8A5F3C', radius: 22, edge: 0.6 }) +
    slab(cam, { width: 356, depth: 80, height: 3, color: tone(color, -0.3), radius: 20, at: [0, 6, 0] }) +
    slab(cam, {
      width: 360,
      depth: 84,
      height: 12,
      color,
      radius: 22,
      at: [0, 8, 0],
      top: path(face, { fill: round }) + creases + seam + mark,
      edge: 0.8,
    })
  )
}
