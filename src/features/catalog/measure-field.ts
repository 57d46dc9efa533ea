import type { Field, PayloadRequest } from 'payload'

import { isQuantity, measureUnits, type Measure } from './domain/measure'
import { catalogPanel } from './panel-texts'

type Sibling = { req: PayloadRequest; siblingData: { readonly [K in keyof Measure]?: unknown } }

/** The content of a package. Quantity and unit must be set together; the error is at the missing one. */
export const measureField: Field = {
  name: 'measure',
  label: catalogPanel.label('variants.measure.label'),
  type: 'group',
  admin: { description: catalogPanel.label('variants.measure.description') },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'quantity',
          label: catalogPanel.label('variants.measureQuantity.label'),
          type: 'number',
          validate: (value: unknown, { req, siblingData }: Sibling) => {
            if (value == null)
              return siblingData.unit == null || catalogPanel.for(req)('variants.measureQuantity.missing')
            return isQuantity(value) || catalogPanel.for(req)('variants.measureQuantity.refused')
          },
        },
        {
          name: 'unit',
          label: catalogPanel.label('variants.measureUnit.label'),
          type: 'select',
          options: [...measureUnits],
          validate: (value: unknown, { req, siblingData }: Sibling) => {
            if (value == null)
              return siblingData.quantity == null || catalogPanel.for(req)('variants.measureUnit.missing')
            return (
              measureUnits.some((unit) => unit === value) ||
              catalogPanel.for(req)('variants.measureUnit.refused', { units: measureUnits.join(', ') })
            )
          },
        },
      ],
    },
  ],
}
