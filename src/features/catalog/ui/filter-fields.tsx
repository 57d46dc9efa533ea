import { Checkbox } from '@/ui/checkbox'
import { Disclosure } from '@/ui/disclosure'
import { Swatch } from '@/ui/swatch'

import type { OptionFacet } from '../domain/listing'
import { catalogTexts } from '../texts'
import type { ListingSetting } from './listing-setting'
import { PriceFields } from './price-fields'

interface FilterFieldsProps {
  readonly setting: ListingSetting
  /** Makes ids unique: the fields are on the page twice, beside the list and in the phone's drawer. */
  readonly place: string
}

/** What a list can be narrowed by, as the fields of a GET form. */
export function FilterFields({ setting, place }: FilterFieldsProps) {
  const { listing, filters, locale } = setting
  const t = catalogTexts(locale)
  const { options, price, inStock } = listing.facets
  const useful = options.filter(({ code, values }) => values.length > 1 || (filters.options[code] ?? []).length > 0)
  return (
    <>
      {filters.q !== '' && <input type="hidden" name="q" value={filters.q} />}
      {useful.map((facet, index) => (
        <Disclosure key={facet.code} title={facet.label} open={index < 3 || facet.code in filters.options}>
          <OptionValues facet={facet} chosen={filters.options[facet.code] ?? []} place={place} />
        </Disclosure>
      ))}
      {(price !== null || filters.price !== null) && (
        <Disclosure title={t('listing.price')} open>
          <PriceFields setting={setting} place={place} />
        </Disclosure>
      )}
      <Disclosure title={t('listing.availability')} open>
        <Checkbox
          id={`${place}-stock`}
          name="inStock"
          value="1"
          key={String(filters.inStock)}
          defaultChecked={filters.inStock}
          label={t('listing.inStock')}
          end={inStock}
        />
      </Disclosure>
    </>
  )
}

interface OptionValuesProps {
  readonly facet: OptionFacet
  readonly chosen: readonly string[]
  readonly place: string
}

function OptionValues({ facet, chosen, place }: OptionValuesProps) {
  return facet.values.map(({ code, label, swatch, count }) => (
    <Checkbox
      // The address decides what is ticked, also when it changes without the field.
      key={`${code} ${String(chosen.includes(code))}`}
      id={`${place}-${facet.code}-${code}`}
      name={`option.${facet.code}`}
      value={code}
      defaultChecked={chosen.includes(code)}
      label={
        <span className="inline-flex items-center gap-2">
          {swatch && <Swatch color={swatch} />}
          {label}
        </span>
      }
      end={count}
    />
  ))
}
