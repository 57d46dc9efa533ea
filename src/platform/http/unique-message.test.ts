import { describe, expect, test } from 'vitest'

import { uniqueMessage } from './unique-message'
import { inDefaultLanguage } from '@/shared/panel-texts'

const slug = { path: 'slug', label: 'address' }
const product = { path: 'product', label: 'product' }
const options = { path: 'optionValues', label: 'option values' }

describe('the message about a value in use', () => {
  test.each([
    [
      { singular: 'product', isPerStore: true, fields: [slug], value: 'pen' },
      { path: 'slug', message: 'The address “pen” is already used by another product of this store. Choose another.' },
    ],
    [
      {
        singular: 'member of staff',
        isPerStore: false,
        fields: [{ path: 'email', label: 'email' }],
        value: 'a@b.example',
      },
      { path: 'email', message: 'The email “a@b.example” is already used by another member of staff. Choose another.' },
    ],
    [
      { singular: 'variant', isPerStore: false, fields: [product, options], value: undefined },
      {
        path: 'optionValues',
        message: 'Another variant has the same product and option values. Choose another.',
      },
    ],
    [
      { singular: 'navigation', isPerStore: true, fields: [], value: undefined },
      { path: 'store', message: 'This store has its navigation already. There is one for each store.' },
    ],
  ])('%j', (violation, expected) => {
    expect(uniqueMessage(violation, inDefaultLanguage)).toEqual(expected)
  })
})
