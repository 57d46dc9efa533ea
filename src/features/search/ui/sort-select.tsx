import { Select } from '@/ui/select'
import { VisuallyHidden } from '@/ui/visually-hidden'

import { listingSorts } from '../domain/listing/listing'
import { searchTexts } from '../texts'
import { filterFormId, type ListingSetting } from './listing-setting'

/** The order of the list; belongs to the form beside it. */
export function SortSelect({ setting: { filters, locale } }: { readonly setting: ListingSetting }) {
  const t = searchTexts(locale)
  const usual = filters.q === '' ? 'featured' : 'relevance'
  const sorts = listingSorts.filter((sort) => sort !== (filters.q === '' ? 'relevance' : 'featured'))
  return (
    <label className="min-w-0">
      <VisuallyHidden>{t('listing.sort')}</VisuallyHidden>
      <Select
        id="sort"
        key={filters.sort ?? usual}
        form={filterFormId}
        name="sort"
        defaultValue={filters.sort ?? ''}
        options={sorts.map((sort) => ({ value: sort === usual ? '' : sort, label: t(`listing.sorts.${sort}`) }))}
      />
    </label>
  )
}
