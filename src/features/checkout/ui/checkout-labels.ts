import { addressWords, type AddressWords } from '@/features/customers/ui/address-words'
import type { LegalPage } from '@/features/content/store-settings.queries'
import type { Locale } from '@/shared/locales'

import { checkoutTexts } from '../texts'

const plain = [
  'contact', 'email', 'emailHint', 'emailUse', 'signIn', 'address', 'billing', 'bill', 'sameBilling', 'method', 'methodLater', 'noMethod',
  'payment', 'otherCurrency', 'cardLoading', 'cardFailed', 'cardRetry', 'cardNeedsScripts',
  'nothingToPay', 'noPayment', 'noPaymentText', 'summary', 'showSummary', 'hideSummary', 'edit', 'paying',
] as const // prettier-ignore

/** The checkout's texts for the browser, which formats nothing. */
export type CheckoutLabels = Readonly<Record<(typeof plain)[number], string>> & {
  readonly locale: Locale
  readonly words: AddressWords
  /** With `{email}` for the suggested address. */
  readonly emailMeant: string
  readonly emailRequired: string
  readonly emailInvalid: string
  readonly consentMissing: string
  /** `terms` is a sentence with `{terms}` for the link to them. */
  readonly legal: {
    readonly terms: string
    readonly newTab: string
    readonly links: readonly { readonly page: LegalPage; readonly name: string; readonly href: string }[]
  }
  readonly problems: readonly string[]
  readonly declined: { readonly title: string; readonly text: string }
  readonly cardForm: { readonly title: string; readonly text: string }
  readonly late: { readonly title: string; readonly text: string }
  readonly unreachable: { readonly title: string; readonly text: string }
  readonly emptied: { readonly title: string; readonly text: string; readonly action: string }
}

/** More than the number of fields of the form. */
const mostProblems = 24

/** The words for paying an order on its own page. */
export type PayOrderLabels = Pick<
  CheckoutLabels,
  | ('payment' | 'otherCurrency' | 'cardLoading' | 'cardFailed' | 'cardRetry' | 'cardNeedsScripts')
  | ('nothingToPay' | 'noPayment' | 'noPaymentText' | 'locale' | 'declined' | 'cardForm' | 'late' | 'unreachable')
>

export function payOrderLabels(locale: Locale): PayOrderLabels {
  const { payment, otherCurrency, cardLoading, cardFailed, cardRetry, cardNeedsScripts, ...rest } = checkoutLabels(
    locale,
    [],
  )
  const { nothingToPay, noPayment, noPaymentText, declined, cardForm, late, unreachable } = rest
  return {
    ...{ payment, otherCurrency, cardLoading, cardFailed, cardRetry, cardNeedsScripts, locale },
    ...{ nothingToPay, noPayment, noPaymentText, declined, cardForm, late, unreachable },
  }
}

/** `legalLinks` with the addresses of this shop. */
export function checkoutLabels(
  locale: Locale,
  legalLinks: readonly { readonly page: LegalPage; readonly href: string }[],
): CheckoutLabels {
  const t = checkoutTexts(locale)
  return {
    ...(Object.fromEntries(plain.map((key) => [key, t(key)])) as Record<(typeof plain)[number], string>),
    locale,
    words: addressWords(locale),
    emailMeant: t('emailMeant', { email: '{email}' }),
    emailRequired: t('errors.emailRequired'),
    emailInvalid: t('errors.emailInvalid'),
    consentMissing: t('errors.consent'),
    legal: {
      terms: t('legal.terms', { terms: '{terms}' }),
      newTab: t('legal.newTab'),
      links: legalLinks.map((link) => ({ ...link, name: t(`legal.pages.${link.page}`) })),
    },
    problems: Array.from({ length: mostProblems }, (_, count) => t('problems', { count })),
    declined: { title: t('failures.declined.title'), text: t('failures.declined.text') },
    cardForm: { title: t('failures.card_form.title'), text: t('cardFailed') },
    late: { title: t('failures.late.title'), text: t('failures.late.text') },
    unreachable: { title: t('failures.unreachable.title'), text: t('failures.unreachable.text') },
    emptied: { title: t('emptied.title'), text: t('emptied.text'), action: t('emptied.action') },
  }
}
