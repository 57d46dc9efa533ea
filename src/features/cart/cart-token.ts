import { createHmac } from 'node:crypto'

import { env } from '@/platform/env'

/**
 * The unguessable token of a cart: 256 bits as 43 characters of base64url. It is derived from the cart's id with the
 * server's secret, so that each device of a customer gets the same token although the database stores only its hash.
 */
export const cartTokenOf = (cartId: string): string =>
  createHmac('sha256', env().PAYLOAD_SECRET).update(`cart:${cartId}`).digest('base64url')
