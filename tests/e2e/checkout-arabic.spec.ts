import { expect, test } from '@playwright/test'

import { addToCart, expectAccessible, expectOneMail, fillInCard, openCheckout, uniqueEmail } from './checkout-steps.ts'

test.use({ locale: 'ar-AE' })

test('a lamp is bought in Arabic, from right to left', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const email = uniqueEmail()
  await addToCart(page, '/ar/products/arc-desk-lamp', /سلة/)
  await page.goto('/ar/cart')
  await expectAccessible(page)
  await openCheckout(page, '/ar/checkout')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await field('البريد الإلكتروني').fill(email)
  await field('البلد أو المنطقة').selectOption('AE')
  await field('الاسم الكامل').fill('ليلى حداد')
  await field('الشارع ورقم المبنى').fill('شارع الشيخ زايد 12')
  await field('المدينة').fill('دبي')
  await field('الإمارة').fill('دبي')
  await field('الإمارة').blur()
  await fillInCard(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^ادفع/ }).click()
  await expect(page.getByRole('heading', { name: 'شكرًا لطلبك' })).toBeVisible()
  await expectAccessible(page)
  expect(await expectOneMail(email, /^طلبك FM-/)).toContain('شكرًا لطلبك')
})
