import { expect, test } from '@playwright/test'

import { expectAccessible, expectOneMail, fillInCard, uniqueEmail } from './checkout-steps.ts'
import { buyByTransfer } from './support/orders.ts'

test.use({ viewport: { width: 390, height: 844 } })

const sku = 'FM-FIELD-INK-A5-PLAIN'
const declinedCard = '4000000000000002'

test(
  'an order by bank transfer is paid by card on its page, after another card was declined',
  { tag: '@once' },
  async ({ page }) => {
    const email = uniqueEmail()
    const { number, token } = await buyByTransfer(sku, email)
    await page.goto(`/de/order/${token}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Bitte überweisen Sie den Betrag' })).toBeVisible()
    await expect(page.getByText(/^Wenn Sie noch nicht überwiesen haben, .+ online bezahlen\.$/)).toBeVisible()
    await fillInCard(page, declinedCard)
    await expectAccessible(page)
    const pay = page.getByRole('button', { name: /bezahlen$/ })
    await pay.click()
    const message = page.getByRole('alert').filter({ hasText: 'Die Zahlung hat nicht geklappt' })
    await expect(message).toBeFocused()
    await expect(message).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await fillInCard(page)
    await pay.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Vielen Dank für Ihre Bestellung' })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/de/order/${token}`))
    await expect(page.getByText(/^Zahlung über .+ eingegangen$/)).toBeVisible()
    await expect(pay).toHaveCount(0)
    await expectOneMail(email, new RegExp(`^Payment received for order ${number}$`))
  },
)
