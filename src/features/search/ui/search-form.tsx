import type { Locale } from '@/shared/locales'
import { Button } from '@/ui/button'
import { TextInput } from '@/ui/text-input'

import { searchTexts } from '../texts'

interface SearchFormProps {
  /** Address of the search page. */
  readonly action: string
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly value?: string | undefined
}

/** One field and a button, as a plain GET form. */
export function SearchForm({ action, locale, id, value }: SearchFormProps) {
  const t = searchTexts(locale)
  return (
    <form action={action} role="search" className="flex gap-2">
      <div className="min-w-0 flex-1">
        <TextInput
          id={id}
          aria-label={t('search.label')}
          type="search"
          name="q"
          icon="search"
          defaultValue={value}
          placeholder={t('search.placeholder')}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
        />
      </div>
      <Button type="submit">{t('search.submit')}</Button>
    </form>
  )
}
