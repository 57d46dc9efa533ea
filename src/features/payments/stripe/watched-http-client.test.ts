import { expect, test } from 'vitest'

import { stripeOperation } from './watched-http-client'

test.each([
  ['/v1/payment_intents', 'POST payment_intents'],
  ['/v1/payment_intents/pi_3Abc/confirm', 'POST payment_intents/:id/confirm'],
  ['/v1/payment_intents/pi_3Abc?expand[0]=latest_charge', 'POST payment_intents/:id'],
  ['/v1/refunds/re_1x', 'POST refunds/:id'],
])('a call of %s is counted as %s', (path, operation) => {
  expect(stripeOperation('POST', path)).toBe(operation)
})
