import { expect, test } from 'vitest'

import { addWorkingDays, deliveryWindow } from '@/shared/working-days'

const friday = new Date('2026-11-20T15:00:00Z')

test.each([
  [0, '2026-11-20'],
  [1, '2026-11-23'],
  [6, '2026-11-30'],
])('%i working days after a Friday', (count, day) => {
  expect(addWorkingDays(friday, count).toISOString().slice(0, 10)).toBe(day)
})

test('a delivery is promised in days that the reader can plan with', () => {
  expect(deliveryWindow(friday, { minDays: 1, maxDays: 3 }, 'en')).toBe('Tue, Nov 24\u2009–\u2009Thu, Nov 26')
  expect(deliveryWindow(friday, { minDays: 1, maxDays: 1 }, 'de')).toBe('Di., 24. Nov.')
})
