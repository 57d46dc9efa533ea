/** The variant colors of the demo catalog. */
export const PALETTE = {
  ink: '#22252B',
  bone: '#EFE8DC',
  clay: '#B5583A',
  moss: '#5E6B4A',
  slate: '#5B6B78',
  ochre: '#C8923B',
  walnut: '#6B4A34',
  oak: '#C9A27A',
  sand: '#D9C7A8',
  fog: '#C9CDCF',
} as const

export type ColorName = keyof typeof PALETTE

/** Materials that never vary. */
export const BRASS = '#B08A4A'
export const STEEL = '#9A9C9B'
export const PAPER = '#F6F1E6'
export const GRAPHITE = '#2B2D31'

const SHADE = '#1C181B'
const SHINE = '#FFF6E6'

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** The color a share `t` (0 to 1) of the way from `from` to `to`; both as `#rrggbb`. */
export function mix(from: string, to: string, t: number): string {
  const share = Math.min(1, Math.max(0, t))
  const a = channels(from)
  const b = channels(to)
  const parts = a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Darker for negative `t`, lighter for positive (-1 to 1), along the series' warm light and its violet-brown shade. */
export function tone(color: string, t: number): string {
  return t < 0 ? mix(color, SHADE, -t) : mix(color, SHINE, t)
}

/** Perceived lightness, 0 to 1. */
function lightness(color: string): number {
  const [r, g, b] = channels(color)
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
}

/** A print on this color that reads well: foil on dark, ink on light. */
export function printOn(color: string): string {
  return lightness(color) < 0.5 ? '#E9D9B6' : '#3A3230'
}
