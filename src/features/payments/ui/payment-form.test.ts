import { expect, test } from 'vitest'

import { findOnlineProvider, onlineProviderIds } from '../providers'
import { PaymentForm } from './payment-form'

const props = { ref: null, form: {}, locale: 'en', labels: { loading: '', failed: '', retry: '' } }

test('each provider that gives data for a form has one on the checkout page', () => {
  const withForm = onlineProviderIds().filter((id) => findOnlineProvider(id)?.browser.form)
  expect(withForm).toContain('stripe')
  expect(withForm.filter((provider) => PaymentForm({ provider, ...props }) === null)).toEqual([])
})
