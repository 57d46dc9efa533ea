import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { money } from '@/shared/money'

import { Announcement } from './announcement'

const limits = [
  { countries: ['DE', 'AT'], except: [], from: money(7500, 'EUR') },
  { countries: [], except: ['DE', 'AT'], from: money(20000, 'EUR') },
  { countries: [], except: [], from: money(15000, 'USD') },
] as const

const draw = (text: string) =>
  renderToStaticMarkup(createElement(Announcement, { text, label: 'Notice', locale: 'en', limits }))

test('a line without the placeholder is the same for every shopper', () => {
  const html = draw('We mail on Tuesdays & Fridays.')
  expect(html).toContain('<p>We mail on Tuesdays &amp; Fridays.</p>')
  expect(html).not.toContain('data-limit')
})

test('with the placeholder each limit is shown only for its own countries and currency', () => {
  const html = draw('Free from {freeFrom}.')
  for (const text of ['Free from €75.00.', 'Free from €200.00.', 'Free from $150.00.']) expect(html).toContain(text)
  expect(html).toContain(
    'html[data-currency=EUR]:is([data-country=DE],[data-country=AT]) [data-limit="0"]{display:revert}',
  )
  expect(html).toContain(
    'html[data-currency=EUR]:not([data-country=DE],[data-country=AT]) [data-limit="1"]{display:revert}',
  )
  expect(html).toContain('html[data-currency=USD] [data-limit="2"]{display:revert}')
  expect(html).toContain('[data-limit]{display:none}')
})
