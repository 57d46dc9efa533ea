import { afterAll, beforeAll } from 'vitest'

import { registerProvider } from '@/features/payments/providers'

import { paylinkProvider } from '../../fakes/paylink/provider'
import { PaylinkFake } from '../../fakes/paylink/server'

/** A second provider, in this test file only. */
export const paylink = new PaylinkFake('paylink-key', 'paylink-webhook-secret')

registerProvider(paylinkProvider(paylink))

beforeAll(() => paylink.start())
afterAll(() => paylink.close())
