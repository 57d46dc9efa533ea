import { isLocale, type Locale } from '@/shared/locales'

type Color =
  'black' | 'white' | 'gray' | 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'pink' | 'brown' | 'beige'

/** Common names of colors, by language. */
const words: Readonly<Record<Locale, Readonly<Record<Color, string>>>> = {
  en: {
    black: 'black',
    white: 'white',
    gray: 'gray grey',
    red: 'red',
    orange: 'orange',
    yellow: 'yellow',
    green: 'green',
    blue: 'blue',
    purple: 'purple violet',
    pink: 'pink',
    brown: 'brown',
    beige: 'beige',
  },
  de: {
    black: 'schwarz',
    white: 'weiß',
    gray: 'grau',
    red: 'rot',
    orange: 'orange',
    yellow: 'gelb',
    green: 'grün',
    blue: 'blau',
    purple: 'lila violett',
    pink: 'rosa pink',
    brown: 'braun',
    beige: 'beige',
  },
  ar: {
    black: 'أسود سوداء',
    white: 'أبيض بيضاء',
    gray: 'رمادي رمادية',
    red: 'أحمر حمراء',
    orange: 'برتقالي برتقالية',
    yellow: 'أصفر صفراء',
    green: 'أخضر خضراء',
    blue: 'أزرق زرقاء',
    purple: 'بنفسجي بنفسجية',
    pink: 'وردي وردية',
    brown: 'بني بنية',
    beige: 'بيج',
  },
}

/**
 * The common names of a swatch's color, `#rrggbb`, in a language, so that "black notebook" finds one in "Ink". Colors
 * between two have the names of both.
 */
export const colorWords = (swatch: string, locale: string): string[] =>
  isLocale(locale) ? colorsOf(swatch).map((color) => words[locale][color]) : []

/** Bounds in degrees of the color wheel; they overlap where people use different names. */
const hues: readonly { readonly color: Color; readonly from: number; readonly to: number }[] = [
  { color: 'red', from: 345, to: 380 },
  { color: 'orange', from: 15, to: 42 },
  { color: 'yellow', from: 36, to: 66 },
  { color: 'green', from: 66, to: 168 },
  { color: 'blue', from: 168, to: 256 },
  { color: 'purple', from: 256, to: 310 },
  { color: 'pink', from: 300, to: 350 },
]

function colorsOf(swatch: string): Color[] {
  const { hue, saturation, lightness } = toHsl(swatch)
  if (lightness < 0.2) return ['black']
  if (lightness > 0.88) return ['white']
  if (saturation < 0.1) return ['gray']
  const isWarm = hue >= 15 && hue < 50
  if (isWarm && saturation < 0.5) return [lightness > 0.6 ? 'beige' : 'brown']
  const found = hues.flatMap(({ color, from, to }) => (isBetween(hue, from, to) ? [color] : []))
  return saturation < 0.2 ? [...found, 'gray'] : found
}

const isBetween = (hue: number, from: number, to: number): boolean =>
  (hue >= from && hue < to) || (hue + 360 >= from && hue + 360 < to)

/** Hue in degrees, saturation and lightness from 0 to 1. */
function toHsl(swatch: string): { hue: number; saturation: number; lightness: number } {
  const part = (start: number) => Number.parseInt(swatch.slice(start, start + 2), 16) / 255
  const [red, green, blue] = [part(1), part(3), part(5)]
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const range = most - least
  const lightness = (most + least) / 2
  if (range === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sector =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return { hue: sector * 60, saturation, lightness }
}
