import type { Endpoint } from 'payload'
import { z } from 'zod'

import { makePublishableKey, revokePublishableKey } from '@/features/stores/publishable-key'
import { ok } from '@/shared/result'

import { staffEndpoint } from './staff-endpoint'
import { staffPanel } from './panel-texts'

const call = staffEndpoint({
  method: 'post',
  path: '/publishable-key/:id',
  collection: 'stores',
  roles: ['owner', 'manager'],
  body: z.object({ action: z.enum(['make', 'revoke']) }),
  run: async ({ ctx, body: { action } }) =>
    ok<{ key: string | null }>(action === 'make' ? await makePublishableKey(ctx) : await revokePublishableKey(ctx)),
  explain: (_failure, reader) => staffPanel.for(reader)('refused.storeGone'),
})

/** The endpoints for the field of a store's publishable key. */
export const publishableKeyEndpoints: Endpoint[] = [call]
