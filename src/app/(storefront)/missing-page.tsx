import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import type { Metadata } from 'next'

import { listCategories } from '@/features/catalog/category.queries'
import { searchTexts } from '@/features/search/texts'
import { SearchForm } from '@/features/search/ui/search-form'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Nav } from '@/ui/nav'
import { Section } from '@/ui/section'

import type { Shop } from './page-context'
import { KeepContent } from './shell/keep-content'
import { shellTexts } from './texts'

export const missingMetadata = ({ ctx, locale }: Shop): Metadata => ({
  title: { absolute: `${shellTexts(locale)('notFound.title')} · ${ctx.store.name}` },
  robots: { index: false },
})

/**
 * Answers 404 with a message and links to search, categories and the home page. For static pages: Next leaves the HTML
 * of a page that throws `notFound()` empty, but inside a boundary React keeps the fallback, and Next takes the status
 * from the error.
 */
export function MissingPage({ shop }: { readonly shop: Shop }) {
  const content = <NothingHere shop={shop} />
  return (
    <Suspense fallback={content}>
      <KeepContent content={content}>
        <Missing />
      </KeepContent>
    </Suspense>
  )
}

async function Missing(): Promise<never> {
  // Awaited, because the boundary catches only errors that are thrown after the page's first render.
  await Promise.resolve()
  notFound()
}

async function NothingHere({ shop: { ctx, locale, href } }: { readonly shop: Shop }) {
  const t = shellTexts(locale)
  const categories = (await listCategories(ctx)).filter(({ parent }) => parent === null)
  return (
    <Section>
      <Container>
        <div className="grid max-w-prose gap-6">
          <p className="ui-eyebrow">404</p>
          <Heading level={1} size="2xl">
            {t('notFound.title')}
          </Heading>
          <p className="text-lg text-ink-soft">{t('notFound.text')}</p>
          <SearchForm action={href('/search')} locale={locale} id="lost-search" />
          <div className="-mx-3">
            <Nav
              label={t('notFound.categories')}
              items={categories.map(({ slug, title }) => ({ label: title, href: href(`/categories/${slug}`) }))}
            />
          </div>
          <p className="flex flex-wrap gap-4">
            <ButtonLink variant="secondary" href={href('/')}>
              {t('notFound.home')}
            </ButtonLink>
            <ButtonLink variant="secondary" href={href('/products')}>
              {searchTexts(locale)('listing.seeAll')}
            </ButtonLink>
          </p>
        </div>
      </Container>
    </Section>
  )
}
