import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffRoles } from '@/platform/access'
import { chooseStore } from '@/platform/panel-store'
import { fail, ok, type Result } from '@/shared/result'

import { staffCall } from './staff-endpoint'
import { staffPanel } from './panel-texts'

/** Sets the panel's switcher to one of the staff member's own stores, or to all of them. */
export const panelStoreEndpoint: Endpoint = staffCall({
  path: '/panel-store',
  roles: staffRoles,
  body: z.strictObject({ store: z.uuid().nullable() }),
  run: ({ ctx: { req }, staff, body: { store } }) => {
    const isOwn = store === null || staff.storeIds.includes(store)
    if (isOwn) chooseStore(req, store)
    return Promise.resolve<Result<null, { code: 'not_found' }>>(isOwn ? ok(null) : fail('not_found'))
  },
  explain: (_failure, reader) => staffPanel.for(reader)('refused.otherStore'),
})
