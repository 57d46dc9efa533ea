import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Section } from '@/ui/section'
import type { Locale } from '@/shared/locales'

import { shellTexts } from './texts'

/** The page for a visitor with too many requests. The server sets the status of the answer to 429. */
export function TooMany({ locale }: { readonly locale: Locale }) {
  const t = shellTexts(locale)
  return (
    <Section>
      <Container>
        <div className="grid max-w-prose gap-6">
          <Heading level={1} size="2xl">
            {t('tooMany.title')}
          </Heading>
          <p className="text-lg text-ink-soft">{t('tooMany.text')}</p>
        </div>
      </Container>
    </Section>
  )
}
