import { listCategories } from '@/features/catalog/category.queries'
import type { ListingFilters } from '@/features/search/domain/listing/listing-url'
import { searchTexts } from '@/features/search/texts'
import { CategoryRows } from '@/features/catalog/ui/category-rows'
import { ListingView } from '@/features/search/ui/listing-view'
import { NarrowerCategories } from '@/features/search/ui/narrower-categories'
import { findSearchHelp, type SearchHelp } from '@/features/search/listing/search-help.queries'
import { ProductRows } from '@/features/search/ui/product-rows'
import { tileModel } from '@/features/search/ui/tile-model'
import { SearchForm } from '@/features/search/ui/search-form'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'

import type { Shop } from './page-context'
import { readFiltered } from './read-filtered'

interface SearchPageProps {
  readonly shop: Shop
  readonly filters: ListingFilters
}

/** The results for the words in the address; without words, the search field and the categories. */
export async function SearchPage({ shop, filters }: SearchPageProps) {
  const { ctx, locale, href } = shop
  const t = searchTexts(locale)
  const action = href('/search')
  const listing = filters.q === '' ? null : await readFiltered(shop, filters, { action })
  const isEmpty = listing?.facets.products === 0
  const help = listing && (await findSearchHelp(ctx, { q: filters.q, isEmpty }))
  return (
    <>
      <Container className="grid gap-5 pt-block pb-block">
        <Heading level={1} size="xl">
          {filters.q === '' ? t('search.title') : t('search.heading', { query: filters.q })}
        </Heading>
        <div className="max-w-prose">
          <SearchForm key={filters.q} action={action} locale={locale} id="search-words" value={filters.q} />
        </div>
        {help && <Pages shop={shop} help={help} />}
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
          empty={<NothingFound shop={shop} filters={filters} help={help} />}
        />
      )}
    </>
  )
}

/** Content pages that contain the words, such as one about delivery. */
function Pages({ shop: { locale, href }, help: { pages } }: { readonly shop: Shop; readonly help: SearchHelp }) {
  if (pages.length === 0) return null
  return (
    <nav aria-label={searchTexts(locale)('search.pages')}>
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(({ title, path }) => (
          <li key={path}>
            <a className="inline-flex min-h-10 items-center" href={href(path)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface NothingFoundProps extends SearchPageProps {
  readonly help: SearchHelp | null
}

function NothingFound({ shop, filters, help }: NothingFoundProps) {
  const t = searchTexts(shop.locale)
  const { nearest = [], pages = [] } = help ?? {}
  return (
    <div className="grid gap-10">
      <div className="grid gap-2">
        <Heading level={2}>
          {t(pages.length > 0 ? 'search.noProducts' : 'search.emptyTitle', { query: filters.q })}
        </Heading>
        <p className="text-ink-soft">{t('search.emptyText')}</p>
      </div>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest" className="grid gap-6">
          <Heading level={2} size="lg" id="nearest">
            {t('search.nearest')}
          </Heading>
          <ProductRows tiles={nearest.map((card) => tileModel(card, shop))} />
        </section>
      )}
      <Categories shop={shop} />
      <SeeAll shop={shop} />
    </div>
  )
}

function SeeAll({ shop: { locale, href } }: { readonly shop: Shop }) {
  return (
    <p>
      <ButtonLink variant="secondary" href={href('/products')}>
        {searchTexts(locale)('listing.seeAll')}
      </ButtonLink>
    </p>
  )
}

async function Categories({ shop: { ctx, href } }: { readonly shop: Shop }) {
  const categories = (await listCategories(ctx)).filter(({ parent }) => parent === null)
  const brief = categories.map((category) => ({ ...category, description: null }))
  return <CategoryRows categories={brief} href={href} level={2} small />
}
