import { describe, expect, test } from 'vitest'

import { deferredScriptsId, type DeferredScripts } from '@/shared/deferred-scripts'

import { deferScripts, splitPage } from './deferred-scripts'

const turbopack = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});'
const page = (...scripts: string[]) =>
  `<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><link rel="stylesheet" href="/a.css"/></head><body><h1>Lamp</h1>${scripts.join('')}</body></html>`

/** The page without the deferred scripts, and the list of them. */
function split(html: string): { rest: string; scripts: DeferredScripts | null } {
  const element = new RegExp(`<script type="application/json" id="${deferredScriptsId}">([^]*?)</script>`)
  const list = element.exec(html)?.[1]
  return {
    rest: html.replace(element, ''),
    scripts: list === undefined ? null : (JSON.parse(list) as DeferredScripts),
  }
}

test("Next's files and data are listed in the page in their order, and none is fetched or run", () => {
  const { rest, scripts } = split(
    deferScripts(
      page(
        '<script src="/_next/static/a.js" id="_R_" async=""></script>',
        '<script src="/_next/static/b.js?dpl=1&amp;x=2" async=""></script>',
        `<script>${turbopack}</script>`,
        '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
        String.raw`<script>self.__next_f.push([1,"0:{\"a\":\"\u003c/script\u003e\"}\n"])</script>`,
      ),
    ),
  )
  expect(rest).toBe('<html><head><link rel="stylesheet" href="/a.css"/></head><body><h1>Lamp</h1></body></html>')
  expect(scripts).toEqual({
    files: ['/_next/static/a.js', '/_next/static/b.js?dpl=1&x=2'],
    data: { flight: [[0], [1, '0:{"a":"</script>"}\n']], modules: [{ otherChunks: ['a.js'] }] },
  })
})

test('other scripts stay: those of the page, for old browsers and of React, data, and injected ones', () => {
  const others = [
    '<script>(()=>{choose()})()</script>',
    '<script src="/_next/static/polyfills.js" noModule=""></script>',
    '<script>$RC("B:0","S:0")</script>',
    '<script type="application/ld+json">{"@type":"Product"}</script>',
    '<script>self.__next_f.push(alert(1))</script>',
    '<script src="https://evil.example/a.js"></script>',
  ]
  const { rest, scripts } = split(deferScripts(page(...others, '<script src="/_next/static/a.js"></script>')))
  for (const each of others) expect(rest).toContain(each)
  expect(scripts).toEqual({ files: ['/_next/static/a.js'], data: { flight: [], modules: [] } })
})

test('a page without scripts is not changed', () => {
  const html = '<html><body><p>Closed</p></body></html>'
  expect(deferScripts(html)).toBe(html)
  expect(splitPage(html)).toEqual({ html, data: null })
})

describe('the data of a page, as an answer of its own,', () => {
  const file = '<script src="/_next/static/a.js"></script>'
  const flight = (row: number, text = 'A lamp') =>
    `<script>self.__next_f.push([1,"${String(row)}:[\\"${text}\\"]\\n"])</script>`

  test('is known by the key that stands in the page', () => {
    const { html, data } = splitPage(page(file, `<script>${turbopack}</script>`, flight(0)))
    const { rest, scripts } = split(html)
    expect(rest).toBe('<html><head><link rel="stylesheet" href="/a.css"/></head><body><h1>Lamp</h1></body></html>')
    expect(scripts).toEqual({ files: ['/_next/static/a.js'], data: data?.key })
    expect(JSON.parse(data?.json ?? '')).toEqual({
      flight: [[1, '0:["A lamp"]\n']],
      modules: [{ otherChunks: ['a.js'] }],
    })
  })

  test('has the same key for the same page in another order of data, and another one when anything has changed', () => {
    const keyOf = (html: string) => splitPage(html).data?.key
    const lamp = keyOf(page(file, flight(0), flight(1, '$20.00')))
    expect(keyOf(page(file, flight(0, '$20.00'), flight(1)))).toBe(lamp)
    expect(keyOf(page(file, flight(0), flight(1, '$25.00')))).not.toBe(lamp)
    expect(keyOf(page(file, flight(0), flight(1, '$20.00')).replace('<h1>Lamp', '<h1>Mug'))).not.toBe(lamp)
    expect(keyOf(page(file, `<script>${turbopack}</script>`, flight(0), flight(1, '$20.00')))).not.toBe(lamp)
    const otherBuild = '<script src="/_next/static/b.js"></script>'
    expect(keyOf(page(otherBuild, flight(0), flight(1, '$20.00')))).not.toBe(lamp)
  })
})
