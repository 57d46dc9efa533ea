import { Button, ButtonLink } from '@/ui/button'
import { Drawer } from '@/ui/drawer'

import { printFilters, withoutFilters } from '../domain/listing-url'
import { catalogTexts } from '../texts'
import { FilterFields } from './filter-fields'
import { filterDrawerId, type ListingSetting } from './listing-setting'

const formId = 'drawer-filters'

/** The filters of a phone: a native dialog with a form that is sent by its button. */
export function FilterDrawer({ setting }: { readonly setting: ListingSetting }) {
  const { filters, action, locale } = setting
  const t = catalogTexts(locale)
  return (
    <Drawer
      id={filterDrawerId}
      title={t('listing.filters')}
      closeLabel={t('listing.close')}
      footer={
        <div className="flex items-center gap-4">
          <ButtonLink variant="secondary" href={action + printFilters(withoutFilters(filters))} className="flex-1">
            {t('listing.clear')}
          </ButtonLink>
          <Button type="submit" form={formId} className="flex-1">
            {t('listing.apply')}
          </Button>
        </div>
      }
    >
      <form id={formId} action={action} data-keep-scroll>
        {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
        <FilterFields setting={setting} place="drawer" />
      </form>
    </Drawer>
  )
}
