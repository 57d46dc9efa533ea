import { mix, tone } from './palette'
import { group, path, roundRect, smooth } from './shapes'
import { n } from './sheet'
import type { Sheet } from './sheet'

export type Frame = { readonly width: number; readonly height: number }

/** Product pictures: 4:5, drawn at half of their size in pixels. */
export const PORTRAIT: Frame = { width: 800, height: 1000 }

/** Papers that the series is shot on: wall and table tones. */
export const BACKDROPS = {
  bone: ['#E4DACA', '#EDE5D8'],
  sand: ['#D8C6A9', '#E2D3BA'],
  clay: ['#D3A68E', '#DDB7A2'],
  moss: ['#B3B99F', '#C0C6AE'],
  fog: ['#C9CDCB', '#D5D8D5'],
  slate: ['#9FAAB1', '#AEB8BD'],
  ochre: ['#DDBE84', '#E5CC9C'],
  rose: ['#DCC2B4', '#E5D0C4'],
  dusk: ['#4B4C50', '#5A5957'],
  night: ['#2C3036', '#383B3F'],
} as const

export type Backdrop = keyof typeof BACKDROPS

/** A seamless paper sweep: wall, soft horizon, table, light falling in from the upper left. */
export function sweep(sheet: Sheet, backdrop: Backdrop, options: { horizon?: number; frame?: Frame } = {}): string {
  const [wall, table] = BACKDROPS[backdrop]
  const { width, height } = options.frame ?? PORTRAIT
  const h = options.horizon ?? 0.62
  const fill = sheet.linear(
    [
      [0, tone(wall, 0.02)],
      [h - 0.1, wall],
      [h, mix(wall, table, 0.55)],
      [h + 0.08, table],
      [1, tone(table, 0.06)],
    ],
    [0, 0, 0, height],
  )
  return path(roundRect(0, 0, width, height, 0), { fill }) + lightFall(sheet, { width, height }, backdrop)
}

/** Light from the upper left over the whole sheet, and the shade of the far corner. */
export function lightFall(sheet: Sheet, { width, height }: Frame, backdrop: Backdrop): string {
  const dark = backdrop === 'dusk' || backdrop === 'night'
  const fill = sheet.linear(
    [
      [0, '#FFF7E6', dark ? 0.1 : 0.5],
      [0.38, '#FFF7E6', 0],
      [0.55, '#3A2A22', 0],
      [1, '#3A2A22', dark ? 0.3 : 0.17],
    ],
    [0, 0, width * 0.85, height],
  )
  return path(roundRect(0, 0, width, height, 0), { fill })
}

/** The tooth of the paper over a finished picture. One small tile of noise, repeated: a whole sheet of it is slow. */
export function grain(sheet: Sheet, { width, height }: Frame, strength = 0.16): string {
  const tile = 220
  const noise = sheet.define(
    'grain',
    (id) =>
      `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
      `<feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="2" seed="7" stitchTiles="stitch"/>` +
      `<feColorMatrix values="0 0 0 0 0.2  0 0 0 0 0.14  0 0 0 0 0.1  1.6 0 0 0 -0.62"/></filter>`,
  )
  const pattern = sheet.define(
    'grain-tile',
    (id) =>
      `<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">` +
      `<rect width="${tile}" height="${tile}" filter="url(#${noise})"/></pattern>`,
  )
  return path(roundRect(0, 0, width, height, 0), { fill: `url(#${pattern})`, opacity: strength })
}

/** Sun through a window: slanting panes of light on a wall. */
export function windowLight(
  sheet: Sheet,
  at: { x: number; y: number; width: number; height: number },
  strength = 0.5,
): string {
  const { x, y, width, height } = at
  const panes = [0, 1].flatMap((column) => [0, 1, 2].map((row) => ({ column, row })))
  const w = width * 0.46
  const h = height * 0.3
  const lean = -width * 0.5
  const fill = sheet.linear(
    [
      [0, '#FFF3D8', strength * 0.5],
      [0.5, '#FFF3D8', strength],
      [1, '#FFF3D8', strength * 0.15],
    ],
    [x, y, x + width, y + height],
  )
  const markup = panes.map(({ column, row }) => {
    const left = x + column * width * 0.54
    const top = y + row * height * 0.35 + column * height * 0.06
    const slip = (dy: number) => (lean * (top + dy - y)) / height
    return `M${n(left - slip(0))} ${n(top)}l${n(w)} ${n(height * 0.05)}L${n(left + w - slip(h))} ${n(top + h + height * 0.05)}L${n(left - slip(h))} ${n(top + h)}Z`
  })
  return path(markup.join(''), { fill, more: `filter="${sheet.blur(5)}"` })
}

/** Wisps of steam that rise from a point. */
export function steam(sheet: Sheet, x: number, y: number, height: number): string {
  const wisps = [-0.16, 0.02, 0.17].map((offset, i) => {
    const sway = height * (0.06 + i * 0.015)
    const left = x + offset * height
    const rise = height * (0.75 + ((i * 7) % 3) * 0.12)
    const line = smooth([
      [left, y],
      [left + sway, y - rise * 0.25],
      [left - sway * 0.7, y - rise * 0.5],
      [left + sway * 1.1, y - rise * 0.78],
      [left - sway * 0.2, y - rise],
    ])
    const fade = sheet.linear(
      [
        [0, '#FFFFFF', 0],
        [0.4, '#FFFFFF', 0.5],
        [1, '#FFFFFF', 0],
      ],
      [0, y - rise, 0, y],
    )
    return path(line, { stroke: fade, width: height * 0.035, opacity: 0.75 })
  })
  return `<g filter="${sheet.blur(height * 0.012)}">${wisps.join('')}</g>`
}

/** A drawing in millimetres placed on the sheet: its origin at (x, y), `scale` units for each millimetre. */
export function place(x: number, y: number, scale: number, drawing: string, turn = 0): string {
  return group(
    `translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1e4) / 1e4})${turn ? ` rotate(${n(turn)})` : ''}`,
    drawing,
  )
}
