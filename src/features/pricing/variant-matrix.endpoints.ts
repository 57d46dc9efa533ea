import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffEndpoint } from '@/features/staff/staff-endpoint'
import { ok } from '@/shared/result'

import { getVariantTable } from './variant-matrix'
import { pricingPanel } from './panel-texts'

/** The endpoints for the table of variants in the product's form, which is saved with the product. */
export const variantMatrixEndpoints: Endpoint[] = [
  staffEndpoint({
    method: 'get',
    path: '/variant-matrix/:id',
    collection: 'products',
    roles: ['owner', 'manager', 'editor', 'support'],
    body: z.object({}),
    run: async ({ ctx, id }) => ok(await getVariantTable(ctx, id)),
    explain: (_failure, reader) => pricingPanel.for(reader)('refused.gone'),
  }),
]
