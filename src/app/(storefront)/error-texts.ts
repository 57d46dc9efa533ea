import type { Locale } from '@/shared/locales'

/** The few words that the browser must know before anything goes wrong. */
export const errorTexts: Readonly<
  Record<Locale, { readonly title: string; readonly text: string; readonly retry: string; readonly reference: string }>
> = {
  en: {
    title: 'Something went wrong on our side',
    text: 'Nothing was lost. Try again; if the error comes back, write to us.',
    retry: 'Try again',
    reference: 'Reference',
  },
  de: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Es ist nichts verloren. Versuchen Sie es noch einmal; wenn es wieder passiert, schreiben Sie uns.',
    retry: 'Noch einmal versuchen',
    reference: 'Kennung',
  },
  ar: {
    title: 'حدث خطأ من جهتنا',
    text: 'لم يضِع شيء. حاول مرة أخرى، وإن تكرر الأمر فراسلنا.',
    retry: 'حاول مرة أخرى',
    reference: 'الرقم المرجعي',
  },
}
