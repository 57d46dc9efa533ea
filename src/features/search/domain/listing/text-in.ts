import type { Texts } from './stored-card'

/** A text in the wanted language, else in the one that stands in, else null. */
export const textIn = (
  texts: Texts,
  { locale, fallback }: { readonly locale: string; readonly fallback: string },
): string | null => texts[locale] ?? texts[fallback] ?? null
