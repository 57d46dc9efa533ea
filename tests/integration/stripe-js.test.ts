import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, FrameLocator, Page } from 'playwright'
import { chromium } from 'playwright'
import Stripe from 'stripe'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StripeFake } from '../fakes/stripe/server.ts'
import { startStripeFake } from '../fakes/stripe/server.ts'
import { launchOptions } from '../setup-browser.ts'

const KEYS = { secretKey: 'sk_test_integration', publishableKey: 'pk_test_integration' }

/** A shop's page: `openForm` mounts the form, `pay` confirms and leaves the answer in `result`. */
const SHOP_PAGE = `<!doctype html>
<title>Shop</title>
<div id="payment"></div>
<script src="STRIPE_JS"></script>
<script>
  var changes = [], result, pay
  function openForm({ publishableKey, clientSecret, locale, redirect }) {
    const stripe = Stripe(publishableKey)
    const elements = stripe.elements({ clientSecret, locale })
    const element = elements.create('payment')
    element.on('change', (change) => changes.push(change))
    pay = async () => {
      result = undefined
      const confirmParams = { return_url: location.origin + '/return' }
      result = await stripe.confirmPayment({ elements, redirect, confirmParams })
    }
    const ready = new Promise((resolve) => element.on('ready', () => resolve()))
    element.mount('#payment')
    return ready
  }
</script>`

let fake: StripeFake
let stripe: Stripe
let browser: Browser
let page: Page
let shop: Server
let shopUrl: string

beforeAll(async () => {
  fake = await startStripeFake({ port: 0, ...KEYS })
  const { hostname, port } = new URL(fake.url)
  stripe = new Stripe(KEYS.secretKey, { host: hostname, port, protocol: 'http', telemetry: false })
  shop = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(SHOP_PAGE.replace('STRIPE_JS', `${fake.url}/v3/stripe.js`))
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  browser = await chromium.launch(launchOptions())
})

afterAll(async () => {
  await browser.close()
  shop.closeAllConnections()
  shop.close()
  await fake.close()
})

beforeEach(async () => {
  page = await browser.newPage()
  // Only a hang reaches this limit.
  page.setDefaultTimeout(120_000)
  await page.goto(shopUrl)
})

afterEach(async () => {
  await page.close()
})

interface FormOptions {
  locale?: string
  redirect?: 'always' | 'if_required'
}

/** Opens the form for a new intent of 20.00 EUR. */
async function openForm({ locale = 'en', redirect = 'if_required' }: FormOptions = {}): Promise<Stripe.PaymentIntent> {
  const intent = await stripe.paymentIntents.create({ amount: 2000, currency: 'eur' })
  const options = { publishableKey: KEYS.publishableKey, clientSecret: intent.client_secret, locale, redirect }
  await page.evaluate(`openForm(${JSON.stringify(options)})`)
  return intent
}

function form(): FrameLocator {
  return page.frameLocator('#payment iframe')
}

/** Types the card like a person, by the labels. */
async function type(number: string): Promise<void> {
  await form().getByLabel('Card number').pressSequentially(number)
  await form().getByLabel('Expiration date').pressSequentially('1234')
  await form().getByLabel('Security code').pressSequentially('123')
}

function press(): Promise<unknown> {
  return page.evaluate('void pay()')
}

async function result(): Promise<{ paymentIntent?: Stripe.PaymentIntent; error?: Stripe.errors.StripeCardError }> {
  const handle = await page.waitForFunction('result')
  return (await handle.jsonValue()) as { paymentIntent?: Stripe.PaymentIntent; error?: Stripe.errors.StripeCardError }
}

describe('the stand-in for Stripe.js', () => {
  it('takes a typed card, formats it and pays', async () => {
    const intent = await openForm()
    await type('4242424242424242')
    expect(await form().getByLabel('Card number').inputValue()).toBe('4242 4242 4242 4242')
    expect(await form().getByLabel('Expiration date').inputValue()).toBe('12 / 34')
    // The frame notifies its page by a message.
    await expect
      .poll(() => page.evaluate('changes.at(-1)'), { timeout: 60_000 })
      .toMatchObject({ complete: true, value: { type: 'card' } })
    await press()
    expect((await result()).paymentIntent).toMatchObject({ id: intent.id, status: 'succeeded' })
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ amount_received: 2000 })
  })

  it('says in words what is wrong before anything is sent', async () => {
    await openForm()
    await form().getByLabel('Card number').pressSequentially('4242')
    await press()
    expect((await result()).error).toMatchObject({ type: 'validation_error', code: 'incomplete_number' })
    expect(await form().locator('#number-error').textContent()).toBe('Your card number is incomplete.')
    expect(await form().locator('#cvc-error').textContent()).toBe('Your card’s security code is incomplete.')
    expect(await form().getByLabel('Card number').getAttribute('aria-invalid')).toBe('true')
  })

  it('answers a decline in the shopper’s language and accepts another card', async () => {
    await openForm({ locale: 'de' })
    await form().getByText('Testkarten').click()
    await form().getByRole('button', { name: 'Nicht gedeckt' }).click()
    await press()
    expect((await result()).error).toMatchObject({
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Ihre Karte ist nicht ausreichend gedeckt.',
    })
    await form().getByText('Testkarten').click()
    await form().getByRole('button', { name: 'Erfolgreich' }).click()
    await press()
    expect((await result()).paymentIntent?.status).toBe('succeeded')
  })

  it.each([
    ['Complete authentication', 'succeeded'],
    ['Fail authentication', 'requires_payment_method'],
  ])('shows 3-D Secure over the page: %s', async (button, status) => {
    const intent = await openForm()
    await type('4000002500003155')
    await press()
    await page.frameLocator('dialog iframe').getByRole('button', { name: button }).click()
    const { paymentIntent, error } = await result()
    expect(paymentIntent?.status ?? error?.payment_intent?.status).toBe(status)
    expect(await page.locator('dialog').count()).toBe(0)
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe(status)
  })

  it.each([
    ['Complete authentication', 'succeeded'],
    ['Fail authentication', 'failed'],
  ])('leaves for the bank and comes back when it always redirects: %s', async (button, status) => {
    const intent = await openForm({ redirect: 'always' })
    await type('4000002500003155')
    await press()
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(`${shopUrl}/return?**`)
    const query = new URL(page.url()).searchParams
    expect(query.get('payment_intent')).toBe(intent.id)
    expect(query.get('payment_intent_client_secret')).toBe(intent.client_secret)
    expect(query.get('redirect_status')).toBe(status)
  })

  it('speaks Arabic from right to left', async () => {
    await openForm({ locale: 'ar' })
    expect(await form().locator('html').getAttribute('dir')).toBe('rtl')
    await form().getByLabel('رقم البطاقة').pressSequentially('٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢')
    expect(await form().getByLabel('رقم البطاقة').inputValue()).toBe('4242 4242 4242 4242')
  })
})
