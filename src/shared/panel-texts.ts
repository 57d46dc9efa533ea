import { createTranslations, type MessageKey, type Messages, type Translate } from './i18n'
import { defaultLocale, inEachLocale, isLocale, type Locale } from './locales'
import type { Said } from './said'

/** What knows the language of a member of staff: Payload's request, the props of its components, `useTranslation()`. */
export interface InPanelLanguage {
  readonly i18n?: { readonly language: string } | undefined
}

/** The language that the panel is shown in, which is not the one that a document is edited in. */
export const panelLanguage = ({ i18n }: InPanelLanguage): Locale =>
  isLocale(i18n?.language) ? i18n.language : defaultLocale

/** For what is not said to a member of staff, such as a part of an address that is made from a label. */
export const inDefaultLanguage: InPanelLanguage = { i18n: { language: defaultLocale } }

export interface PanelTexts<M> {
  /** A text in each language, as Payload's config takes labels, descriptions and placeholders. */
  readonly label: (key: MessageKey<M>, values?: Record<string, string | number>) => Record<Locale, string>
  /** A translator into the language of the panel: `for(req)`, `for(useTranslation())`, `for(props)`. */
  readonly for: (shown: InPanelLanguage) => Translate<M>
  /** What a rule returned, in words. */
  readonly say: (said: Said<string, MessageKey<M>>, shown: InPanelLanguage) => string
}

/** The texts of a feature in the panel, from its `messages/panel/`; the pages of the shop never load them. */
export function createPanelTexts<M extends Messages>(catalogs: Readonly<Record<Locale, M>>): PanelTexts<M> {
  const translations = createTranslations(catalogs)
  const say: PanelTexts<M>['say'] = ({ key, values = {} }, shown) => {
    const words = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'object' ? say(value, shown) : value] as const,
    )
    return translations(panelLanguage(shown))(key, Object.fromEntries(words))
  }
  return {
    say,
    label: (key, values) => inEachLocale((locale) => translations(locale)(key, values)),
    for: (shown) => translations(panelLanguage(shown)),
  }
}

/** A label of Payload's config in the language of the panel; null for one that is computed or missing. */
export function labelIn(label: unknown, shown: InPanelLanguage): string | null {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return null
  const texts: Partial<Record<string, unknown>> = { ...label }
  const text = texts[panelLanguage(shown)] ?? texts[defaultLocale]
  return typeof text === 'string' ? text : null
}

/** A label as it is written inside a sentence: English has no capitals there, German keeps those of its nouns. */
export function inSentence(label: unknown, shown: InPanelLanguage): string | null {
  const text = labelIn(label, shown)
  return panelLanguage(shown) === 'en' ? (text?.toLowerCase() ?? null) : text
}
