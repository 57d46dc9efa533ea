import { randomBytes } from 'node:crypto'

import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffOf } from '@/platform/access'
import { readJson } from '@/platform/http/body'
import { issueWords } from '@/platform/http/issue-words'
import { parseWith } from '@/platform/http/parse'
import { failureProblem, problem } from '@/platform/http/problem'
import { inTransaction } from '@/platform/transaction'
import { systemClock } from '@/shared/clock'
import { isUuid } from '@/shared/ids'

import { queueStaffMail } from './mails/staff-mail.job'
import { keyHash, keyPrefix } from './staff-key'
import { saveKeyHash } from './staff-key.repository'
import { provePassword } from './staff-password'
import { staffPanel } from './panel-texts'

const bodySchema = z.object({ action: z.enum(['make', 'revoke']), currentPassword: z.string().max(1000).default('') })

/**
 * Creates or revokes the API key of a member of staff. Staff can do this for themselves, and an owner also for people
 * who work only for the owner's stores; both must give their own present password. The key is random and shown only
 * once: the database stores a keyed hash.
 */
export const staffKeyEndpoint: Omit<Endpoint, 'root'> = {
  method: 'post',
  path: '/:id/api-key',
  handler: async (req) => {
    const t = staffPanel.for(req)
    const actor = staffOf(req)
    if (!actor) return problem('unauthorized', { detail: t('refused.signIn') })
    const id = String(req.routeParams?.['id'])
    if (!isUuid(id)) return problem('not_found', { detail: t('refused.notFound') })
    const { docs } = await req.payload.find({
      collection: 'staff',
      where: { id: { equals: id } },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const [person] = docs
    if (!person) return problem('not_found', { detail: t('refused.notFound') })
    const isElsewhere = (person.stores ?? []).some(
      (store) => !actor.storeIds.includes(typeof store === 'string' ? store : store.id),
    )
    if (isElsewhere) return problem('forbidden', { detail: t('refused.worksElsewhere') })
    const read = await readJson(req)
    if (!read.ok) return failureProblem(read)
    const body = parseWith(bodySchema, read.value, issueWords(req))
    if (!body.ok) return failureProblem(body)
    const { action, currentPassword } = body.value
    const ctx = { payload: req.payload, req, clock: systemClock }
    const proved = await provePassword(ctx, actor.id, currentPassword)
    if (!proved.ok) {
      if (proved.code === 'rate_limited') return failureProblem({ ...proved, detail: t('password.tooMany') })
      const message = t('password.current')
      return problem('validation_failed', { detail: message, errors: [{ path: 'currentPassword', message }] })
    }
    const key = action === 'make' ? `${keyPrefix}${randomBytes(32).toString('base64url')}` : null
    await inTransaction(ctx, async () => {
      const account = await saveKeyHash(ctx, id, key === null ? null : keyHash(req.payload.secret, key))
      if (account) await queueStaffMail(ctx, { ...account, kind: key === null ? 'key_revoked' : 'key_made' })
    })
    return Response.json({ key }, { headers: { 'cache-control': 'no-store' } })
  },
}
