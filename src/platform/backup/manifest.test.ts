import { expect, test } from 'vitest'

import { partName, tableOfPart, unknownMigrations } from './manifest'
import { compareTotals } from './read-backup'

test('the parts of a table are found again by their names', () => {
  expect(partName('public', 'orders_lines', 12)).toBe('data/public/orders_lines/000012')
  expect(tableOfPart(partName('pgboss', 'job', 0))).toBe('pgboss.job')
  expect(tableOfPart('media/data/public/orders/000000')).toBeNull()
  expect(tableOfPart('manifest.json')).toBeNull()
})

test('a newer backup has migrations that this version does not know, an older one has none', () => {
  expect(unknownMigrations(['1', '2'], ['1', '2', '3'])).toEqual([])
  expect(unknownMigrations(['1', '2', '4'], ['1', '2', '3'])).toEqual(['4'])
})

test('totals that differ are named, also for tables that only one side has', () => {
  const totals = { rows: { 'public.orders': 3, 'public.carts': 1 }, media: { files: 2, bytes: 10 } }
  expect(compareTotals(totals, totals)).toEqual([])
  expect(compareTotals(totals, { rows: { 'public.orders': 2 }, media: { files: 2, bytes: 9 } })).toEqual([
    '2 rows of public.orders instead of 3',
    '0 rows of public.carts instead of 1',
    '9 bytes of media instead of 10',
  ])
  expect(compareTotals({ ...totals, rows: {} }, { ...totals, rows: { 'public.staff': 1 } })).toEqual([
    '1 rows of public.staff instead of 0',
  ])
})
