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
      narrow: text('Narrow lined', 'Eng liniert', 'مسطّر ضيّق'),
      music: text('Music staves', 'Notenlinien', 'مدرّج موسيقي'),
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
  paper: {
    label: text('Paper', 'Papier', 'الورق'),
    values: {
      '80g': text('80 g/m²', '80 g/m²', '80 غ/م²'),
      '100g': text('100 g/m²', '100 g/m²', '100 غ/م²'),
      '120g': text('120 g/m²', '120 g/m²', '120 غ/م²'),
      cotton: text('Cotton paper', 'Baumwollpapier', 'ورق قطني'),
    },
  },
  binding: {
    label: text('Binding', 'Bindung', 'التجليد'),
    values: {
      sewn: text('Sewn', 'Fadenheftung', 'مخيط'),
      spiral: text('Spiral bound', 'Spiralbindung', 'لولبي'),
      glued: text('Glued', 'Klebebindung', 'ملصوق'),
    },
  },
  material: {
    label: text('Material', 'Material', 'الخامة'),
    values: {
      linen: text('Linen', 'Leinen', 'كتان'),
      leather: text('Leather', 'Leder', 'جلد'),
      cork: text('Cork', 'Kork', 'فلين'),
      paper: text('Paper', 'Papier', 'ورق'),
      wool: text('Wool felt', 'Wollfilz', 'لبّاد صوفي'),
      brass: text('Brass', 'Messing', 'نحاس أصفر'),
      steel: text('Steel', 'Stahl', 'فولاذ'),
      aluminum: text('Aluminum', 'Aluminium', 'ألومنيوم'),
      oak: text('Oak', 'Eiche', 'بلوط'),
      walnut: text('Walnut', 'Nussbaum', 'جوز'),
      stoneware: text('Stoneware', 'Steinzeug', 'خزف حجري'),
      porcelain: text('Porcelain', 'Porzellan', 'بورسلين'),
      glass: text('Glass', 'Glas', 'زجاج'),
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
