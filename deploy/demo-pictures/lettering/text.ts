import { italic } from './italic'
import { sans } from './sans'
import { serif } from './serif'
import type { Typeface } from './typeface'

const TYPEFACES = { serif, italic, sans } satisfies Record<string, Typeface>
type TypefaceName = keyof typeof TYPEFACES

type Glyph = { readonly advance: number; readonly path: string }

const WORD_SPACE = 240
const cache = new Map<TypefaceName, { glyphs: Map<string, Glyph>; kerning: Map<string, number> }>()

function load(name: TypefaceName) {
  const known = cache.get(name)
  if (known) return known
  const face: Typeface = TYPEFACES[name]
  const glyphs = new Map<string, Glyph>()
  for (const [char, data] of Object.entries(face.glyphs)) {
    const cut = data.indexOf(' ')
    glyphs.set(char, { advance: Number(data.slice(0, cut)), path: data.slice(cut + 1) })
  }
  const kerning = new Map(face.kerning.split(' ').map((pair) => [pair.slice(0, 2), Number(pair.slice(2))]))
  const loaded = { glyphs, kerning }
  cache.set(name, loaded)
  return loaded
}

export type TextOptions = {
  readonly x: number
  readonly y: number
  /** Em size in the units of the surrounding drawing. */
  readonly size: number
  readonly fill: string
  readonly face?: TypefaceName
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Extra space between letters, in thousandths of an em. */
  readonly tracking?: number
  readonly opacity?: number
}

/** Width of a line of text, in the units of `size`. */
export function textWidth(text: string, options: Pick<TextOptions, 'size' | 'face' | 'tracking'>): number {
  return (layOut(text, options.face ?? 'serif', options.tracking ?? 0).width * options.size) / 1000
}

function layOut(text: string, name: TypefaceName, tracking: number) {
  const { glyphs, kerning } = load(name)
  const placed: { glyph: Glyph; at: number }[] = []
  let at = 0
  let previous = ''
  for (const char of text) {
    at += kerning.get(previous + char) ?? 0
    const glyph = glyphs.get(char)
    if (glyph) placed.push({ glyph, at })
    at += (glyph?.advance ?? WORD_SPACE) + tracking
    previous = char
  }
  return { placed, width: Math.max(0, at - tracking) }
}

/**
 * One line of text as outlines, so that pictures look the same on machines without any fonts.
 * `y` is the baseline. Characters that the typeface lacks become a word space.
 */
export function text(line: string, options: TextOptions): string {
  const { placed, width } = layOut(line, options.face ?? 'serif', options.tracking ?? 0)
  const scale = options.size / 1000
  const shift = options.anchor === 'middle' ? width / 2 : options.anchor === 'end' ? width : 0
  const letters = placed
    .filter(({ glyph }) => glyph.path !== '')
    .map(({ glyph, at }) => `<path transform="translate(${at})" d="${glyph.path}"/>`)
    .join('')
  const opacity = options.opacity === undefined ? '' : ` opacity="${options.opacity}"`
  const x = Number((options.x - shift * scale).toFixed(3))
  return `<g fill="${options.fill}"${opacity} transform="translate(${x} ${options.y}) scale(${scale})">${letters}</g>`
}
