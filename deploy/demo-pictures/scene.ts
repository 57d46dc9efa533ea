import { mix, tone } from './palette'
import { group, path, pts, roundRect, smooth } from './shapes'
import type { Area } from './shapes'
import { lightToShade, n, veil } from './sheet'
import type { Sheet } from './sheet'

export type Frame = { readonly width: number; readonly height: number }

/** Product pictures: 4:5, drawn at half of their size in pixels. */
export const PORTRAIT: Frame = { width: 800, height: 1000 }

/** Papers that the series is shot on: wall and table tones. */
const BACKDROPS = {
  bone: ['#E2D8C9', '#EAE2D5'],
  sand: ['#D6C7AF', '#E0D3BE'],
  clay: ['#CFA78F', '#D9B8A4'],
  moss: ['#B4B8A1', '#C2C6B1'],
  fog: ['#C6CAC9', '#D3D6D4'],
  slate: ['#A3ACB1', '#B2BABE'],
  ochre: ['#D8BF8F', '#E1CCA4'],
  rose: ['#D9C2B4', '#E3D1C5'],
  dusk: ['#4B4A4C', '#585553'],
  night: ['#2C2F34', '#393A3D'],
} as const

export type Backdrop = keyof typeof BACKDROPS

export const isDark = (backdrop: Backdrop): boolean => backdrop === 'dusk' || backdrop === 'night'

/** A seamless paper sweep: wall, soft horizon, table, light falling in from the upper left. */
export function sweep(sheet: Sheet, backdrop: Backdrop, options: { horizon?: number; frame?: Frame } = {}): string {
  const [wall, table] = BACKDROPS[backdrop]
  const frame = options.frame ?? PORTRAIT
  const h = options.horizon ?? 0.62
  const paper =
    h < 0 || h > 1 ? [[0, h > 1 ? wall : table] as const, [1, h > 1 ? wall : tone(table, 0.05)] as const] : null
  const fill = sheet.linear(
    paper ?? [
      [0, wall],
      [h - 0.12, wall],
      [h, mix(wall, table, 0.5)],
      [h + 0.1, table],
      [1, tone(table, 0.06)],
    ],
    [0, 0, 0, frame.height],
  )
  return path(roundRect(0, 0, frame.width, frame.height, 0), { fill }) + lightFall(sheet, frame, backdrop)
}

/** Light from the upper left over the whole sheet, and the shade of the far corner. */
export function lightFall(sheet: Sheet, { width, height }: Frame, backdrop: Backdrop): string {
  const dark = isDark(backdrop)
  const fill = sheet.linear(lightToShade(dark ? 0.12 : 0.46, dark ? 0.3 : 0.18), [0, 0, width * 0.85, height])
  return path(roundRect(0, 0, width, height, 0), { fill })
}

/** Sun through a window: slanting panes of light on a wall, their edges softened in steps. */
export function windowLight(at: Area, strength = 0.3): string {
  const { x, y, width, height } = at
  const [w, h, lean] = [width * 0.46, height * 0.3, -width * 0.5]
  const slip = (top: number) => (lean * (top - y)) / height
  const pane = (column: number, row: number, inset: number): string => {
    const left = x + column * width * 0.54 + inset
    const top = y + row * height * 0.35 + column * height * 0.06 + inset
    const [across, down, drop] = [w - inset * 2, h - inset * 2, height * 0.05]
    return (
      `M${n(left - slip(top))} ${n(top)}L${n(left + across - slip(top))} ${n(top + drop)}` +
      `L${n(left + across - slip(top + down))} ${n(top + down + drop)}L${n(left - slip(top + down))} ${n(top + down)}Z`
    )
  }
  const panes = [0, 1].flatMap((column) => [0, 1, 2].map((row) => [column, row] as const))
  // Very faint layers would round to a tint, so a dim window has fewer of them.
  const steps = strength < 0.15 ? 3 : 9
  return Array.from({ length: steps }, (_, i) => {
    const inset = (i - steps / 2) * width * 0.006
    const outline = panes.map(([column, row]) => pane(column, row, inset)).join('')
    return path(outline, { fill: '#FFF0CF', opacity: strength / steps + 0.016 })
  }).join('')
}

/** Wisps of steam that rise from a point. */
export function steam(sheet: Sheet, x: number, y: number, height: number): string {
  const wisps = [-0.15, 0.02, 0.18].flatMap((offset, i) => {
    const sway = height * (0.06 + i * 0.015)
    const rise = height * (0.75 + ((i * 7) % 3) * 0.12)
    const left = x + offset * height
    const line = smooth(
      pts([
        left,
        y,
        left + sway,
        y - rise * 0.25,
        left - sway * 0.7,
        y - rise * 0.5,
        left + sway * 1.1,
        y - rise * 0.78,
        left - sway * 0.2,
        y - rise,
      ]),
    )
    const fade = sheet.linear(veil('#FFFFFF', 0, 0.1, 0.13, 0.05, 0), [0, y - rise, 0, y])
    return [0.02, 0.04, 0.065, 0.09].map((width) => path(line, { stroke: fade, width: height * width }))
  })
  return wisps.join('')
}

/** A drawing in millimetres placed on the sheet: its origin at (x, y), `scale` units for each millimetre. */
export function place(x: number, y: number, scale: number, drawing: string, turn = 0): string {
  const rotate = turn ? ` rotate(${n(turn)})` : ''
  return group(`translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1e4) / 1e4})${rotate}`, drawing)
}
