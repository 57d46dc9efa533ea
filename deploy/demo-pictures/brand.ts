import { text, textWidth } from './lettering/text'
import { mix, PALETTE, PAPER } from './palette'
import { path, roundRect } from './shapes'
import { n } from './sheet'

export type Brand = 'flow-masters' | 'paperworks'
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number }

const NAMES: Readonly<Record<Brand, string>> = { 'flow-masters': 'Flow Masters', paperworks: 'Paperworks' }

function svg(width: number, height: number, content: string): Drawing {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`
  return { svg: `${open}${content}</svg>`, width, height }
}

/** The sign of a brand on 64 x 64: an italic f in a disc, or a P on a sheet with a folded corner. */
function sign(brand: Brand, ground: string, ink: string): string {
  if (brand === 'flow-masters') return `<circle cx="32" cy="32" r="32" fill="${ground}"/>${letter(brand, ink)}`
  const fold = path('M40 5L55 20H40Z', { fill: mix(ground, ink, 0.45) })
  return path('M9 5H40L55 20V59H9Z', { fill: ground }) + fold + letter(brand, ink)
}

function letter(brand: Brand, ink: string): string {
  return brand === 'flow-masters'
    ? text('f', { x: 31, y: 43.5, size: 46, fill: ink, face: 'italic', anchor: 'middle' })
    : text('P', { x: 29, y: 51, size: 38, fill: ink, anchor: 'middle' })
}

/** The mark alone, 64 x 64. */
export function brandMark(brand: Brand, colors: { ground?: string; ink?: string } = {}): Drawing {
  const ground = colors.ground ?? (brand === 'flow-masters' ? PALETTE.clay : PALETTE.slate)
  return svg(64, 64, sign(brand, ground, colors.ink ?? PAPER))
}

/** Mark and name in one line, 64 high. `ink` colors the letters. */
export function brandLogo(brand: Brand, ink: string = PALETTE.ink): Drawing {
  const size = 46
  const name = NAMES[brand]
  const width = 84 + textWidth(name, { size, tracking: -4 }) + 4
  const mark = brandMark(brand).svg.replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return svg(width, 64, mark + text(name, { x: 82, y: 47, size, fill: ink, tracking: -4 }))
}

/** The mark for browser tabs: letters a little bolder, so that they survive at 16 pixels. */
export function favicon(brand: Brand): Drawing {
  const ground = brand === 'flow-masters' ? PALETTE.clay : PALETTE.slate
  return svg(
    64,
    64,
    `<g stroke="${PAPER}" stroke-width="22">${sign(brand, ground, PAPER)}</g>`.replace(
      '<circle ',
      '<circle stroke="none" ',
    ),
  )
}

/** App icon on 512 x 512, full bleed, so that any platform may round it. */
export function appIcon(brand: Brand): Drawing {
  const ground = brand === 'flow-masters' ? PALETTE.clay : PALETTE.slate
  const content = brand === 'flow-masters' ? letter(brand, PAPER) : sign(brand, PAPER, ground)
  return svg(
    512,
    512,
    path(roundRect(0, 0, 512, 512, 0), { fill: ground }) + `<g transform="translate(32 32) scale(7)">${content}</g>`,
  )
}
