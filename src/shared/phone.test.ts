import { describe, expect, test } from 'vitest'

import type { CountryCode } from '@/shared/countries'
import { normalizePhone } from '@/shared/phone'
import { readPhone } from '@/shared/phone-shape'

const typed: [CountryCode, string, string][] = [
  ['DE', '+49 30 901820', '+49 30 901820'],
  ['DE', '\u202a+49 30 901820\u202c\u200e', '+49 30 901820'],
  ['DE', '030/90 18-20', '+49 30 901820'],
  ['DE', '0049 (0)30 901820', '+49 30 901820'],
  ['FR', '＋４９（０）３０ ９０１８２０', '+49 30 901820'],
  ['US', '+49\u201130\u2212901820', '+49 30 901820'],
  ['FR', '(+49) 30 901820', '+49 30 901820'],
  ['DE', 'tel:+49-30-901820', '+49 30 901820'],
  ['US', '(415) 555\u20132671', '+1 415 555 2671'],
  ['US', '415.555.2671 ext. 12', '+1 415 555 2671 ext. 12'],
  ['US', '415-555-2671x12', '+1 415 555 2671 ext. 12'],
  ['US', '+14155552671;ext=12', '+1 415 555 2671 ext. 12'],
  ['US', '+1 (415) 555-2671 Extension 12', '+1 415 555 2671 ext. 12'],
  ['DE', '030 901820 Durchwahl 12', '+49 30 901820 ext. 12'],
  ['AE', '٠٥٠ ١٢٣ ٤٥٦٧', '+971 50 123 4567'],
  ['AE', '+٩٧١٥٠١٢٣٤٥٦٧', '+971 50 123 4567'],
  ['IR', '۰۲۱ ۲۲۲۲ ۲۲۲۲', '+98 21 2222 2222'],
  ['JP', '０３ー１２３４ー５６７８', '+81 3 1234 5678'],
  ['GB', '020 7946 0958', '+44 20 7946 0958'],
  ['IT', '06 6981 2345', '+39 06 6981 2345'],
  ['AQ', '+49 30 901820', '+49 30 901820'],
  ['NU', '+683 4000', '+683 4000'],
]

describe('normalizePhone', () => {
  test.each(typed)('%s: %j is %j', (country, text, phone) => {
    expect(normalizePhone(text, country)).toBe(phone)
    expect(normalizePhone(phone, country), 'once more').toBe(phone)
    expect(readPhone(text), 'the browser lets it through').not.toBeNull()
  })

  test.each([
    '----',
    '123',
    '110',
    'call me',
    '1-800-FLOWERS',
    '0000000000',
    '+1 000 000 0000',
    '+999 12345678',
    '+49',
    '030 901820 or 030 901821',
    '1'.repeat(40),
    '+49 30 901820\0',
    '',
  ])('%j is none', (text) => {
    expect(normalizePhone(text, 'DE')).toBeNull()
  })
})
