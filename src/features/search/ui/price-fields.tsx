import { Fragment } from 'react'

import { TextInput } from '@/ui/text-input'

import type { PriceField } from './filter-model'

/** From and to, in each currency; the page shows those of the shopper's. */
export function PriceFields({ fields }: { readonly fields: readonly PriceField[] }) {
  return fields.map(({ currency, ends }) => (
    <div key={currency} {...(fields.length > 1 ? { 'data-in-currency': currency } : {})}>
      <div className="flex items-center gap-2" dir="ltr">
        {ends.map(({ end, label, placeholder, value }) => (
          <Fragment key={`${end} ${value ?? ''}`}>
            {end === 'max' && <span aria-hidden>–</span>}
            <TextInput
              id={`filter-${end}-${currency}`}
              name={`price.${end}.${currency}`}
              aria-label={label}
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              placeholder={placeholder}
              defaultValue={value}
            />
          </Fragment>
        ))}
        <span className="text-sm text-ink-soft" aria-hidden>
          {currency}
        </span>
      </div>
    </div>
  ))
}
