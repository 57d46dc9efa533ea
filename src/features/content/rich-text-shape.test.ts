import { expect, test } from 'vitest'

import { shapeProblem, kindsIn } from './rich-text-shape'
import { inDefaultLanguage } from '@/shared/panel-texts'

const none: ReadonlySet<string> = new Set()
const words = { type: 'text', text: 'words', format: 0 }
const root = (...children: unknown[]) => ({ type: 'root', children })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', indent: 0, format: '', children })

test('a text of the editor has no problem', () => {
  const list = { type: 'list', tag: 'ul', children: [{ type: 'listitem', indent: 1, value: 1, children: [words] }] }
  const picture = { type: 'upload', relationTo: 'media', value: 'x' }
  const related = ['pages', 'products', 'categories'].map((relationTo) => ({
    type: 'relationship',
    relationTo,
    value: 'x',
  }))
  expect(
    shapeProblem(
      root(paragraph(words), list, { type: 'horizontalrule' }, picture, ...related),
      none,
      inDefaultLanguage,
    ),
  ).toBeNull()
})

test.each([
  ['a part that is null', root(null, paragraph(words)), /no type/],
  ['a part that is a text', root('words'), /no type/],
  ['a part that is a list', root([words]), /no type/],
  ['a part without a type', root({ children: [] }), /no type/],
  ['a type that is not a text', root({ type: 5 }), /no type/],
  ['a type that is unknown', root(paragraph({ type: 'table', children: [] })), /“table”/],
  ['a picture that is a download', root({ type: 'upload', relationTo: 'files', value: 'x' }), /“upload of files”/],
  [
    'a relation to an order',
    root({ type: 'relationship', relationTo: 'orders', value: 'x' }),
    /“relationship of orders”/,
  ],
  ['a relation to no collection', root({ type: 'relationship', relationTo: {} }), /“relationship of/],
  ['a name of an object', root({ type: '__proto__' }), /“__proto__”/],
  ['parts that are a text', root({ type: 'paragraph', children: 'words' }), /`children` of a paragraph must be a list/],
  ['parts that are an object', root({ type: 'quote', children: { 0: words } }), /`children` of a quote must be a list/],
  ['no parts', root({ type: 'quote' }), /`children` of a quote must be a list/],
  ['a text that is a number', root(paragraph({ type: 'text', text: 5 })), /`text` of a text must be a string/],
  ['a text that is an object', root(paragraph({ type: 'text', text: {} })), /`text` of a text must be a string/],
  ['a missing text', root(paragraph({ type: 'text' })), /`text` of a text must be a string/],
  ['a text in a node without one', root({ type: 'paragraph', text: 5 }), /`text` of a paragraph must be a string/],
  [
    'a relation to a value that cannot be printed',
    root({ type: 'upload', relationTo: { toString: 1 } }),
    /“upload of object”/,
  ],
  ['a root that is a paragraph', paragraph(words), /one part of the type “root”/],
  ['a root that is a text', words, /one part of the type “root”/],
  ['a root inside the root', root(paragraph(root())), /one part of the type “root”/],
  ['an indent off the page', root({ ...paragraph(words), indent: 1e9 }), /Indent a paragraph/],
  ['an indent that is not a number', root({ ...paragraph(words), indent: '1' }), /Indent a paragraph/],
  ['a part of an indent', root({ ...paragraph(words), indent: 1.5 }), /Indent a paragraph/],
])('%s is named', (_name, text, message) => {
  expect(shapeProblem(text, none, inDefaultLanguage)).toMatch(message)
})

test('node types that a document has already are accepted', () => {
  const text = root({ type: 'block', children: [words] })
  expect(shapeProblem(text, new Set(kindsIn(text)), inDefaultLanguage)).toBeNull()
})

test('ten thousand nested parts are read', () => {
  let text: object = words
  for (let depth = 0; depth < 10_000; depth += 1) text = { type: 'quote', children: [text] }
  expect(shapeProblem(root(text), none, inDefaultLanguage)).toBeNull()
})

test('two hundred thousand sibling parts are read', () => {
  expect(
    shapeProblem({ type: 'root', children: Array.from({ length: 200_000 }, () => words) }, none, inDefaultLanguage),
  ).toBeNull()
  expect(shapeProblem({ type: 'root', children: new Array(200_000).fill(0) }, none, inDefaultLanguage)).toMatch(
    /no type/,
  )
})
