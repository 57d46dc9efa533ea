/** Shapes of the demo content. Data only: the seeder turns it into documents, the picture maker into pictures. */

/** A text of the main demo store: complete in every locale. */
export type Text = { en: string; de: string; ar: string }

/** A text of a store that may leave Arabic out (the second demo store sells in English and German). */
export type StoreText = { en: string; de: string; ar?: string }

/** The languages of the demo's texts; in a language added later it shows English. */
export const seedLocales = ['en', 'de', 'ar'] as const satisfies readonly (keyof Text)[]

export type SeedLocale = keyof Text
export type SeedCurrency = 'USD' | 'EUR'

/** Integer minor units (cents). `compareAt` is the former price of something on sale, always above `amount`. */
type SeedPrice = { amount: number; compareAt?: number }
export type SeedPrices = Partial<Record<SeedCurrency, SeedPrice>>

type SeedView = 'front' | 'detail' | 'scene'

/** `color` is the code of an option value that has a swatch; without it the picture shows every variant. */
export type SeedPicture<T extends StoreText = Text> = { view: SeedView; color?: string; alt: T }

/** Points at a picture of a product, so that pages and categories need no pictures of their own. */
export type SeedPictureRef<T extends StoreText = Text> = SeedPicture<T> & { product: string }

export type SeedCategory<T extends StoreText = Text> = {
  slug: string
  parent?: string
  title: T
  description: T
  position: number
  picture: SeedPictureRef<T>
}

/** `swatch` is a hex color; options whose values have swatches change the pictures. */
type SeedOptionValue<T extends StoreText = Text> = { code: string; label: T; swatch?: string }

export type SeedOption<T extends StoreText = Text> = { code: string; label: T; values: SeedOptionValue<T>[] }

/** `options` maps option code to value code and names every option of its product. */
export type SeedVariant = {
  sku: string
  options: Record<string, string>
  prices: SeedPrices
  stock: number
  weightGrams?: number
  /** What a package holds, where a shopper compares by it. */
  measure?: { quantity: number; unit: 'g' | 'ml' | 'mm' | 'piece' }
  backorder?: boolean
}

export type SeedDetail<T extends StoreText = Text> = { label: T; value: T }

/** A download of a digital product; `digital-files.ts` builds its bytes by name. Without `optionValue` every variant gets it. */
export type SeedFile<T extends StoreText = Text> = {
  name: string
  title: T
  kind: 'pdf' | 'audio'
  language?: SeedLocale
  /** Such as `language:de`. */
  optionValue?: string
}

export type SeedProduct<T extends StoreText = Text> = {
  slug: string
  kind: 'physical' | 'digital'
  /** Most specific category first. */
  categories: string[]
  title: T
  subtitle: T
  /** Paragraphs. */
  description: T[]
  details: SeedDetail<T>[]
  options: SeedOption<T>[]
  variants: SeedVariant[]
  pictures: SeedPicture<T>[]
  related: string[]
  seo: { title: T; description: T }
  files?: SeedFile<T>[]
  badge?: T
}

/** `href` is a path inside the store without locale prefix, or `mailto:`. */
export type SeedLink<T extends StoreText = Text> = { label: T; href: string }

export type SeedRichNode<T extends StoreText = Text> =
  { kind: 'heading'; level: 2 | 3; text: T } | { kind: 'paragraph'; text: T } | { kind: 'list'; items: T[] }

export type SeedBlock<T extends StoreText = Text> =
  | { type: 'hero'; eyebrow: T; heading: T; text: T; cta: SeedLink<T>; picture: SeedPictureRef<T> }
  | { type: 'categoryGrid'; heading: T; slugs: string[] }
  | { type: 'productRow'; heading: T; slugs: string[] }
  | { type: 'story'; heading: T; content: SeedRichNode<T>[]; cta?: SeedLink<T>; picture: SeedPictureRef<T> }
  | { type: 'richText'; content: SeedRichNode<T>[] }
  | { type: 'quote'; text: T; source: T }
  | { type: 'faq'; heading: T; items: { question: T; answer: T }[] }
  | { type: 'featureList'; heading: T; items: { title: T; text: T }[] }

/** The page with slug `home` is the store's start page. */
export type SeedPage<T extends StoreText = Text> = {
  slug: string
  title: T
  blocks: SeedBlock<T>[]
  seo: { title: T; description: T }
}
