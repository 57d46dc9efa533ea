import { expect, test } from 'vitest'

import { withoutMissing } from './without-missing'

const root = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const text = (words: string) => ({ type: 'text', text: words })
const upload = (value: unknown) => ({ type: 'upload', relationTo: 'media', value })
const relation = (value: unknown) => ({ type: 'relationship', relationTo: 'products', value })
const link = (value: unknown, ...children: object[]) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: 'pages', value } },
  children,
})
const existing = new Set(['here'])

test.each([
  ['a picture', root(paragraph(text('a')), upload('gone')), root(paragraph(text('a')))],
  ['a picture that was loaded', root(paragraph(), upload({ id: 'gone' })), root(paragraph())],
  ['a relation', root(relation('gone'), paragraph(text('a'))), root(paragraph(text('a')))],
  [
    'a link, whose words stay',
    root(paragraph(text('see '), link('gone', text('here'), text('!')))),
    root(paragraph(text('see '), text('here'), text('!'))),
  ],
  [
    'a link in a list in a list',
    root({ type: 'list', children: [{ type: 'listitem', children: [link('gone', text('x'))] }] }),
    root({ type: 'list', children: [{ type: 'listitem', children: [text('x')] }] }),
  ],
])('removes references to deleted documents: %s', (_name, before, after) => {
  expect(withoutMissing(before, existing)).toEqual(after)
})

test('keeps references to existing documents, and links to addresses', () => {
  const address = { type: 'link', fields: { linkType: 'custom', url: '/about' }, children: [text('us')] }
  const whole = root(upload('here'), relation('here'), paragraph(link('here', text('a')), address))
  expect(withoutMissing(whole, existing)).toEqual(whole)
})

test('keeps an empty paragraph, without which the editor cannot open a text', () => {
  const left = { type: 'root', children: [expect.objectContaining({ type: 'paragraph', children: [] })] }
  expect(withoutMissing(root(upload('gone')), existing)).toEqual({ root: left })
})

test.each([null, undefined, 'words', { root: 'x' }])('returns %j, which is not a rich text, unchanged', (value) => {
  expect(withoutMissing(value, existing)).toEqual(value)
})
