'use client'

import { useEffect, useState } from 'react'

import { isLocale, type Locale } from '@/shared/locales'
import { Button } from '@/ui/button'
import { Container } from '@/ui/container'
import { EmptyState } from '@/ui/empty-state'

import { catalogs } from '../../error-page/messages/catalogs'

interface ErrorPageProps {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}

/** Shown when a page throws: a message in the page's language, and a retry. The reference leads to the server's log. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const [locale, setLocale] = useState<Locale>('en')
  useEffect(() => {
    const { lang } = document.documentElement
    // An error page gets no data from the server, so it reads the language from the document.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (isLocale(lang)) setLocale(lang)
  }, [])
  const { title, text, retry, reference } = catalogs[locale]
  return (
    <Container>
      <EmptyState level={1} title={title} action={<Button onClick={reset}>{retry}</Button>}>
        {text}
        {error.digest && (
          <small className="mt-2 block">
            {reference}: <bdi>{error.digest}</bdi>
          </small>
        )}
      </EmptyState>
    </Container>
  )
}
