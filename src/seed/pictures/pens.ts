import type { Look } from './look'
import { BRASS, GRAPHITE, mix, STEEL, tone } from './palette'
import { metalStops } from './materials'
import { path, roundRect } from './shapes'
import type { Sheet } from './sheet'

type Barrel = readonly (readonly [x: number, radius: number])[]

/** A round rod seen from the side: outline from left to right, light from above. */
function rod(sheet: Sheet, barrel: Barrel, color: string, kind: 'lacquer' | 'metal' | 'wood' = 'lacquer'): string {
  const up = barrel.map(([x, r]) => `${x} ${-r}`)
  const down = [...barrel].reverse().map(([x, r]) => `${x} ${r}`)
  const radius = Math.max(...barrel.map(([, r]) => r))
  const stops =
    kind === 'metal'
      ? metalStops(color).map(([at, c]) => [at, c] as const)
      : ([
          [0, tone(color, 0.1)],
          [0.16, tone(color, 0.3)],
          [0.24, tone(color, kind === 'wood' ? 0.4 : 0.75)],
          [0.32, tone(color, 0.16)],
          [0.6, tone(color, -0.12)],
          [0.88, tone(color, -0.5)],
          [1, tone(color, -0.3)],
        ] as const)
  return path(`M${up.join('L')}L${down.join('L')}Z`, { fill: sheet.linear(stops, [0, -radius, 0, radius]) })
}

function ring(sheet: Sheet, x: number, width: number, radius: number, color: string): string {
  return rod(
    sheet,
    [
      [x, radius],
      [x + width, radius],
    ],
    color,
    'metal',
  )
}

/** Soft shadow under a thing that lies along the x axis. */
function lyingShadow(sheet: Sheet, from: number, to: number, radius: number): string {
  return (
    path(roundRect(from, -radius * 0.2, to - from, radius * 2.6, radius), {
      fill: '#33241C',
      opacity: 0.3,
      more: `filter="${sheet.blur(radius * 0.9)}" transform="translate(${radius * 0.9} ${radius * 0.9})"`,
    }) +
    path(roundRect(from, 0, to - from, radius * 1.4, radius), {
      fill: '#33241C',
      opacity: 0.45,
      more: `filter="${sheet.blur(radius * 0.25)}"`,
    })
  )
}

/** Fountain pen, nib to the left, cap posted or beside it; along the x axis around 0. */
export function fountainPen({ sheet, color }: Look): string {
  const nib = path('M-70 0C-64 -1.2 -58 -3.4 -50 -3.6H-44V3.6H-50C-58 3.4 -64 1.2 -70 0Z', {
    fill: sheet.linear(
      metalStops(BRASS).map(([a, c]) => [a, c] as const),
      [0, -3.6, 0, 3.6],
    ),
  })
  const slit =
    path('M-69.5 0H-54', { stroke: '#3A2C18', width: 0.3 }) +
    path('M-54 0m-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0', { fill: '#3A2C18' })
  return [
    lyingShadow(sheet, -66, 66, 6),
    rod(
      sheet,
      [
        [-46, 4.1],
        [-42, 4.6],
        [-26, 5.1],
      ],
      tone(color, -0.35),
    ),
    nib,
    slit,
    ring(sheet, -27.5, 1.6, 5.4, BRASS),
    rod(
      sheet,
      [
        [-26, 5.5],
        [-10, 6.1],
        [22, 6.1],
        [30, 5.9],
      ],
      color,
    ),
    rod(
      sheet,
      [
        [24, 6.7],
        [60, 6.3],
        [66, 5.2],
        [67.5, 3],
      ],
      color,
    ),
    ring(sheet, 24, 1.2, 6.9, BRASS),
    ring(sheet, 27, 3.4, 6.95, BRASS),
    path('M64 -3.2C50 -5.4 40 -5 31 -3.6C29.5 -3.3 29.5 -1.4 31 -1.4C40 -2 52 -1.6 64 -0.6Z', {
      fill: sheet.linear(
        metalStops(BRASS).map(([a, c]) => [a, c] as const),
        [0, -5, 0, -0.6],
      ),
    }),
  ].join('')
}

/** Rollerball with a knurled grip. */
export function rollerball({ sheet, color }: Look): string {
  const knurl = Array.from({ length: 18 }, (_, i) =>
    path(`M${-52 + i * 1.5} -4.6V4.6`, { stroke: tone(STEEL, -0.5), width: 0.35, opacity: 0.6 }),
  )
  return [
    lyingShadow(sheet, -66, 66, 5.4),
    rod(
      sheet,
      [
        [-69, 0.5],
        [-66, 0.9],
        [-62, 1.8],
      ],
      STEEL,
      'metal',
    ),
    rod(
      sheet,
      [
        [-62, 2],
        [-54, 4.4],
      ],
      STEEL,
      'metal',
    ),
    rod(
      sheet,
      [
        [-54, 4.6],
        [-24, 4.9],
      ],
      STEEL,
      'metal',
    ),
    ...knurl,
    rod(
      sheet,
      [
        [-24, 5.2],
        [58, 5.4],
        [66, 5],
      ],
      color,
    ),
    ring(sheet, -24, 1, 5.3, BRASS),
    ring(sheet, 64.5, 3, 4.9, STEEL),
    path('M58 -3.4H26C24.6 -3.4 24.2 -1.6 26 -1.5L58 -1Z', {
      fill: sheet.linear(
        metalStops(STEEL).map(([a, c]) => [a, c] as const),
        [0, -3.4, 0, -1],
      ),
    }),
  ].join('')
}

/** Mechanical pencil: brass cone, faceted body, push button. */
export function mechanicalPencil({ sheet, color }: Look): string {
  const facet = path('M-44 -1.6H50M-44 2H50', { stroke: tone(color, -0.5), width: 0.3, opacity: 0.7 })
  return [
    lyingShadow(sheet, -66, 66, 4.6),
    rod(
      sheet,
      [
        [-72, 0.35],
        [-66, 0.35],
      ],
      GRAPHITE,
    ),
    rod(
      sheet,
      [
        [-66, 0.9],
        [-62, 0.9],
      ],
      STEEL,
      'metal',
    ),
    rod(
      sheet,
      [
        [-62, 1.3],
        [-46, 4.2],
      ],
      BRASS,
      'metal',
    ),
    rod(
      sheet,
      [
        [-46, 4.4],
        [50, 4.4],
        [52, 3.8],
      ],
      color,
    ),
    facet,
    ring(sheet, 50, 5, 3.9, BRASS),
    rod(
      sheet,
      [
        [55, 3],
        [64, 3],
        [65, 2.2],
      ],
      BRASS,
      'metal',
    ),
    path('M50 -3.6H22C20.6 -3.6 20.4 -2 22 -1.9L50 -1.6Z', { fill: mix(BRASS, '#FFF6E6', 0.2) }),
  ].join('')
}
