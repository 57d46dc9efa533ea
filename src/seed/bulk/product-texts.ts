import { brands, nameCount, nameOf } from '@/seed/data/bulk/names'
import { labelOf } from '@/seed/data/bulk/options'
import { sentences, subtitles } from '@/seed/data/bulk/sentences'
import type { ProductType } from '@/seed/data/bulk/types'
import { seedLocales, type SeedLocale } from '@/seed/data/types'
import { paragraphs } from '@/seed/rich-text'
import { slices } from '@/shared/slices'

import type { Chance } from './chance'
import type { Choices } from './choose-options'

/** A row of `products_locales`. */
export interface ProductText {
  readonly locale: SeedLocale
  readonly title: string
  readonly subtitle: string
  /** A Lexical document. */
  readonly description: unknown
}

/** The texts of a product in all languages of the demo. What its variants have in common is named in the title. */
export function productTexts(type: ProductType, { fixed }: Choices, chance: Chance): ProductText[] {
  const brand = brands[chance.rank(brands.length)] ?? ''
  const series = chance.next() < 0.4 ? nameOf(chance.rank(nameCount)) : null
  const [name, place, other] = [chance.rank(nameCount), chance.rank(nameCount), chance.rank(nameCount)].map(nameOf)
  const year = String(1950 + chance.below(70))
  const [subtitle, told] = [chance.of(subtitles), chance.some(sentences, 3 + chance.below(3))]
  return seedLocales.map((locale) => {
    const script = locale === 'ar' ? 'arabic' : 'latin'
    const words: Readonly<Record<string, string>> = {
      noun: type.noun[locale],
      brand,
      name: (series ?? name)?.[script] ?? '',
      place: place?.[script] ?? '',
      other: other?.[script] ?? '',
      year,
    }
    const filled = (template: string) => template.replaceAll(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '')
    const maker = series ? `${brand} ${series[script]}` : brand
    return {
      locale,
      title: [titleIn[locale](maker, type.noun[locale], materialIn(fixed, locale)), ...featuresIn(fixed, locale)].join(
        locale === 'ar' ? '، ' : ', ',
      ),
      subtitle: filled(subtitle[locale]),
      description: paragraphs(inTwo(told.map((sentence) => filled(sentence[locale])))),
    }
  })
}

const inTwo = (told: readonly string[]): string[] =>
  slices(told, Math.ceil(told.length / 2)).map((half) => half.join(' '))

/** `material` is null where variants differ in it, or where there is none. */
type Title = (maker: string, noun: string, material: string | null) => string

const titleIn: Readonly<Record<SeedLocale, Title>> = {
  en: (maker, noun, material) => `${maker} ${material === null ? '' : `${material.toLowerCase()} `}${noun}`,
  de: (maker, noun, material) => `${maker} ${noun}${material === null ? '' : ` aus ${material}`}`,
  ar: (maker, noun, material) => `${noun} ${maker}${material === null ? '' : ` من ${material}`}`,
}

const materialIn = ({ material }: Choices['fixed'], locale: SeedLocale): string | null =>
  material === undefined ? null : labelOf('material', material)[locale]

function featuresIn(fixed: Choices['fixed'], locale: SeedLocale): string[] {
  return (['ruling', 'size'] as const).flatMap((code) => {
    const value = fixed[code]
    if (value === undefined) return []
    const label = labelOf(code, value)[locale]
    // A5 stays as it is.
    return [locale === 'en' && label.length > 2 ? label.toLowerCase() : label]
  })
}
