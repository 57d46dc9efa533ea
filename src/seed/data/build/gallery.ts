import { palette, type PaletteColor } from '@/seed/data/build/palette'
import type { SeedPicture, Text } from '@/seed/data/types'

/** Where the scene of a product takes place; the drawings know three kinds. */
type Setting = 'table' | 'desk' | 'room'

type GalleryInput = { name: Text; front: Text; detail: Text; setting: Setting; colors?: PaletteColor[] }

/** Front, detail and scene in the first color, then a front for each further color. */
export function gallery({ name, front, detail, setting, colors = [] }: GalleryInput): SeedPicture[] {
  const [first, ...others] = colors
  const inFirst = first === undefined ? {} : { color: first }
  return [
    { view: 'front', ...inFirst, alt: front },
    { view: 'detail', ...inFirst, alt: detail },
    { view: 'scene', ...inFirst, alt: sceneAlts[setting](name) },
    ...others.map((color): SeedPicture => ({ view: 'front', color, alt: frontAlt(name, palette[color].label) })),
  ]
}

const sceneAlts: Record<Setting, (name: Text) => Text> = {
  table: ({ en, de, ar }) => ({
    en: `${en} on a wooden table with a notebook, a cup of coffee and a pen`,
    de: `${de} auf einem Holztisch mit Notizbuch, Kaffeetasse und Stift`,
    ar: `${ar} على طاولة خشبية مع دفتر وفنجان قهوة وقلم`,
  }),
  desk: ({ en, de, ar }) => ({
    en: `${en} on a wooden desk by a window`,
    de: `${de} auf einem Holztisch am Fenster`,
    ar: `${ar} على مكتب خشبي قرب نافذة`,
  }),
  room: ({ en, de, ar }) => ({
    en: `${en} in a room with window light on the wall`,
    de: `${de} in einem Zimmer mit Fensterlicht an der Wand`,
    ar: `${ar} في غرفة يسقط ضوء نافذتها على الجدار`,
  }),
}

function frontAlt(name: Text, color: Text): Text {
  return {
    en: `${name.en} in ${color.en.toLowerCase()}, seen from the front`,
    de: `${name.de}, Farbe ${color.de}, von vorn`,
    ar: `${name.ar}، اللون: ${color.ar}، من الأمام`,
  }
}
