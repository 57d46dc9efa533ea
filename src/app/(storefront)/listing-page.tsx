import { redirect } from 'next/navigation'

import { categoryPath } from '@/features/catalog/domain/category-tree'
import {
  isFiltered,
  noFilters,
  parseFilters,
  printFilters,
  toQuery,
  withoutFilters,
  type ListingFilters,
  type SearchParams,
} from '@/features/search/domain/listing/listing-url'
import { listCategories } from '@/features/catalog/category.queries'
import { listProducts, type Listing } from '@/features/search/listing/listing.queries'
import { searchTexts } from '@/features/search/texts'
import { catalogTexts } from '@/features/catalog/texts'
import { ListingView } from '@/features/search/ui/listing-view'
import { NarrowerCategories } from '@/features/search/ui/narrower-categories'
import { cached, cacheTags } from '@/platform/cache'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { EmptyState } from '@/ui/empty-state'
import { Heading } from '@/ui/heading'

import { MissingPage } from './missing-page'
import type { Shop } from './page-context'
import { readFiltered } from './read-filtered'

/** The filters in the address; without any, `noFilters`. */
export async function filtersOf(
  { ctx }: Shop,
  searchParams: Promise<SearchParams> | undefined,
): Promise<ListingFilters> {
  const params = await searchParams
  return params && isFiltered(Object.keys(params)) ? parseFilters(params, ctx.store.currencies) : noFilters
}

/** The list of a category or of all products. Unfiltered lists are cached until a product changes. */
async function readListing(shop: Shop, filters: ListingFilters, category?: string): Promise<Listing | null> {
  const { ctx, locale, href } = shop
  if (filters !== noFilters) return readFiltered(shop, filters, { action: href(pathOf(category)), category })
  const read = () => listProducts(ctx, toQuery(filters, { category }))
  return cached(['listing', ctx.store.id, locale, category ?? ''], [cacheTags.listing(ctx.store.id)], read)
}

const pathOf = (category: string | undefined): string =>
  category === undefined ? '/products' : `/categories/${category}`

interface ListingPageProps {
  readonly shop: Shop
  readonly filters: ListingFilters
  /** Slug; all products without one. */
  readonly category?: string
}

/** All products of a category, or of the store. */
export async function ListingPage({ shop, filters, category: slug }: ListingPageProps) {
  const { ctx, locale, href } = shop
  const [categories, listing] = await Promise.all([listCategories(ctx), readListing(shop, filters, slug)])
  if (!listing) {
    // The page without a query is static, so only its answer has both the message in its HTML and the status 404.
    if (filters !== noFilters) redirect(href(`/categories/${slug ?? ''}`))
    return <MissingPage shop={shop} />
  }
  const t = searchTexts(locale)
  const words = catalogTexts(locale)
  const category = categories.find((each) => each.slug === slug)
  const action = href(pathOf(category?.slug))
  const path = category ? categoryPath(categories, category.id) : []
  const title = category?.title ?? t('listing.all')
  const crumbs = [
    { label: words('product.home'), href: href('/') },
    ...(category ? [{ label: t('listing.all'), href: href('/products') }] : []),
    ...path.slice(0, -1).map((each) => ({ label: each.title, href: href(`/categories/${each.slug}`) })),
    { label: title },
  ]
  return (
    <>
      <Container className="grid gap-4 pt-3 pb-block">
        <Breadcrumbs label={words('product.breadcrumbs')} items={crumbs} />
        <div className="grid gap-3 pt-2">
          <Heading level={1} size="2xl">
            {title}
          </Heading>
          <p className="max-w-prose text-lg text-ink-soft">{category ? category.description : t('listing.allText')}</p>
        </div>
      </Container>
      <ListingView
        setting={{ listing, filters, action, category: slug, locale, href, currencies: ctx.store.currencies }}
        beside={
          <NarrowerCategories label={t('listing.categories')} categories={listing.facets.categories} href={href} />
        }
        empty={<EmptyListing shop={shop} filters={filters} action={action} />}
      />
    </>
  )
}

interface EmptyListingProps {
  readonly shop: Shop
  readonly filters: ListingFilters
  readonly action: string
}

function EmptyListing({ shop: { locale, href }, filters, action }: EmptyListingProps) {
  const t = searchTexts(locale)
  const isNarrowed = filters !== noFilters
  return (
    <EmptyState
      title={t(isNarrowed ? 'listing.emptyTitle' : 'listing.emptyCategoryTitle')}
      action={
        <ButtonLink
          variant="secondary"
          href={isNarrowed ? action + printFilters(withoutFilters(filters)) : href('/products')}
        >
          {t(isNarrowed ? 'listing.clear' : 'listing.seeAll')}
        </ButtonLink>
      }
    >
      {t(isNarrowed ? 'listing.emptyText' : 'listing.emptyCategoryText')}
    </EmptyState>
  )
}
