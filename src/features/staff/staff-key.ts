import { createHmac } from 'node:crypto'

import { createLocalReq, type AuthStrategy } from 'payload'

import { isOutage } from '@/platform/http/overload'
import { noteLostSession } from '@/platform/lost-sessions'

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
      return { user: user ? { ...user, collection: 'staff', _strategy: 'api-key' } : null }
    } catch (error) {
      if (isOutage(error)) noteLostSession(headers)
      throw error
    }
  },
}
