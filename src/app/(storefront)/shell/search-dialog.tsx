import { SuggestBox } from '@/features/search/ui/suggest-box'
import { searchTexts } from '@/features/search/texts'
import { Modal } from '@/ui/modal'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'
import { searchId } from './ids'

/** Search from every page: a native dialog with a plain form, and suggestions once scripts run. */
export function SearchDialog({ shop: { locale, href } }: { readonly shop: Shop }) {
  const t = shellTexts(locale)
  const c = searchTexts(locale)
  return (
    <Modal id={searchId} title={c('search.label')} closeLabel={t('menu.close')}>
      <SuggestBox
        action={href('/search')}
        source={href('/suggest')}
        texts={{
          label: c('search.label'),
          placeholder: c('search.placeholder'),
          submit: c('search.submit'),
          products: c('search.products'),
          categories: c('search.categories'),
          pages: c('search.pages'),
          none: c('search.none', { query: '{query}' }),
          all: c('search.all', { query: '{query}' }),
        }}
      />
    </Modal>
  )
}
