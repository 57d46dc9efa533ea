import type { Look } from './look'
import { BRASS, GRAPHITE, STEEL, tone } from './palette'
import { metalStops } from './materials'
import { path, pts, roundRect } from './shapes'
import type { Sheet, Stop } from './sheet'
import { n } from './sheet'

type Finish = 'lacquer' | 'metal' | 'matt'

/** Light across a rod from its upper to its lower edge. */
function finish(color: string, kind: Finish): Stop[] {
  if (kind === 'metal') return metalStops(color)
  const shine = kind === 'matt' ? 0.34 : 0.85
  const tones = [0.06, 0.24, shine, 0.2, 0.02, -0.1, -0.24, -0.42, -0.5, -0.3]
  return tones.map((t, i): Stop => [i / 9, tone(color, t)])
}

/** A turned rod seen from the side; `outline` is a flat list of x and radius from left to right. */
function rod(sheet: Sheet, outline: readonly number[], color: string, kind: Finish = 'lacquer'): string {
  const barrel = pts(outline)
  const up = barrel.map(([x, r]) => `${n(x)} ${n(-r)}`)
  const down = [...barrel].reverse().map(([x, r]) => `${n(x)} ${n(r)}`)
  const radius = Math.max(...barrel.map(([, r]) => r))
  return path(`M${up.join('L')}L${down.join('L')}Z`, {
    fill: sheet.linear(finish(color, kind), [0, -radius, 0, radius]),
  })
}

function ring(sheet: Sheet, x: number, width: number, radius: number, color: string): string {
  const groove = path(`M${n(x)} ${n(-radius)}V${n(radius)}M${n(x + width)} ${n(-radius)}V${n(radius)}`, {
    stroke: '#1C181B',
    width: 0.25,
    opacity: 0.55,
    cap: 'butt',
  })
  return rod(sheet, [x, radius, x + width, radius], color, 'metal') + groove
}

/** The soft shadow of a rod that lies along x, turned by `turn` degrees on the sheet; falls to the lower right there. */
function lyingShadow(from: number, to: number, radius: number, turn: number): string {
  const angle = (-turn * Math.PI) / 180
  const [dx, dy] = [Math.cos(angle) - Math.sin(angle), Math.sin(angle) + Math.cos(angle)]
  return Array.from({ length: 12 }, (_, i) => {
    const reach = radius * (0.15 + i * 0.13)
    const wide = radius * (0.86 + i * 0.05)
    return path(roundRect(from - i * 0.15, -wide, to - from + i * 0.3, wide * 2, wide), {
      fill: '#2E2019',
      opacity: 0.055,
      more: `transform="translate(${n(dx * reach)} ${n(dy * reach)})"`,
    })
  }).join('')
}

/** A spring clip above the barrel, from its root at `x` back to its tip, with the shade under it. */
function clip(sheet: Sheet, x: number, tip: number, y: number, color: string): string {
  const blade = `M${n(x)} ${n(y - 1.4)}C${n(x - 8)} ${n(y - 2)} ${n(tip + 8)} ${n(y - 1.2)} ${n(tip)} ${n(y - 0.6)}C${n(tip - 2.4)} ${n(y)} ${n(tip - 2.4)} ${n(y + 1.6)} ${n(tip)} ${n(y + 1.9)}C${n(tip + 8)} ${n(y + 1.6)} ${n(x - 8)} ${n(y + 1.6)} ${n(x)} ${n(y + 1.4)}Z`
  return (
    path(blade, { fill: '#1C181B', opacity: 0.4, more: 'transform="translate(0.6 1.1)"' }) +
    path(blade, { fill: sheet.linear(metalStops(color), [0, y - 2, 0, y + 2]) })
  )
}

