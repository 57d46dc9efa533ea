import { randomBytes } from 'node:crypto'

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { z } from 'zod'

import { cookieNames } from '../../src/shared/cookie-names.ts'
import { baseUrl } from './http/shop.ts'
import { openStarted, startScripts } from './support/open-started.ts'

/** An address that no other test and no earlier run has used. */
export const uniqueEmail = (): string => `shopper-${randomBytes(6).toString('hex')}@example.com`

export async function addToCart(page: Page, path: string, button: string | RegExp = 'Add to cart'): Promise<void> {
  await openStarted(page, path)
  const added = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok())
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  await added
}

/** Gives this browser a cart with one piece, made by the API: for tests of what comes after `addToCart`. */
export async function bringCart(page: Page, sku = 'FM-FIELD-INK-A6-PLAIN'): Promise<void> {
  const carts = `${baseUrl}/api/storefront/v1/carts`
  const made = await page.request.post(carts, { data: {} })
  expect(made.ok(), await made.text()).toBe(true)
  const { token } = z.object({ token: z.string() }).parse(await made.json())
  const added = await page.request.post(`${carts}/${token}/lines`, { data: { sku, quantity: 1 } })
  expect(added.ok(), await added.text()).toBe(true)
  await page.context().addCookies([{ name: cookieNames.cart, value: token, url: baseUrl }])
}

/** Resolves once the scripts of the checkout run, which is used next: it saves once by itself then. */
export const checkoutStarted = (page: Page): Promise<Response> =>
  page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && new URL(response.url()).pathname.endsWith('/checkout') && response.ok(),
  )

/** Opens the checkout and begins to use it; resolves once its scripts run. */
export async function openCheckout(page: Page, path = '/checkout'): Promise<void> {
  const started = checkoutStarted(page)
  await page.goto(path)
  await startScripts(page)
  await started
}

/** Fills in the checkout's form as a shopper in Oregon, who is asked for a state and a ZIP code. */
export async function fillInAmericanAddress(page: Page, email: string): Promise<void> {
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await field('E-mail').fill(email)
  await field('Country or region').selectOption('US')
  await field('Full name').fill('Ada Lovelace')
  await field('Street and house number').fill('12 Main Street')
  await field('City').fill('Portland')
  await field('State').selectOption('OR')
  await field('ZIP code').fill('97201')
  await field('ZIP code').blur()
}

/** Types a card into Stripe's frame. The labels are in the page's language, so the fields are found by autocomplete. */
export async function fillInCard(page: Page, number = '4242424242424242'): Promise<void> {
  const frame = page.locator('iframe').first().contentFrame()
  await frame.locator('[autocomplete="cc-number"]').fill(number)
  await frame.locator('[autocomplete="cc-exp"]').fill('12 / 34')
  await frame.locator('[autocomplete="cc-csc"]').fill('123')
}

const inbox = z.object({
  items: z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() })),
})

/** Every mail that the shop has sent to this address. */
async function mailsTo(email: string): Promise<z.output<typeof inbox>['items']> {
  const response = await fetch(
    new URL(`/api/messages?limit=100&to=${encodeURIComponent(email)}`, process.env.E2E_MAIL_URL),
  )
  const { items } = inbox.parse(await response.json())
  return items.filter(({ to }) => to.includes(email))
}

/** Waits for exactly one mail to this address whose subject matches. */
export async function expectOneMail(email: string, subject: RegExp): Promise<string> {
  const matching = async () => (await mailsTo(email)).filter((mail) => subject.test(mail.subject))
  await expect.poll(async () => (await matching()).length).toBe(1)
  return (await matching())[0]?.text ?? ''
}

/** Expects no violation of WCAG 2.2 AA on the page. Stripe's frame is excluded, because Stripe is responsible for it. */
export async function expectAccessible(page: Page): Promise<void> {
  // While they run, colors are neither the old ones nor the new ones. Waiting for their end may take forever: in parts of a
  // page that are not drawn, they stand still.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    for (const animation of ending) animation.finish()
  })
  const { violations } = await new AxeBuilder({ page })
    // Neither a list of what passed nor a look into other frames: they take most of the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('iframe')
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
