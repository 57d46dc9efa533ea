import { tone } from './palette'
import { seededRandom } from './random'
import { path, roundRect, smooth } from './shapes'
import type { Sheet } from './sheet'

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Grain lines along the longer side of a board, clipped to the area. */
export function woodGrain(sheet: Sheet, area: Area, color: string, seed = 1): string {
  const random = seededRandom(seed)
  const { x, y, width, height } = area
  const lengthwise = width >= height
  const [length, breadth] = lengthwise ? [width, height] : [height, width]
  const lines = Array.from({ length: 16 }, (_, i) => {
    const across = ((i + random() * 0.8) / 16) * breadth
    const bend = breadth * (0.015 + random() * 0.03)
    const knots = [-0.02, 0.25, 0.5, 0.75, 1.02].map((t, k) => {
      const off = across + Math.sin(k * 1.7 + i * 0.6) * bend
      return lengthwise ? ([x + t * length, y + off] as const) : ([x + off, y + t * length] as const)
    })
    const dark = random() > 0.3
    return path(smooth(knots), {
      stroke: tone(color, dark ? -0.3 : 0.3),
      width: breadth * (0.004 + random() * 0.012),
      opacity: 0.25 + random() * 0.3,
    })
  })
  return `<g clip-path="${sheet.clip(roundRect(x, y, width, height, 0))}">${lines.join('')}</g>`
}

/** Woven cloth: fine threads both ways. */
export function weave(sheet: Sheet, area: Area, color: string, pitch: number): string {
  const id = sheet.define(
    'weave',
    (as) =>
      `<pattern id="${as}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse">` +
      `<path d="M0 ${pitch * 0.25}H${pitch}" stroke="${tone(color, 0.35)}" stroke-width="${pitch * 0.3}" opacity="0.28"/>` +
      `<path d="M${pitch * 0.75} 0V${pitch}" stroke="${tone(color, -0.5)}" stroke-width="${pitch * 0.3}" opacity="0.22"/></pattern>`,
  )
  return path(roundRect(area.x, area.y, area.width, area.height, 0), { fill: `url(#${id})` })
}

/** Metal brushed from side to side: stops for a gradient across the form. */
export function metalStops(color: string): [number, string][] {
  return [
    [0, tone(color, -0.28)],
    [0.14, tone(color, 0.12)],
    [0.3, tone(color, 0.62)],
    [0.42, tone(color, 0.2)],
    [0.7, tone(color, -0.22)],
    [0.9, tone(color, -0.42)],
    [1, tone(color, -0.2)],
  ]
}
