import { listCategories } from '@/features/catalog/category.queries'
import { SearchForm } from '@/features/catalog/ui/search-form'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Nav } from '@/ui/nav'
import { Section } from '@/ui/section'

import { currentShop } from '../../page-context'
import { shellTexts } from '../../texts'

/** Says that nothing is at this address, and helps on: search, categories, the front page. */
export default async function NotFoundPage() {
  const { ctx, locale, href } = await currentShop()
  const t = shellTexts(locale)
  const categories = (await listCategories(ctx)).filter(({ parent }) => parent === null)
  return (
    <Section>
      <Container>
        <title>{`${t('notFound.title')} · ${ctx.store.name}`}</title>
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
          <p>
            <ButtonLink variant="secondary" href={href('/')}>
              {t('notFound.home')}
            </ButtonLink>
          </p>
        </div>
      </Container>
    </Section>
  )
}
