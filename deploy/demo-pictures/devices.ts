import type { Look } from './look'
import { GRAPHITE, PAPER, tone } from './palette'
import { castShadow, corners } from './shadows'
import { path, roundRect } from './shapes'
import { slab } from './solids'

type Device = {
  /** Of the case and of its screen, in millimetres. */
  readonly width: number
  readonly height: number
  readonly screen: { readonly width: number; readonly height: number; readonly radius: number; readonly up?: number }
  readonly radius: number
  readonly color: string
  /** On the case, around the screen. */
  readonly trim?: string
  /** On the screen, 0,0 in its middle. */
  readonly shown: string
}

/** Something flat with a screen, lying on the table. */
function device({ sheet, cam }: Look, d: Device): string {
  const { width, height, radius, up = 0 } = d.screen
  const glass = roundRect(-width / 2, -height / 2 - up, width, height, radius)
  const gleam = `M${-width / 2} ${-height / 2 - up}H${width * 0.12}L${-width * 0.42} ${height / 2 - up}H${-width / 2}Z`
  const top =
    (d.trim ?? '') +
    `<g clip-path="${sheet.clip(glass)}"><g transform="translate(0 ${-up})">${d.shown}</g>` +
    `${path(gleam, { fill: '#FFFFFF', opacity: 0.06 })}</g>`
  return (
    castShadow(cam, [corners({ width: d.width, height: 8, depth: d.height, radius: d.radius })]) +
    slab(cam, { width: d.width, depth: d.height, height: 8, color: d.color, radius: d.radius, edge: 0.9, top })
  )
}

/** A reader for e-books: a light case, wider below the page, with a key to turn it. */
export function eReader(look: Look, page: string): string {
  const shell = tone(PAPER, -0.14)
  const key = path(roundRect(-9, 96, 18, 5, 2.5), { fill: tone(shell, -0.22) })
  const screen = { width: 132, height: 186, radius: 2, up: 7 }
  const rim = path(roundRect(-67, -101, 134, 188, 3), { fill: tone(shell, -0.32) })
  return device(look, { width: 154, height: 224, radius: 11, color: shell, screen, trim: rim + key, shown: page })
}

/** A phone, its screen from edge to edge. */
export function phone(look: Look, shown: string): string {
  const screen = { width: 72, height: 152, radius: 9 }
  return device(look, { width: 78, height: 158, radius: 12, color: GRAPHITE, screen, shown })
}

/** A tablet on its side. */
export function tablet(look: Look, shown: string): string {
  const screen = { width: 224, height: 160, radius: 3 }
  return device(look, { width: 250, height: 186, radius: 14, color: GRAPHITE, screen, shown })
}
