import type { ReactNode } from 'react'

import { Button, ButtonLink } from '@/ui/button'
import { Drawer } from '@/ui/drawer'

import { printFilters, withoutFilters } from '../domain/listing-url'
import { catalogTexts } from '../texts'
import { FilterFields } from './filter-fields'
import { filterModel } from './filter-model'
import { filterDrawerId, filterFormId, type ListingSetting } from './listing-setting'

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
  const { filters, action, locale } = setting
  const t = catalogTexts(locale)
  return (
    <Drawer
      id={filterDrawerId}
      beside
      title={t('listing.filters')}
      closeLabel={t('listing.close')}
      footer={
        <div className="flex items-center gap-4">
          <ButtonLink variant="secondary" className="flex-1" href={action + printFilters(withoutFilters(filters))}>
            {t('listing.clear')}
          </ButtonLink>
          <Button type="submit" form={filterFormId} className="flex-1">
            {t('listing.apply')}
          </Button>
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
