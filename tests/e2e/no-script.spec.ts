import { expect, test } from '@playwright/test'

import { query } from './http/shop.ts'
import { makeProduct } from './support/own-product.ts'
import { signInAs } from './support/staff.ts'

test.use({ javaScriptEnabled: false })

test(
  'without JavaScript a shopper finds a notebook, adds it to the cart and changes its quantity',
  { tag: '@once' },
  async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('/categories/notebooks')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Field notebook/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Field notebook' })).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()

    await page.goto('/cart')
    await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
    await expect(page.getByText('$26.00').filter({ visible: true }).first()).toBeVisible()
    await page.getByLabel('Quantity of Field notebook').fill('2')
    await page.getByRole('button', { name: 'Update' }).click()
    await expect(page.getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go to checkout' }).filter({ visible: true })).toBeVisible()
  },
)

test('without JavaScript a refusal names the product and says why', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'owner@flowmasters.example')
  const { slug, skus, title } = await makeProduct(page, 'Rare pad')
  await page.goto(`/products/${slug}`)
  // Another shopper takes the last one while this one reads.
  await query(`update stock_levels set on_hand = 0 where variant_id = (select id from variants where sku = $1)`, [
    skus[1],
  ])
  await page.locator('select[name="sku"]').selectOption(skus[1])
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByText(`${title} (A5): This item is sold out and could not be added.`)).toBeVisible()
})

const missing = [
  { path: '/no-such-page', heading: 'This page does not exist' },
  { path: '/products/no-such-product', heading: 'This page does not exist' },
  { path: '/de/categories/no-such-category', heading: 'Diese Seite gibt es nicht' },
  { path: '/ar/no-such-page', heading: 'هذه الصفحة غير موجودة' },
]

for (const { path, heading } of missing) {
  test(`${path} is a 404 page with links to continue, also without JavaScript`, { tag: '@once' }, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', /^(en|de|ar)$/)
  })
}
