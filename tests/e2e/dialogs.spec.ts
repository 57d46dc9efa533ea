import { expect, test, type Locator, type Page } from '@playwright/test'

import { forbidScripts } from './support/forbid-scripts.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const isModal = (dialog: Locator): Promise<boolean> => dialog.evaluate((element) => element.matches(':modal'))

const home = (page: Page): Locator => page.getByRole('banner').locator('a[href="/"]').first()

/** Whether the element can have the focus: nothing that is inert can. */
const takesFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((link: HTMLElement) => {
    link.focus()
    return document.activeElement === link
  })

/** The page's scripts get no frame any more, so that what they do after one does not happen. */
const holdFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })

const dialogs = [
  { path: '/', button: 'Open the menu', name: 'Menu', focused: 'Close' },
  { path: '/', button: 'Search', name: 'What are you looking for?', focused: 'What are you looking for?' },
  { path: '/products', button: 'Filter', name: 'Filters', focused: 'Close' },
] as const

for (const { path, button: label, name, focused } of dialogs) {
  test.describe(`${name}, on a phone`, { tag: '@once' }, () => {
    const buttonOf = (page: Page) => page.getByRole('button', { name: label, exact: true })
    const dialogOf = (page: Page) => page.getByRole('dialog', { name })

    test('is shown by the tap itself, before the page behind becomes inert, and does not move then', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(path)
      await holdFrames(page)
      await buttonOf(page).tap()
      const dialog = dialogOf(page)
      await expect(dialog).toBeVisible()
      expect(await isModal(dialog)).toBe(false)
      await expect(dialog.getByLabel(focused, { exact: true })).toBeInViewport({ ratio: 1 })
      const box = await dialog.boundingBox()
      await page.keyboard.press('Shift')
      expect(await isModal(dialog)).toBe(true)
      expect(await dialog.boundingBox()).toEqual(box)
    })

    test('has the focus and the page to itself, and gives both back', async ({ page }) => {
      await page.goto(path)
      const [button, dialog] = [buttonOf(page), dialogOf(page)]
      await button.tap()
      await expect.poll(() => isModal(dialog)).toBe(true)
      await expect(dialog.getByLabel(focused, { exact: true })).toBeFocused()
      expect(await takesFocus(home(page))).toBe(false)
      await expect(dialog.getByLabel(focused, { exact: true })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(button).toBeFocused()
      expect(await takesFocus(home(page))).toBe(true)
    })

    test('is closed by Escape right after the tap', async ({ page }) => {
      await page.goto(path)
      await holdFrames(page)
      await buttonOf(page).tap()
      await page.keyboard.press('Escape')
      await expect(dialogOf(page)).toBeHidden()
      await expect(buttonOf(page)).toBeFocused()
    })

    test('is opened by the browser alone where a policy forbids the scripts of the page', async ({ page }) => {
      await forbidScripts(page)
      await page.goto(path)
      await buttonOf(page).tap()
      await expect(dialogOf(page)).toBeVisible()
    })
  })
}
