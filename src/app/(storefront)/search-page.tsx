import { listCategories } from '@/features/catalog/category.queries'
import type { ListingFilters } from '@/features/catalog/domain/listing-url'
import { catalogTexts } from '@/features/catalog/texts'
import { CategoryRows } from '@/features/catalog/ui/category-rows'
import { ListingView } from '@/features/catalog/ui/listing-view'
import { NarrowerCategories } from '@/features/catalog/ui/narrower-categories'
import { SearchForm } from '@/features/catalog/ui/search-form'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'

import type { Shop } from './page-context'
import { readFiltered } from './read-filtered'

interface SearchPageProps {
  readonly shop: Shop
  readonly filters: ListingFilters
}

/** What was found for the words in the address; without words, the field and the categories. */
export async function SearchPage({ shop, filters }: SearchPageProps) {
  const { ctx, locale, href } = shop
  const t = catalogTexts(locale)
  const action = href('/search')
  const listing = filters.q === '' ? null : await readFiltered(shop, filters, { action })
  return (
    <>
      <Container className="grid gap-5 pt-block pb-block">
        <Heading level={1} size="xl">
          {filters.q === '' ? t('search.title') : t('search.heading', { query: filters.q })}
        </Heading>
        <div className="max-w-prose">
          <SearchForm key={filters.q} action={action} locale={locale} id="search-words" value={filters.q} />
        </div>
        {listing === null && <p className="text-ink-soft">{t('search.startText')}</p>}
      </Container>
      {listing === null ? (
        <Container className="grid gap-10 pb-section">
          <Categories shop={shop} />
          <SeeAll shop={shop} />
        </Container>
      ) : (
        <ListingView
          setting={{ listing, filters, action, locale, href, currencies: ctx.store.currencies }}
          beside={
            <NarrowerCategories label={t('listing.categories')} categories={listing.facets.categories} href={href} />
          }
          empty={<NothingFound shop={shop} filters={filters} />}
        />
      )}
    </>
  )
}

function NothingFound({ shop, filters }: SearchPageProps) {
  const t = catalogTexts(shop.locale)
  return (
    <div className="grid gap-10">
      <div className="grid gap-2">
        <Heading level={2}>{t('search.emptyTitle', { query: filters.q })}</Heading>
        <p className="text-ink-soft">{t('search.emptyText')}</p>
      </div>
      <Categories shop={shop} />
      <SeeAll shop={shop} />
    </div>
  )
}

function SeeAll({ shop: { locale, href } }: { readonly shop: Shop }) {
  return (
    <p>
      <ButtonLink variant="secondary" href={href('/products')}>
        {catalogTexts(locale)('listing.seeAll')}
      </ButtonLink>
    </p>
  )
}

async function Categories({ shop: { ctx, href } }: { readonly shop: Shop }) {
  const categories = (await listCategories(ctx)).filter(({ parent }) => parent === null)
  const brief = categories.map((category) => ({ ...category, description: null }))
  return <CategoryRows categories={brief} href={href} level={2} small />
}
