import { expect, test } from 'vitest'

import { leftOut } from './grid-clipboard'
import type { GridColumn, GridRow } from './grid-model'
import { inDefaultLanguage } from '@/shared/panel-texts'

const rows = ['a', 'b', 'c'].map((id): GridRow => ({ id, name: id, cells: {}, mark: null, changed: [], problems: {} }))
const columns = ['sku', 'price'].map((name): GridColumn => ({ name, label: name, longLabel: name, kind: 'text' }))
const at = (top: number, left: number, text: string) =>
  leftOut({ rows, columns, range: { top, bottom: top, left, right: left }, text }, inDefaultLanguage)

test('a block that fits leaves nothing out', () => {
  expect(at(0, 0, '1\t2\n3\t4\n5\t6\n')).toBeNull()
  expect(at(2, 1, '1')).toBeNull()
  expect(at(0, 0, '')).toBeNull()
})

test('rows and columns beyond the table are counted', () => {
  expect(at(0, 0, '1\n2\n3\n4')).toBe('Not pasted: 1 row beyond the end of the table.')
  expect(at(2, 1, '1\t2\n3\t4\n5')).toBe(
    'Not pasted: 2 rows beyond the end of the table. Not pasted: 1 column beyond the end of the table.',
  )
})
