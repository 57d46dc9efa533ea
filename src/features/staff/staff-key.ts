import { createHmac } from 'node:crypto'

import { createLocalReq, type AuthStrategy } from 'payload'

import { clientKey } from '@/platform/http/client-address'
import { isOutage } from '@/platform/http/overload'
import { refuseLater } from '@/platform/late-refusals'
import { noteLostSession } from '@/platform/lost-sessions'
import { takeTurn } from '@/platform/rate-limits'

const scheme = 'staff API-Key '

/**
 * Takes API keys of staff ahead of Payload's own strategy, which finds the same accounts in the same way but takes a
 * database that is away for a key that nobody has.
 */
export const staffKeyStrategy: AuthStrategy = {
  name: 'staff-key',
  authenticate: async ({ headers, payload }) => {
    const authorization = headers.get('authorization')
    if (!authorization?.startsWith(scheme)) return { user: null }
    const key = authorization.slice(scheme.length)
    const index = createHmac('sha256', payload.secret).update(key).digest('hex')
    try {
      const req = await createLocalReq({}, payload)
      const where = { apiKeyIndex: { equals: index } }
      const { docs } = await payload.find({ collection: 'staff', where, depth: 0, limit: 1, pagination: false, req })
      const [user] = docs
      if (user) return { user: { ...user, collection: 'staff', _strategy: 'api-key' } }
      const turn = await takeTurn('staff_key', clientKey(headers))
      if (!turn.ok) refuseLater(headers, turn)
      return { user: null }
    } catch (error) {
      if (isOutage(error)) noteLostSession(headers)
      throw error
    }
  },
}
