import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { CheckoutProblem } from './checkout-problem'

const words = { title: 'Title', text: 'Text' }
const render = (problem: Parameters<typeof CheckoutProblem>[0]['problem']): string =>
  renderToStaticMarkup(<CheckoutProblem problem={problem} changes={['Only 2 are left']} />)

test('a failure is an alert that can take the focus, with what has changed', () => {
  const html = render(words)
  for (const part of ['role="alert"', 'tabindex="-1"', 'ui-alert-danger', 'Only 2 are left'])
    expect(html).toContain(part)
})

test('a wait is a warning that cannot take the focus', () => {
  const html = render({ ...words, isWait: true })
  for (const part of ['role="status"', 'ui-alert-warning', 'Title', 'Text']) expect(html).toContain(part)
  expect(html).not.toMatch(/tabindex|role="alert"|danger/)
})

test('a failure with a way on has a link to it', () => {
  expect(render({ ...words, link: { href: '/checkout/return?order=a', text: 'Look' } })).toMatch(
    /<a href="\/checkout\/return\?order=a"[^>]*>Look<\/a>/,
  )
})
