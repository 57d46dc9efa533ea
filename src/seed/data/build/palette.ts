import { text } from '@/seed/data/build/text'

/** The brand's ten colors. Every swatch of the demo catalog is one of them, so that pictures and texts agree. */
export const palette = {
  ink: { swatch: '#22252B', label: text('Ink', 'Tintenschwarz', 'حبري') },
  bone: { swatch: '#EFE8DC', label: text('Bone', 'Naturweiß', 'عاجي') },
  clay: { swatch: '#B5583A', label: text('Clay', 'Tonrot', 'فخّاري') },
  moss: { swatch: '#5E6B4A', label: text('Moss', 'Moosgrün', 'أخضر طحلبي') },
  slate: { swatch: '#5B6B78', label: text('Slate', 'Schieferblau', 'أردوازي') },
  ochre: { swatch: '#C8923B', label: text('Ochre', 'Ocker', 'مُغرة') },
  walnut: { swatch: '#6B4A34', label: text('Walnut', 'Nussbaum', 'جوزي') },
  oak: { swatch: '#C9A27A', label: text('Oak', 'Eiche', 'بلوطي') },
  sand: { swatch: '#D9C7A8', label: text('Sand', 'Sand', 'رملي') },
  fog: { swatch: '#C9CDCF', label: text('Fog', 'Nebelgrau', 'رمادي ضبابي') },
} as const

export type PaletteColor = keyof typeof palette
