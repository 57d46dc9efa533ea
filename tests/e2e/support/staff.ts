import { expect, type Locator, type Page, type Request } from '@playwright/test'

import { signInColleague, type StaffEmail } from '../http/shop.ts'

/**
 * Gives this browser a session of a colleague of this person instead of any other; the form has a test of its own.
 * Returns the colleague's address.
 */
export async function signInAs(page: Page, like: StaffEmail): Promise<string> {
  await page.context().clearCookies({ name: 'fm_staff' })
  return signInColleague(page.context().request, like)
}

/** Opens a page of the panel and waits until its scripts run. */
export async function openPanel(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await panelStarted(page)
}

/**
 * Waits until the scripts of a page of the panel run: before that, clicks and typed text are lost. React
 * marks the elements that it has taken over, and Payload the forms.
 */
export async function panelStarted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll('button, a[href], input')]
    const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith('__reactProps'))
    const hasUnready = document.querySelector('form[data-form-ready="false"]') !== null
    return controls.length > 0 && controls.every(isTaken) && !hasUnready
  })
}

/** Follows a link of a list by its address: the list may be rewriting its own address while it is clicked. */
export async function follow(page: Page, name: string): Promise<void> {
  await openPanel(
    page,
    (await page.getByRole('table').getByRole('link', { name, exact: true }).getAttribute('href')) ?? '',
  )
}

/** Fetches as the panel's own scripts do, with the cookies of the signed-in person. The page must be the shop's. */
export const fetchInPage = (page: Page, path: string, body?: unknown): Promise<{ status: number; text: string }> =>
  page.evaluate(
    async ([url, json]) => {
      const init = json === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: json }
      const response = await fetch(url, init)
      return { status: response.status, text: await response.text() }
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  )

/** Opens a product's form from the list, as an editor does; returns the form's address. */
export async function openProduct(page: Page, title: string): Promise<string> {
  await openPanel(page, `/admin/collections/products?search=${encodeURIComponent(title)}`)
  await follow(page, title)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return page.url()
}

/** The row of a variant in the table of the product's form. */
export async function variantRow(page: Page, sku: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Options and variants' }).click()
  const row = page
    .getByRole('grid', { name: 'Variants' })
    .getByRole('row')
    .filter({ has: page.locator('[data-name="sku"]').getByText(sku, { exact: true }) })
  await expect(row).toBeVisible()
  return row
}

/** Types into a cell of a variant's row, such as `price.USD`. */
export async function typeCell(row: Locator, name: string, text: string): Promise<void> {
  const cell = row.locator(`[data-name="${name}"]`)
  await cell.click()
  await cell.getByRole('textbox').fill(text)
}

/**
 * Does something in the panel and waits for the notice with this text. A notice disappears after four seconds, in which a
 * busy machine may not check; so the page itself checks at every frame, from before the action.
 */
export async function expectNotice(page: Page, text: string | RegExp, act: () => Promise<unknown>): Promise<void> {
  const wanted = typeof text === 'string' ? { part: text } : { pattern: text.source }
  const told = page.waitForFunction(
    ({ part = '', pattern = '' }: { part?: string; pattern?: string }) =>
      [...document.querySelectorAll('[data-sonner-toast]')].some(
        ({ textContent }) => textContent.includes(part) && new RegExp(pattern).test(textContent),
      ),
    wanted,
  )
  await Promise.all([told, act()])
}

/**
 * Presses "Publish in English". Payload disables the button while a draft saves itself, and a press in that moment is
 * lost: the button is pressed until the request is sent.
 */
export async function pressPublish(page: Page): Promise<void> {
  let isSent = false
  const note = (request: Request) => {
    isSent ||= request.url().includes('publishSpecificLocale=en')
  }
  page.on('request', note)
  await expect(async () => {
    // The click of an earlier try may have been sent late.
    if (isSent) return
    // A click must not outlive its try: it would publish once more, or later.
    await page.getByRole('button', { name: 'Publish in English' }).click({ timeout: 5000 })
    await expect.poll(() => isSent, { timeout: 5000 }).toBe(true)
  }).toPass()
  page.off('request', note)
}

/** Presses "Publish in English" and waits until the product is published. */
export const publish = (page: Page): Promise<void> =>
  expectNotice(page, 'Updated successfully.', () => pressPublish(page))

/** Pieces that can still be sold, as the product's form shows them. */
export async function availablePieces(page: Page, title: string, sku: string): Promise<number> {
  await openProduct(page, title)
  return Number(await (await variantRow(page, sku)).locator('[data-name="available"]').textContent())
}

/** Opens an order by its number; returns its address. */
export async function openOrder(page: Page, number: string): Promise<string> {
  await openPanel(page, `/admin/collections/orders?search=${number}`)
  await follow(page, number)
  await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible()
  return page.url()
}

/** Presses a button of the order page, fills in what it asks for, and confirms. */
export async function act(
  page: Page,
  {
    button,
    confirm,
    fields = {},
    done,
  }: { button: string; confirm: string; fields?: Record<string, string>; done: string },
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value)
  await expectNotice(page, done, () => dialog.getByRole('button', { name: confirm, exact: true }).click())
}
