import type { Locale } from '@/shared/locales'

import { cartTexts } from '../texts'

/** The texts of the cart that do not depend on its content, for the browser. */
export interface CartLabels {
  readonly changed: string
  readonly update: string
  readonly remove: string
  readonly was: string
  readonly now: string
  /** With `{title}` for the added variant. */
  readonly added: string
  /** With `{title}` for the removed variant. */
  readonly removed: string
  readonly undo: string
  readonly checkout: string
  readonly summary: string
  /** Name of the list of lines. */
  readonly lines: string
  readonly empty: { readonly title: string; readonly text: string; readonly action: string }
}

export function cartLabels(locale: Locale): CartLabels {
  const t = cartTexts(locale)
  return {
    changed: t('messages.title'),
    update: t('line.update'),
    remove: t('line.remove'),
    was: t('line.was'),
    now: t('line.now'),
    added: t('added', { title: '{title}' }),
    removed: t('removed', { title: '{title}' }),
    undo: t('undo'),
    checkout: t('checkout'),
    summary: t('summary.title'),
    lines: t('lines'),
    empty: { title: t('empty.title'), text: t('empty.text'), action: t('empty.action') },
  }
}
