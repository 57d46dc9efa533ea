import { expect, test } from 'vitest'

import { nextStep, type NextStepFacts } from './next-step'

const paid: NextStepFacts = {
  status: 'placed',
  paymentStatus: 'paid',
  fulfillmentStatus: 'unfulfilled',
  isManualPayment: false,
  isPaidOnDelivery: false,
  hasFailedPayment: false,
  hasDigitalLines: false,
  isRestCanceled: false,
}
const pending: NextStepFacts = { ...paid, status: 'pending', paymentStatus: 'unpaid' }
const manual: NextStepFacts = { ...paid, paymentStatus: 'unpaid', isManualPayment: true }

test.each<[string, NextStepFacts, string]>([
  ['an unfinished card payment can be paid', pending, 'pay'],
  ['a declined one can be paid again', { ...pending, hasFailedPayment: true }, 'pay_again'],
  ['a bank transfer is waited for', manual, 'transfer_money'],
  ['cash is paid at the door', { ...manual, isPaidOnDelivery: true }, 'pay_on_delivery'],
  ['a paid order is prepared', paid, 'prepare'],
  ['a part of it comes later', { ...paid, fulfillmentStatus: 'partially_fulfilled' }, 'receive_rest'],
  ['the rest of it does not come', { ...paid, fulfillmentStatus: 'fulfilled', isRestCanceled: true }, 'rest_canceled'],
  ['a bank decides about the money', { ...paid, paymentStatus: 'disputed' }, 'payment_disputed'],
  [
    'a bank decides about what has arrived',
    { ...paid, status: 'completed', paymentStatus: 'disputed', fulfillmentStatus: 'fulfilled' },
    'none',
  ],
  [
    'a bank decides about downloads, which wait for it',
    {
      ...paid,
      status: 'completed',
      paymentStatus: 'disputed',
      fulfillmentStatus: 'not_required',
      hasDigitalLines: true,
    },
    'payment_disputed',
  ],
  ['a bank gave the money back', { ...paid, paymentStatus: 'charged_back' }, 'charged_back'],
  [
    'a canceled order is over, also after a bank gave the money back',
    { ...paid, status: 'canceled', paymentStatus: 'charged_back' },
    'canceled',
  ],
  ['all of it is under way', { ...manual, isPaidOnDelivery: true, fulfillmentStatus: 'fulfilled' }, 'receive'],
  ['nothing is left', { ...paid, status: 'completed', fulfillmentStatus: 'fulfilled' }, 'none'],
  [
    'files can be fetched',
    { ...paid, status: 'completed', fulfillmentStatus: 'not_required', hasDigitalLines: true },
    'download',
  ],
  [
    'files wait for the money',
    { ...manual, fulfillmentStatus: 'not_required', hasDigitalLines: true },
    'transfer_money',
  ],
  ['a canceled order is over', { ...pending, status: 'canceled' }, 'canceled'],
  ['a refunded one as well', { ...paid, status: 'canceled', paymentStatus: 'refunded' }, 'refunded'],
])('%s', (_name, order, step) => {
  expect(nextStep(order)).toBe(step)
})
