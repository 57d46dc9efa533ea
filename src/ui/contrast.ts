import { colorPairs, type ColorTheme, type ColorToken } from '@/ui/tokens'

type Rgb = readonly [number, number, number]

/** `#rgb` or `#rrggbb` -> channels 0..255; null for anything else. */
export function parseHexColor(color: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  const channels = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1)
  const [red, green, blue] = channels?.map((channel) => Number.parseInt(channel, 16)) ?? []
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue]
}

/** Relative luminance 0..1, WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/**
 * Contrast of two opaque colors, 1..21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * Null when either is not a hex color.
 */
export function contrastRatio(one: string, other: string): number | null {
  const first = parseHexColor(one)
  const second = parseHexColor(other)
  if (!first || !second) return null
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

export type ContrastProblem = { text: ColorToken; on: ColorToken; ratio: number; minimum: number }

/** The color pairs of a theme with too little contrast; empty when there are none. Invalid colors have ratio 0. */
export function findContrastProblems(theme: ColorTheme): ContrastProblem[] {
  return colorPairs
    .map(({ text, on, minimum }) => ({ text, on, minimum, ratio: contrastRatio(theme[text], theme[on]) ?? 0 }))
    .filter(({ ratio, minimum }) => ratio < minimum)
}
