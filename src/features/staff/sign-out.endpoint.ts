import type { Endpoint } from 'payload'

import { staffOf } from '@/platform/access'
import { problem } from '@/platform/http/problem'
import { endSessions } from '@/platform/sessions/session-store'
import { systemClock } from '@/shared/clock'
import { isUuid } from '@/shared/ids'

import { saveKeyHash } from './staff-key.repository'
import { staffPanel } from './panel-texts'

/**
 * Signs a member of staff out everywhere and revokes their API key. Staff can do this to themselves, and an owner also
 * to people who work for one of the owner's stores.
 */
export const signOutEndpoint: Omit<Endpoint, 'root'> = {
  method: 'post',
  path: '/:id/sign-out',
  handler: async (req) => {
    const t = staffPanel.for(req)
    const actor = staffOf(req)
    if (!actor) return problem('unauthorized', { detail: t('refused.signIn') })
    const id = String(req.routeParams?.['id'])
    if (!isUuid(id)) return problem('not_found', { detail: t('refused.notFound') })
    // The access rule of reading decides: people can read themselves, and owners also the people of their stores.
    const { totalDocs } = await req.payload.count({
      collection: 'staff',
      where: { id: { equals: id } },
      overrideAccess: false,
      req,
    })
    if (totalDocs === 0) return problem('not_found', { detail: t('refused.notFound') })
    const ctx = { payload: req.payload, req, clock: systemClock }
    await endSessions(ctx, { kind: 'staff', accountId: id })
    await saveKeyHash(ctx, id, null)
    return Response.json({}, { headers: { 'cache-control': 'no-store' } })
  },
}
