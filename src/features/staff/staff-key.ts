import { createHmac } from 'node:crypto'

import { createLocalReq, type AuthStrategy } from 'payload'

import { clientKey } from '@/platform/http/client-address'
import { isOutage } from '@/platform/http/overload'
import { refuseLater } from '@/platform/late-refusals'
import { noteLostSession } from '@/platform/lost-sessions'
import { takeTurn } from '@/platform/rate-limits'

const scheme = 'staff API-Key '

/**
 * The prefix of every key: secret scanners can find leaked keys by it, and no text that a person chose passes as one.
 */
export const keyPrefix = 'fmk_'
const keyPattern = /^fmk_[A-Za-z0-9_-]{43}$/

export const keyHash = (secret: string, key: string): string => createHmac('sha256', secret).update(key).digest('hex')

/** Signs in by an API key made by staff-key.endpoint.ts. Guesses are limited per client; all get the same answer. */
export const staffKeyStrategy: AuthStrategy = {
  name: 'staff-key',
  authenticate: async ({ headers, payload }) => {
    const authorization = headers.get('authorization')
    if (!authorization?.startsWith(scheme)) return { user: null }
    const key = authorization.slice(scheme.length)
    try {
      const req = await createLocalReq({}, payload)
      const where = { apiKeyIndex: { equals: keyHash(payload.secret, key) } }
      const { docs } = keyPattern.test(key)
        ? await payload.find({ collection: 'staff', where, depth: 0, limit: 1, pagination: false, req })
        : { docs: [] }
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
