import { palette, type PaletteColor } from '@/seed/data/build/palette'
import type { SeedPicture, Text } from '@/seed/data/types'

type GalleryInput = { name: Text; front: Text; detail: Text; scene: Text; colors?: PaletteColor[] }

/** Front, detail and scene in the first color, then a front for each further color. */
export function gallery({ name, front, detail, scene, colors = [] }: GalleryInput): SeedPicture[] {
  const [first, ...others] = colors
  const inFirst = first === undefined ? {} : { color: first }
  return [
    { view: 'front', ...inFirst, alt: front },
    { view: 'detail', ...inFirst, alt: detail },
    { view: 'scene', ...inFirst, alt: scene },
    ...others.map((color): SeedPicture => ({ view: 'front', color, alt: frontAlt(name, palette[color].label) })),
  ]
}

function frontAlt(name: Text, color: Text): Text {
  return {
    en: `${name.en} in ${color.en.toLowerCase()}, seen from the front`,
    de: `${name.de}, Farbe ${color.de}, von vorn`,
    ar: `${name.ar}، اللون: ${color.ar}، من الأمام`,
  }
}
