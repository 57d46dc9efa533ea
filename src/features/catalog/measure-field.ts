import type { Field } from 'payload'

import { isQuantity, measureUnits, type Measure } from './domain/measure'

type Sibling = { siblingData: { readonly [K in keyof Measure]?: unknown } }

/** The content of a package. Quantity and unit must be set together; the error is at the missing one. */
export const measureField: Field = {
  name: 'measure',
  type: 'group',
  admin: { description: 'What a package holds. The shop shows the price per liter, kilogram, meter or piece with it.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'quantity',
          type: 'number',
          validate: (value: unknown, { siblingData }: Sibling) => {
            if (value == null) return siblingData.unit == null || 'A unit needs a quantity, such as 50.'
            return isQuantity(value) || 'Use a whole number above zero.'
          },
        },
        {
          name: 'unit',
          type: 'select',
          options: [...measureUnits],
          validate: (value: unknown, { siblingData }: Sibling) => {
            if (value == null) return siblingData.quantity == null || 'A quantity needs a unit.'
            return measureUnits.some((unit) => unit === value) || `Use ${measureUnits.join(', ')}.`
          },
        },
      ],
    },
  ],
}
