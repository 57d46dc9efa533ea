import type { Locale } from '@/shared/locales'

/** The texts of the error page, which the browser needs before anything fails. */
export const errorTexts: Readonly<
  Record<Locale, { readonly title: string; readonly text: string; readonly retry: string; readonly reference: string }>
> = {
  en: {
    title: 'Something went wrong on our side',
    text: 'Please try again. If it happens again, write to us.',
    retry: 'Try again',
    reference: 'Reference',
  },
  de: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Bitte versuchen Sie es noch einmal. Wenn es wieder passiert, schreiben Sie uns.',
    retry: 'Noch einmal versuchen',
    reference: 'Kennung',
  },
  ar: {
    title: 'حدث خطأ من جهتنا',
    text: 'يُرجى المحاولة مرة أخرى، وإن تكرر الخطأ فراسلنا.',
    retry: 'حاول مرة أخرى',
    reference: 'الرقم المرجعي',
  },
}
