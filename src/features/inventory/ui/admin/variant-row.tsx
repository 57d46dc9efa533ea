import type { ChangeEvent } from 'react'

import { MoneyInput } from '@/ui/admin/money-input'

import type { MatrixRow } from '../../variant-matrix'

interface Props {
  readonly row: MatrixRow
  /** What the variant is called by its options. */
  readonly name: string
  readonly currencies: readonly string[]
  readonly isReadOnly: boolean
  readonly errors: readonly { readonly path: string; readonly message: string }[]
  readonly onChange: (row: MatrixRow) => void
}

/** One variant of the table. A wrong cell is marked and says what is wrong with it. */
export function VariantRow({ row, name, currencies, isReadOnly, errors, onChange }: Props) {
  const cell = (path: string, label: string, value: string, set: (value: string) => MatrixRow) => {
    const error = errors.find((each) => each.path.endsWith(`.${path}`))
    const input = {
      value,
      disabled: isReadOnly,
      'aria-label': `${label} of ${name}`,
      'aria-invalid': error !== undefined,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => onChange(set(target.value)),
    }
    return (
      <td key={path}>
        {path === 'sku' || path === 'measure' || path === 'onHand' ? (
          <input
            className={path === 'sku' ? 'fm-input fm-input--wide' : 'fm-input'}
            inputMode={path === 'onHand' ? 'numeric' : 'text'}
            {...input}
          />
        ) : (
          <MoneyInput {...input} />
        )}
        {error && <small className="fm-matrix__error">{error.message}</small>}
      </td>
    )
  }
  const { stock } = row
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          checked={row.isActive}
          disabled={isReadOnly}
          aria-label={`${name} is for sale`}
          onChange={(event) => onChange({ ...row, isActive: event.target.checked })}
        />
      </td>
      <th scope="row">{name}</th>
      {cell('sku', 'SKU', row.sku, (sku) => ({ ...row, sku }))}
      {currencies.flatMap((currency) => [
        cell(`price.${currency}`, `Price in ${currency}`, row.price[currency] ?? '', (text) => ({
          ...row,
          price: { ...row.price, [currency]: text },
        })),
        cell(`compareAt.${currency}`, `Former price in ${currency}`, row.compareAt[currency] ?? '', (text) => ({
          ...row,
          compareAt: { ...row.compareAt, [currency]: text },
        })),
      ])}
      {cell('measure', 'Content', row.measure, (measure) => ({ ...row, measure }))}
      {cell('onHand', 'Pieces on hand', row.onHand, (onHand) => ({ ...row, onHand }))}
      <td className="fm-figure">{stock ? stock.reserved + stock.allocated : '–'}</td>
      <td className="fm-figure">{stock ? stock.available : '–'}</td>
    </tr>
  )
}
