import { ButtonLink } from '@/ui/button'

import { firstPage, lastPage, pageSize, printFilters } from '../domain/listing/listing-url'
import { searchTexts } from '../texts'
import type { ListingSetting } from './listing-setting'
import { MoreProducts } from './more-products'
import { ProductTiles } from './product-tiles'
import { tileModel } from './tile-model'
import { totalWords } from './total-words'

/** Id of the first product of a page in a list of several. */
const pageId = (page: number): string => `page-${String(page)}`

/** The products of a list up to the page in the address, and the way to those after and, in long lists, before them. */
export function ShownProducts({ setting }: { readonly setting: ListingSetting }) {
  const { listing, filters, action, locale, href } = setting
  const { items, total } = listing
  const { page } = filters
  const t = searchTexts(locale)
  const addressOf = (wanted: number) => action + printFilters({ ...filters, page: wanted })
  const first = firstPage(page)
  const before = (first - 1) * pageSize
  const shown = before + items.length
  const pages = Array.from({ length: page - first + 1 }, (_, index) => first + index).filter((each) => each > 1)
  return (
    <>
      {first > 1 && (
        <p>
          <ButtonLink variant="link" rel="prev" href={`${addressOf(first - 1)}#${pageId(first - 1)}`}>
            {t('listing.earlier')}
          </ButtonLink>
        </p>
      )}
      <ProductTiles
        tiles={items.map((card) => tileModel(card, { locale, href }))}
        ids={Object.fromEntries(pages.map((each) => [(each - first) * pageSize, pageId(each)]))}
      />
      <MoreProducts
        address={addressOf(page)}
        shown={
          first === 1
            ? t('listing.shown', { shown, ...totalWords(total) })
            : t('listing.shownLater', { from: before + 1, to: shown, ...totalWords(total) })
        }
        next={
          page < lastPage(total)
            ? {
                address: addressOf(page + 1),
                label: t('listing.more'),
                failed: t('listing.notLoaded'),
                isOther: firstPage(page + 1) !== first,
              }
            : null
        }
        firstId={pageId(page)}
        nextId={pageId(page + 1)}
      />
    </>
  )
}
