import { tone } from './palette'
import { seededRandom } from './random'
import type { Area } from './shapes'
import { path, roundRect, smooth } from './shapes'
import type { Sheet, Stop } from './sheet'
import { n } from './sheet'

/** Growth lines along the longer side of a board, wider and narrower, with one cathedral arch. */
export function woodGrain(sheet: Sheet, area: Area, color: string, seed = 1): string {
  const random = seededRandom(seed)
  const { x, y, width, height } = area
  const lengthwise = width >= height
  const [length, breadth] = lengthwise ? [width, height] : [height, width]
  const at = (along: number, across: number) =>
    lengthwise ? ([x + along, y + across] as const) : ([x + across, y + along] as const)
  const heart = breadth * (0.3 + random() * 0.4)
  const lines = Array.from({ length: 20 }, (_, i) => {
    const across = ((i + random() * 0.9) / 20) * breadth
    const pull = Math.exp(-(((across - heart) / (breadth * 0.22)) ** 2)) * breadth * 0.05
    const knots = [-0.02, 0.16, 0.34, 0.52, 0.7, 0.86, 1.02].map((t, k) =>
      at(t * length, across + Math.sin(k * 1.3 + across / breadth) * pull + Math.sin(k * 2.1 + i) * breadth * 0.006),
    )
    const stroke = tone(color, random() > 0.35 ? -0.34 : 0.32)
    return path(smooth(knots), {
      stroke,
      width: breadth * (0.002 + random() ** 2 * 0.014),
      opacity: 0.16 + random() * 0.26,
    })
  })
  return `<g clip-path="${sheet.clip(roundRect(x, y, width, height, 0))}">${lines.join('')}</g>`
}

/** Woven cloth: fine threads both ways, `pitch` apart. Drawn as lines: a tilted pattern costs ten times as much to render. */
export function weave(area: Area, color: string, pitch: number, strength = 1): string {
  const { x, y, width, height } = area
  const across = Array.from(
    { length: Math.floor(height / pitch) },
    (_, i) => `M${n(x)} ${n(y + (i + 0.3) * pitch)}h${n(width)}`,
  )
  const down = Array.from(
    { length: Math.floor(width / pitch) },
    (_, i) => `M${n(x + (i + 0.6) * pitch)} ${n(y)}v${n(height)}`,
  )
  const thread = { width: pitch * 0.34, cap: 'butt' } as const
  return (
    path(across.join(''), { ...thread, stroke: tone(color, 0.45), opacity: 0.2 * strength }) +
    path(down.join(''), { ...thread, stroke: tone(color, -0.6), opacity: 0.2 * strength })
  )
}

/** Metal brushed from side to side: stops for a gradient across the form. */
export function metalStops(color: string): Stop[] {
  const tones = [-0.3, 0.05, 0.5, 0.72, 0.3, 0.04, -0.16, -0.34, -0.48, -0.4, -0.16]
  return tones.map((t, i): Stop => [i / 10, tone(color, t)])
}
