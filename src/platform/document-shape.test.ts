import type { Field } from 'payload'
import { expect, test } from 'vitest'

import { shapeProblemsIn } from './document-shape'

const text = (name: string): Field => ({ name, type: 'text' })
const rows: Field = {
  name: 'rows',
  type: 'array',
  fields: [text('title'), { name: 'links', type: 'array', fields: [] }],
}
const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'One', fields: [{ type: 'row', fields: [rows] }] },
      { label: 'Two', name: 'seo', fields: [text('title')] },
    ],
  },
  { name: 'contact', type: 'group', fields: [text('email')] },
  { type: 'group', fields: [{ name: 'more', type: 'array', fields: [] }] },
  { name: 'blocks', type: 'blocks', blocks: [{ slug: 'faq', fields: [{ name: 'items', type: 'array', fields: [] }] }] },
]

test.each(['x', 5, {}, true])('a list that is %j is named, at any depth', (value) => {
  const paths = (data: Record<string, unknown>) => shapeProblemsIn(fields, data).map(({ path }) => path)
  expect(paths({ rows: value, more: value, blocks: value })).toEqual(['rows', 'more', 'blocks'])
  expect(paths({ rows: [{ links: value }] })).toEqual(['rows.0.links'])
  expect(paths({ blocks: [{ blockType: 'faq', items: value }] })).toEqual(['blocks.0.items'])
})

test.each(['x', 5, null, []])('a row or a group that is %j is named', (value) => {
  const data = { rows: [{}, value], seo: value, contact: value, blocks: [value] }
  expect(shapeProblemsIn(fields, data).map(({ path }) => path)).toEqual(['rows.1', 'seo', 'contact', 'blocks.0'])
})

test.each([{}, [], 5, true])('a text that is %j is named', (value) => {
  const many: Field = { name: 'many', type: 'text', hasMany: true }
  const data = { contact: { email: value }, rows: [{ title: value }], many: ['a'] }
  expect(shapeProblemsIn([...fields, many], data).map(({ path }) => path)).toEqual(['rows.0.title', 'contact.email'])
})

test('a list of texts is a list, and a date of creation may be absent', () => {
  const own: Field[] = [
    { name: 'many', type: 'text', hasMany: true },
    { name: 'createdAt', type: 'date' },
  ]
  expect(shapeProblemsIn(own, { many: 'a' }).map(({ path }) => path)).toEqual(['many'])
  const data = { many: null, createdAt: null }
  expect(shapeProblemsIn(own, data)).toEqual([])
  expect(data).toEqual({ many: null })
})

test.each([{}, [], true, 'yesterday', 1e300])('a date that is %j is named', (value) => {
  const dates: Field[] = [{ name: 'at', type: 'date' }]
  expect(shapeProblemsIn(dates, { at: value }).map(({ path }) => path)).toEqual(['at'])
  for (const moment of [null, '', '2026-11-29', '2026-11-29T12:00:00.000Z']) {
    expect(shapeProblemsIn(dates, { at: moment })).toEqual([])
  }
})

test('null, and what the forms of the panel send for an empty list, count as an empty list', () => {
  const data: Record<string, unknown> = { rows: null, more: 0, blocks: '0', seo: {} }
  expect(shapeProblemsIn(fields, data)).toEqual([])
  expect(data).toEqual({ rows: [], more: [], blocks: [], seo: {} })
})

test('absent fields stay absent, and Payload itself refuses blocks of an unknown kind', () => {
  const data = { blocks: [{ blockType: 'unknown', items: 5 }] }
  expect(shapeProblemsIn(fields, data)).toEqual([])
  expect(data).toEqual({ blocks: [{ blockType: 'unknown', items: 5 }] })
})
