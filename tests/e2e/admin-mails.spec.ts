import { expect, test, type Page } from '@playwright/test'

import { expectAccessible, expectOneMail, uniqueEmail } from './checkout-steps.ts'
import { refuseNextMail } from './support/mail-server.ts'
import { buyByTransfer } from './support/orders.ts'
import { act, expectNotice, fetchInPage, openOrder, openPanel, signInAs } from './support/staff.ts'

const rowOf = (page: Page, email: string) => page.locator('.fm-mails > li').filter({ hasText: email })

test('staff see a mail that the mail server refused, and send it again', async ({ page }) => {
  const email = uniqueEmail()
  await refuseNextMail(email)
  const { number } = await buyByTransfer('FM-MUG-CLAY', email)
  await signInAs(page, 'support@flowmasters.example')
  const row = rowOf(page, email)
  await expect(async () => {
    await openPanel(page, '/admin/mails')
    await expect(row).toContainText('The mail server refused the e-mail.', { timeout: 1000 })
  }).toPass()
  await expect(row).toContainText('Order confirmation')
  await expect(row).toContainText(number)
  await expect(row).toContainText('1 attempt')
  await expectAccessible(page)
  await openPanel(page, '/admin')
  await page.getByRole('link', { name: 'E-mails not sent' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'E-mails' })).toBeVisible()

  const id = (await row.locator('input[name="id"]').first().getAttribute('value')) ?? ''
  await signInAs(page, 'manager@paperworks.example')
  await openPanel(page, '/admin/mails')
  await expect(page.getByRole('heading', { level: 1, name: 'E-mails' })).toBeVisible()
  await expect(page.getByText(email)).toHaveCount(0)
  expect((await fetchInPage(page, '/api/mails/send-again', { id })).status).toBe(404)
  await signInAs(page, 'editor@flowmasters.example')
  await openPanel(page, '/admin/mails')
  await expect(page.getByText('Your role may not see the recipients of e-mails.')).toBeVisible()
  expect((await fetchInPage(page, '/api/mails/send-again', { id })).status).toBe(403)

  await signInAs(page, 'support@flowmasters.example')
  await openPanel(page, '/admin/mails')
  await row.getByRole('button', { name: 'Send again' }).click()
  const send = row.getByRole('dialog').getByRole('button', { name: 'Send', exact: true })
  await expectNotice(page, 'The e-mail is on its way.', () => send.click())
  expect(await expectOneMail(email, /^Your order/)).toContain(number)
  await openOrder(page, number)
  await expect(page.getByText('Confirmation sent again')).toBeVisible()
})

test('an editor looks at the Arabic confirmation, which reads from right to left, and sends it to themselves', async ({
  page,
}) => {
  const editor = await signInAs(page, 'editor@flowmasters.example')
  await openPanel(page, '/admin/mails/examples')
  for (const name of ['العربية', 'Order confirmation, paid by card']) {
    const choice = page.getByRole('link', { name })
    await choice.click()
    // Each choice loads the page again, whose links keep it.
    await expect(choice).toHaveAttribute('aria-current', 'page')
  }
  for (const title of ['On a computer', 'On a phone']) {
    const frame = page.frameLocator(`iframe[title="${title}"]`)
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(frame.getByText('كوب للمثال')).toBeVisible()
  }
  await expect(page.locator('iframe[title="On a phone"]')).toHaveAttribute('sandbox', '')
  await expect(page.locator('pre[dir="rtl"]')).toContainText('EXAMPLE-1001')
  await expectAccessible(page)
  await act(page, { button: 'Send me this', confirm: 'Send', done: 'The example is on its way to you.' })
  expect(await expectOneMail(editor, /^\[Example\]/)).toContain('EXAMPLE-1001')
})

test('an example is shown neither to anonymous callers nor to staff of another store', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  const framed = page.waitForResponse((response) => response.url().includes('/api/mail-examples/'))
  await openPanel(page, '/admin/mails/examples')
  expect((await framed).headers()['content-security-policy']).toContain('sandbox')
  const source = (await page.locator('iframe').first().getAttribute('src')) ?? ''
  expect((await fetchInPage(page, source)).status).toBe(200)
  await signInAs(page, 'manager@paperworks.example')
  expect((await fetchInPage(page, source)).status).toBe(404)
  await page.context().clearCookies()
  expect((await fetchInPage(page, source)).status).toBe(401)
  await openPanel(page, '/admin/mails')
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible()
})
