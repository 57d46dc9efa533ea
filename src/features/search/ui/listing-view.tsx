import type { ReactNode } from 'react'

import { Button } from '@/ui/button'
import { Container } from '@/ui/container'
import { opensDialog } from '@/ui/dialog-props'

import { filterCount } from '../domain/listing/listing-url'
import { searchTexts } from '../texts'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import { filterDrawerId, resultsId, type ListingSetting } from './listing-setting'
import { ShownProducts } from './shown-products'
import { SortSelect } from './sort-select'
import { totalWords } from './total-words'

interface ListingViewProps {
  readonly setting: ListingSetting
  /** Above the filters: narrower categories. */
  readonly beside?: ReactNode
  /** Instead of the products, when there are none. */
  readonly empty: ReactNode
}

/** A list of products with its filters and sort order: plain links and one GET form. */
export function ListingView({ setting, beside, empty }: ListingViewProps) {
  const { listing, filters, locale } = setting
  const t = searchTexts(locale)
  const chosen = filterCount(filters)
  const isEmpty = listing.items.length === 0
  if (isEmpty && chosen === 0) return <Container className="pb-section">{empty}</Container>
  return (
    <Container className="pb-section">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-rule pb-4">
        <Button variant="secondary" size="sm" icon="filter" className="lg:hidden" {...opensDialog(filterDrawerId)}>
          {chosen > 0 ? t('listing.filterCount', { count: chosen }) : t('listing.filter')}
        </Button>
        <p className="hidden text-sm text-ink-soft lg:block" aria-live="polite">
          {t('listing.count', totalWords(listing.total))}
        </p>
        <SortSelect setting={setting} />
      </div>
      <div className="grid gap-x-12 pt-6 lg:grid-cols-[15rem_minmax(0,1fr)] xl:gap-x-16">
        <FilterPanel setting={setting}>{beside}</FilterPanel>
        <div id={resultsId} className="grid content-start gap-8">
          <p className="text-sm text-ink-soft lg:hidden">{t('listing.count', totalWords(listing.total))}</p>
          <FilterChips setting={setting} />
          {isEmpty ? empty : <ShownProducts setting={setting} />}
        </div>
      </div>
    </Container>
  )
}
