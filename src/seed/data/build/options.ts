import { palette, type PaletteColor } from '@/seed/data/build/palette'
import { same, text } from '@/seed/data/build/text'
import type { SeedOption, Text } from '@/seed/data/types'

/** Option values that several products share. Codes are what URLs and filters carry. */
const shared = {
  ruling: {
    label: text('Ruling', 'Lineatur', 'التسطير'),
    values: {
      plain: text('Plain', 'Blanko', 'سادة'),
      lined: text('Lined', 'Liniert', 'مسطّر'),
      dot: text('Dot grid', 'Punktraster', 'منقّط'),
      grid: text('Squared', 'Kariert', 'مربّعات'),
    },
  },
  size: {
    label: text('Size', 'Größe', 'المقاس'),
    values: {
      a6: same('A6'),
      a5: same('A5'),
      a4: same('A4'),
      s: text('Small', 'Klein', 'صغير'),
      m: text('Medium', 'Mittel', 'متوسط'),
      l: text('Large', 'Groß', 'كبير'),
    },
  },
  language: {
    label: text('Language', 'Sprache', 'اللغة'),
    values: {
      en: text('English', 'Englisch', 'الإنجليزية'),
      de: text('German', 'Deutsch', 'الألمانية'),
      ar: text('Arabic', 'Arabisch', 'العربية'),
    },
  },
  format: {
    label: text('Format', 'Format', 'الصيغة'),
    values: { wav: text('WAV, lossless', 'WAV, verlustfrei', 'WAV بلا فقدان') },
  },
} satisfies Record<string, { label: Text; values: Record<string, Text> }>

type SharedOptions = typeof shared

/** A shared option reduced to the values that a product has, in the order given. */
export function option<C extends keyof SharedOptions>(
  code: C,
  codes: (keyof SharedOptions[C]['values'] & string)[],
): SeedOption {
  const { label, values }: { label: Text; values: Record<string, Text> } = shared[code]
  return ownOption(code, label, Object.fromEntries(codes.map((value) => [value, values[value] ?? same(value)])))
}

/** An option that only one or two products have; values keyed by code. */
export function ownOption(code: string, label: Text, values: Record<string, Text>): SeedOption {
  return { code, label, values: Object.entries(values).map(([value, name]) => ({ code: value, label: name })) }
}

/** The color option; the first color is the one shown first. */
export function colorOption(colors: PaletteColor[]): SeedOption {
  return swatchOption('color', text('Color', 'Farbe', 'اللون'), colors)
}

/** The choice of a wood, with swatches like colors have. */
export function finishOption(woods: Extract<PaletteColor, 'oak' | 'walnut'>[]): SeedOption {
  return swatchOption('finish', text('Wood', 'Holz', 'الخشب'), woods)
}

function swatchOption(code: string, label: Text, colors: PaletteColor[]): SeedOption {
  return { code, label, values: colors.map((color) => ({ code: color, ...palette[color] })) }
}
