'use client'

import { Checkbox } from '@/ui/checkbox'
import { cx } from '@/ui/cx'
import { Disclosure } from '@/ui/disclosure'
import { Swatch } from '@/ui/swatch'

import type { FilterModel, OptionValue } from './filter-model'
import { PriceFields } from './price-fields'

/** The filters of a list as the fields of a GET form. */
export function FilterFields({ model: { q, options, price, availability } }: { readonly model: FilterModel }) {
  return (
    <>
      {q !== undefined && <input type="hidden" name="q" value={q} />}
      {options.map(({ code, title, isOpen, values }) => (
        <Disclosure key={code} title={title} open={isOpen}>
          {values.map((value) => (
            <FilterValue key={keyOf(value)} name={`option.${code}`} value={value} />
          ))}
        </Disclosure>
      ))}
      {price && (
        <Disclosure title={price.title} open>
          <PriceFields fields={price.fields} />
        </Disclosure>
      )}
      <Disclosure title={availability.title} open>
        <FilterValue key={keyOf(availability.inStock)} name="inStock" value={availability.inStock} />
      </Disclosure>
    </>
  )
}

/** A key that resets the field when the address changes, which decides what is ticked. */
const keyOf = ({ code, isChosen }: OptionValue): string => `${code} ${String(isChosen)}`

interface FilterValueProps {
  readonly name: string
  readonly value: OptionValue
}

function FilterValue({ name, value: { code, label, count, swatch, isChosen } }: FilterValueProps) {
  // Not disabled, because it may find something together with other changes before the form is sent.
  const tone = count === 0 && !isChosen ? 'text-ink-soft' : undefined
  return (
    <Checkbox
      id={`${name}-${code}`}
      name={name}
      value={code}
      defaultChecked={isChosen}
      label={
        swatch ? (
          <span className={cx('inline-flex items-center gap-2', tone)}>
            <Swatch color={swatch} />
            {label}
          </span>
        ) : (
          <span className={tone}>{label}</span>
        )
      }
      end={count}
    />
  )
}
