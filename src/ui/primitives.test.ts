import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from '@/ui/button'
import { CurrencyStyle, Price } from '@/ui/price'
import { Picture } from '@/ui/picture'
import { TextField } from '@/ui/text-input'

const labels = { now: 'Now', was: 'Was' }

describe('a field', () => {
  it('ties label, hint and error to its input', () => {
    const html = renderToStaticMarkup(
      createElement(TextField, { name: 'email', label: 'Email', hint: 'For the receipt', error: 'Missing an @' }),
    )
    expect(html).toContain('<label class="ui-field-label" for="email">')
    expect(html).toContain('aria-describedby="email-error email-hint"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/<p id="email-error"[^>]*role="alert"/)
    expect(html).toContain('<p id="email-hint"')
  })

  it('has no attributes of an error when there is none', () => {
    const html = renderToStaticMarkup(createElement(TextField, { name: 'city', label: 'City' }))
    expect(html).not.toContain('aria-')
    expect(html).not.toContain('alert')
  })
})

describe('a price', () => {
  it('is on the page in every currency, each with its earlier price said in words', () => {
    const prices = [
      { currency: 'USD', text: '$24.00', compareText: '$30.00' },
      { currency: 'EUR', text: '€22.00' },
    ]
    const html = renderToStaticMarkup(createElement(Price, { prices, labels }))
    expect(html).toContain('data-in-currency="USD"')
    expect(html).toContain('data-in-currency="EUR"')
    expect(html).toMatch(/Now <\/span><ins>\$24\.00<\/ins> <span[^>]*>Was <\/span><del>\$30\.00<\/del>/)
  })

  it('needs no choice when there is only one currency', () => {
    const html = renderToStaticMarkup(createElement(Price, { prices: [{ currency: 'USD', text: '$1.00' }], labels }))
    expect(html).not.toContain('data-in-currency')
  })

  it('creates style rules for valid currency codes only', () => {
    const html = renderToStaticMarkup(createElement(CurrencyStyle, { currencies: ['USD', '</style>'] }))
    expect(html).toBe('<style>html[data-currency=USD] [data-in-currency=USD]{display:revert}</style>')
  })
})

describe('a picture', () => {
  const picture = { src: '/a.jpg', width: 800, height: 1000, alt: '' }

  it('reserves its space, and loads when it is near the window', () => {
    const html = renderToStaticMarkup(createElement(Picture, picture))
    expect(html).toContain('width="800" height="1000"')
    expect(html).toContain('loading="lazy"')
  })

  it('loads first when it is the first thing visible', () => {
    const html = renderToStaticMarkup(createElement(Picture, { ...picture, priority: true }))
    expect(html).toContain('fetchPriority="high"')
    expect(html).not.toContain('lazy')
  })
})

describe('a button', () => {
  it('submits no form unless told to, and keeps its size while it is busy', () => {
    expect(renderToStaticMarkup(createElement(Button, { children: 'Go' }))).toContain('type="button"')
    const busy = renderToStaticMarkup(createElement(Button, { children: 'Go', loading: true }))
    expect(busy).toContain('aria-busy="true"')
    expect(busy).not.toContain(' disabled')
  })
})
