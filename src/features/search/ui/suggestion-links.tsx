import { ButtonLink } from '@/ui/button'
import { Price } from '@/ui/price'

import type { ProductSuggestion, SuggestionList } from '../listing/suggestion'

export interface SuggestTexts {
  readonly products: string
  readonly categories: string
  readonly pages: string
  /** With `{query}` in it, as the next one. */
  readonly none: string
  readonly all: string
}

interface SuggestionLinksProps {
  readonly list: SuggestionList
  readonly query: string
  readonly texts: SuggestTexts
  /** Address of all results. */
  readonly allHref: string
}

const withQuery = (text: string, query: string): string => text.replace('{query}', () => query)

/** Categories, products and pages that fit what was typed so far. */
export function SuggestionLinks({
  list: { products, categories, pages },
  query,
  texts,
  allHref,
}: SuggestionLinksProps) {
  if (products.length + categories.length + pages.length === 0) {
    return <p className="py-2 text-ink-soft">{withQuery(texts.none, query)}</p>
  }
  return (
    <div className="grid gap-4">
      {categories.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={texts.categories}>
          {categories.map(({ title, href }) => (
            <li key={href}>
              <a className="ui-chip" href={href}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {products.length > 0 && (
        <ul className="grid" aria-label={texts.products}>
          {products.map((product) => (
            <li key={product.href}>
              <Suggestion product={product} />
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <ul className="grid gap-1" aria-label={texts.pages}>
          {pages.map(({ title, href }) => (
            <li key={href}>
              <a className="inline-flex min-h-10 items-center" href={href}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink variant="link" href={allHref} iconEnd="arrow" className="justify-self-start">
        {withQuery(texts.all, query)}
      </ButtonLink>
    </div>
  )
}

function Suggestion({
  product: { title, note, href, from, prices, thumbUrl },
}: {
  readonly product: ProductSuggestion
}) {
  return (
    <a
      href={href}
      className="-mx-2 grid grid-cols-[3.25rem_minmax(0,1fr)] items-center gap-x-4 px-2 py-2 no-underline hover:bg-sunken focus-visible:bg-sunken sm:grid-cols-[3.25rem_minmax(0,1fr)_auto]"
    >
      <span className="row-span-2 block h-16 overflow-hidden bg-sunken sm:row-span-1">
        {thumbUrl && <img src={thumbUrl} alt="" width={52} height={64} className="h-full w-full object-cover" />}
      </span>
      <span>
        <span className="line-clamp-2 font-medium">{title}</span>
        {note && <span className="block truncate text-sm text-ink-soft">{note}</span>}
      </span>
      <Price
        prices={prices}
        prefix={from}
        labels={{ now: '', was: '' }}
        className="col-start-2 sm:col-start-3 sm:text-end"
      />
    </a>
  )
}