/** Fountain pen along the x axis around 0, nib to the left, the cap posted. */
export function fountainPen({ sheet, color }: Look, turn = 0): string {
  const metal = sheet.linear(metalStops(BRASS), [0, -3.8, 0, 3.8])
  const nib =
    path('M-72 0.2C-66 -1 -59 -3.6 -50 -3.8H-43V3.8H-50C-59 3.6 -66 1.4 -72 0.2Z', { fill: metal }) +
    path('M-71.4 0.2H-55.4', { stroke: '#3A2C18', width: 0.35 }) +
    path('M-55.6 0.2a1 1 0 1 0 2 0a1 1 0 1 0 -2 0', { fill: '#3A2C18' }) +
    path('M-49 -2.3C-55 -2 -60 -1.1 -64 -0.4M-49 2.6C-55 2.2 -60 1.4 -64 0.8', { stroke: '#7A5A26', width: 0.3 })
  return [
    lyingShadow(-66, 68, 6.4, turn),
    rod(sheet, [-47, 3.6, -43, 4.3, -26, 5.2], tone(color, -0.3)),
    nib,
    ring(sheet, -27.5, 1.8, 5.4, BRASS),
    rod(sheet, [-25.7, 5.5, -12, 6, 20, 6.1, 27, 5.9], color),
    rod(sheet, [24, 6.8, 58, 6.5, 65, 5.6, 68, 3.6, 68.6, 1.4], color),
    ring(sheet, 24, 1.1, 6.95, BRASS),
    ring(sheet, 26.4, 3.2, 7, BRASS),
    clip(sheet, 64, 34, -2.6, BRASS),
    ring(sheet, 63.4, 1.4, 5.9, BRASS),
  ].join('')
}

/** Rollerball with a knurled steel grip. */
export function rollerball({ sheet, color }: Look, turn = 0): string {
  const knurl = Array.from(
    { length: 19 },
    (_, i) => `M${-53 + i * 1.5} -4.8l1.4 9.6M${-51.6 + i * 1.5} -4.8l-1.4 9.6`,
  ).join('')
  return [
    lyingShadow(-66, 66, 5.6, turn),
    rod(sheet, [-70, 0.4, -67.6, 0.8, -64, 1.7], STEEL, 'metal'),
    rod(sheet, [-64, 2, -55, 4.5], STEEL, 'metal'),
    rod(sheet, [-55, 4.8, -23, 5.1], STEEL, 'metal'),
    path(knurl, { stroke: '#2B2D31', width: 0.22, opacity: 0.6, cap: 'butt' }),
    rod(sheet, [-23, 5.4, 20, 5.6, 60, 5.3], color),
    ring(sheet, -23.6, 1.2, 5.5, BRASS),
    clip(sheet, 58, 25, -2.4, STEEL),
    ring(sheet, 58, 2.4, 5.5, STEEL),
    rod(sheet, [60.4, 5, 66, 4.6, 67, 3.4], STEEL, 'metal'),
  ].join('')
}

/** Mechanical pencil: brass cone, six-sided body, push button. */
export function mechanicalPencil({ sheet, color }: Look, turn = 0): string {
  const facets = sheet.linear(
    [
      [0, tone(color, 0.3)],
      [0.27, tone(color, 0.42)],
      [0.28, tone(color, 0.06)],
      [0.71, tone(color, -0.04)],
      [0.72, tone(color, -0.4)],
      [1, tone(color, -0.5)],
    ],
    [0, -4.5, 0, 4.5],
  )
  return [
    lyingShadow(-64, 66, 4.8, turn),
    rod(sheet, [-73, 0.3, -67, 0.35], GRAPHITE),
    rod(sheet, [-67, 0.9, -62, 1], STEEL, 'metal'),
    rod(sheet, [-62, 1.4, -47, 4.2], BRASS, 'metal'),
    ring(sheet, -50, 1, 3.8, BRASS),
    path('M-47 -4.5H50V4.5H-47C-45.6 2.4 -45.6 1 -46.4 0C-45.6 -1 -45.6 -2.4 -47 -4.5Z', { fill: facets }),
    clip(sheet, 50, 22, -2, BRASS),
    ring(sheet, 50, 5.4, 4.3, BRASS),
    ring(sheet, 51.6, 1, 4.4, BRASS),
    rod(sheet, [55.4, 3.1, 64, 3.1, 65.4, 2], BRASS, 'metal'),
  ].join('')
}
