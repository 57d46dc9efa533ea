import { expect, test } from 'vitest'

import { keepSaid } from './keep-said'

const model = (total: string, ...messages: string[]) => ({ total, cart: { messages, pieces: 1 } })

test('messages about the cart stay while the checkout saves', () => {
  const cut = keepSaid(model('$9.00'), model('$6.00', 'Only 2 left'))
  expect(keepSaid(cut, model('$6.00'))).toEqual(model('$6.00', 'Only 2 left'))
  expect(keepSaid(cut, model('$5.00', 'Only 2 left', 'Now cheaper'))).toEqual(
    model('$5.00', 'Only 2 left', 'Now cheaper'),
  )
})
