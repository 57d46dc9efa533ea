import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

import type { RichTextNode } from '../rich-text'
import { plainText, toRichText } from '../rich-text'
import { RichTextView } from './rich-text-view'

const text = (value: string, format = 0) => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const block = (type: string, children: object[], extra: object = {}) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...extra,
})
const root = (...children: object[]) => ({ root: block('root', children) as RichTextNode })

const picture = {
  url: '/lamp.webp',
  width: 800,
  height: 600,
  alt: 'A lamp',
  sources: [{ type: 'image/avif', srcSet: '/lamp-400.avif 400w' }],
  thumbUrl: '/lamp.jpg',
  previewUrl: null,
  focalPoint: { x: 50, y: 50 },
}

const setting = {
  href: (path: string) => (path.startsWith('/') ? `/de${path}` : path),
  documents: new Map([['products:p1', { path: '/products/lamp', title: 'Lamp' }]]),
  pictures: new Map([['m1', picture]]),
}

const draw = (...children: object[]): string =>
  renderToStaticMarkup(<RichTextView value={root(...children)} setting={setting} />).replace(
    /^<div class="ui-prose">(.*)<\/div>$/,
    '$1',
  )

const link = (fields: object, type = 'link') => block(type, [text('here')], { fields })
const internal = (relationTo: string, value: unknown, more: object = {}) =>
  link({ linkType: 'internal', doc: { relationTo, value }, ...more })

describe('what an editor wrote is drawn', () => {
  test.each([
    [1, '<strong>x</strong>'],
    [2, '<em>x</em>'],
    [4, '<s>x</s>'],
    [8, '<u>x</u>'],
    [16, '<code>x</code>'],
    [32, '<sub>x</sub>'],
    [64, '<sup>x</sup>'],
    [1 + 8, '<u><strong>x</strong></u>'],
  ])('text of format %i', (format, expected) => {
    expect(draw(block('paragraph', [text('x', format)]))).toBe(`<p>${expected}</p>`)
  })

  test.each(['start', 'end', 'left', 'center', 'right', 'justify'])('aligned to %s', (format) => {
    expect(draw(block('paragraph', [text('x')], { format }))).toBe(`<p class="text-${format}">x</p>`)
    expect(draw(block('heading', [text('x')], { format, tag: 'h3' }))).toBe(`<h3 class="text-${format}">x</h3>`)
    expect(draw(block('quote', [text('x')], { format }))).toBe(`<blockquote class="text-${format}">x</blockquote>`)
  })

  test('indented, from the side where the language begins', () => {
    expect(draw(block('paragraph', [text('x')], { indent: 2 }))).toBe('<p style="padding-inline-start:80px">x</p>')
  })

  test.each([
    ['h1', 'h2'],
    ['h2', 'h2'],
    ['h3', 'h3'],
    ['h4', 'h4'],
    ['h6', 'h4'],
  ])('a heading %s as %s, below the title of the page', (tag, expected) => {
    expect(draw(block('heading', [text('x')], { tag }))).toBe(`<${expected}>x</${expected}>`)
  })

  test('lists, one in another, and lists to tick off', () => {
    const item = (children: object[], more: object = {}) => block('listitem', children, { value: 1, ...more })
    expect(draw(block('list', [item([text('a')])], { tag: 'ol', listType: 'number', start: 1 }))).toBe(
      '<ol><li>a</li></ol>',
    )
    const inner = block('list', [item([text('b')])], { tag: 'ul', listType: 'bullet', start: 1 })
    expect(draw(block('list', [item([text('a')]), item([inner])], { tag: 'ul', listType: 'bullet', start: 1 }))).toBe(
      '<ul><li>a</li><li class="ui-sublist"><ul><li>b</li></ul></li></ul>',
    )
    const checks = [item([text('done')], { checked: true }), item([text('open')], { checked: false })]
    expect(draw(block('list', checks, { tag: 'ul', listType: 'check', start: 1 }))).toBe(
      '<ul class="ui-checklist"><li><label><input type="checkbox" disabled="" checked=""/> <span>done</span></label></li>' +
        '<li><label><input type="checkbox" disabled=""/> <span>open</span></label></li></ul>',
    )
  })

  test('a rule and a line break', () => {
    expect(draw({ type: 'horizontalrule', version: 1 })).toBe('<hr/>')
    expect(draw(block('paragraph', [text('a'), { type: 'linebreak', version: 1 }, text('b')]))).toBe('<p>a<br/>b</p>')
  })

  test('a picture with its alternative text and sizes; a deleted one is left out', () => {
    const drawn = draw({ type: 'upload', relationTo: 'media', value: 'm1', version: 3 })
    expect(drawn).toContain('alt="A lamp"')
    expect(drawn).toContain('/lamp-400.avif 400w')
    expect(
      draw({ type: 'upload', relationTo: 'media', value: 'gone', version: 3 }, block('paragraph', [text('x')])),
    ).toBe('<p>x</p>')
  })

  test('a link to a document in the language of the page, also to one that was loaded in its place', () => {
    for (const value of ['p1', { id: 'p1' }]) {
      expect(draw(block('paragraph', [internal('products', value)]))).toBe(
        '<p><a href="/de/products/lamp">here</a></p>',
      )
    }
    expect(draw({ type: 'relationship', relationTo: 'products', value: 'p1', version: 2 })).toContain(
      'href="/de/products/lamp">Lamp</a>',
    )
  })

  test('a link in a new tab, which gets no access to the shop’s window', () => {
    const fields = { linkType: 'custom', url: 'https://maker.example', newTab: true }
    expect(draw(block('paragraph', [link(fields)]))).toBe(
      '<p><a href="https://maker.example" target="_blank" rel="noopener">here</a></p>',
    )
    expect(draw(block('paragraph', [internal('products', 'p1', { newTab: true })]))).toContain('target="_blank"')
  })

  test.each(['/about', '#top', 'mailto:a@b.example', 'tel:+4930123', 'http://a.example'])('a link to %s', (url) => {
    for (const type of ['link', 'autolink']) {
      expect(draw(block('paragraph', [link({ linkType: 'custom', url }, type)]))).toContain('<a href=')
    }
  })
})

