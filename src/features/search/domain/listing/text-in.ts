import type { Texts } from './stored-card'

/** A text in the requested language, else in the fallback, else null. */
export const textIn = (
  texts: Texts,
  { locale, fallback }: { readonly locale: string; readonly fallback: string },
): string | null => texts[locale] ?? texts[fallback] ?? null
