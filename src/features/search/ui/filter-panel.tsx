import type { ReactNode } from 'react'

import { ButtonLink } from '@/ui/button'
import { Drawer } from '@/ui/drawer'

import { printFilters, withoutFilters } from '../domain/listing/listing-url'
import { searchTexts } from '../texts'
import { FilterFields } from './filter-fields'
import { filterModel } from './filter-model'
import { filterDrawerId, filterFormId, type ListingSetting } from './listing-setting'
import { ShowButton } from './show-button'
import { totalWords } from './total-words'

interface FilterPanelProps {
  readonly setting: ListingSetting
  /** Above the fields: narrower categories. */
  readonly children?: ReactNode
}

/**
 * The filters, once: beside the list where there is room, and sent with every change; a drawer on a phone, sent by its
 * button. One GET form, which works without scripts as well.
 */
export function FilterPanel({ setting, children }: FilterPanelProps) {
  const { listing, filters, action, category, locale, href } = setting
  const t = searchTexts(locale)
  return (
    <Drawer
      id={filterDrawerId}
      beside
      title={t('listing.filters')}
      closeLabel={t('listing.close')}
      footer={
        <div className="flex items-center gap-4">
          <ButtonLink variant="link" href={action + printFilters(withoutFilters(filters))}>
            {t('listing.clear')}
          </ButtonLink>
          <ShowButton
            key={action + printFilters(filters)}
            form={filterFormId}
            source={`${href('/matches')}?${category === undefined ? '' : `category=${encodeURIComponent(category)}&`}`}
            label={t('listing.show', totalWords(listing.total))}
            plainLabel={t('listing.apply')}
          />
        </div>
      }
    >
      {children}
      <form id={filterFormId} action={action} data-auto-submit data-keep-scroll>
        <FilterFields model={filterModel(setting)} />
      </form>
    </Drawer>
  )
}