describe('only the words are rendered of', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'vbscript:x',
    '',
  ])('a link to %j', (url) => {
    for (const type of ['link', 'autolink']) {
      expect(draw(block('paragraph', [link({ linkType: 'custom', url }, type)]))).toBe('<p>here</p>')
    }
  })

  test('a link to a document that is deleted, not published, or has no page', () => {
    for (const [collection, id] of [
      ['products', 'gone'],
      ['orders', 'p1'],
      ['staff', 'p1'],
      ['files', 'p1'],
    ] as const) {
      expect(draw(block('paragraph', [internal(collection, id)]))).toBe('<p>here</p>')
    }
  })

  test('an unknown kind of node', () => {
    expect(draw(block('mystery', [block('paragraph', [text('x')])]))).toBe('<p>x</p>')
  })
})

describe('a rich text', () => {
  test('is empty without anything to see', () => {
    expect(toRichText(root(block('paragraph', [text('  ')])))).toBeNull()
    expect(toRichText(root(block('paragraph', [])))).toBeNull()
    expect(toRichText(null)).toBeNull()
  })

  test('of a picture alone is not empty', () => {
    expect(toRichText(root({ type: 'upload', relationTo: 'media', value: 'm1' }))).not.toBeNull()
  })

  test('as words keeps blocks and items apart', () => {
    const item = (value: string) => block('listitem', [text(value)], { value: 1 })
    const list = block('list', [item('one'), item('two')], { tag: 'ul', listType: 'bullet' })
    expect(
      plainText(root(block('heading', [text('Care')], { tag: 'h2' }), list, block('quote', [text('end')]))),
    ).toMatch(/^Care\W+one\W+two\W+end$/)
  })
})
