import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { hashSource, isOfFramework, scriptSources } from './page-scripts'

const reactDom = readFileSync(
  'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
  'utf8',
)

/** All scripts that React writes into a page, without a call at their end. */
const functionsOfReact = [...reactDom.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)]
  .map(([, single, double]) => (single ?? double ?? '').replaceAll('\\n', '\n').replaceAll(/\\(.)/g, '$1'))
  .filter((text) => /^(?:requestAnimationFrame\(function|\$R[A-Z]=|addEventListener\(\x22submit)/.test(text))
  .map((text) => text.replace(/\$R[A-Z]\("$/, ''))

test('the scripts that React writes into pages are known, alone and concatenated', () => {
  expect(functionsOfReact.length).toBeGreaterThan(6)
  for (const text of functionsOfReact) {
    expect(isOfFramework(text), text.slice(0, 60)).toBe(true)
    expect(isOfFramework(`${text}$RC("B:0","S:0")`)).toBe(true)
    expect(isOfFramework(`${text.slice(0, -1)} `)).toBe(false)
  }
  expect(isOfFramework(functionsOfReact.join(''))).toBe(true)
})

test.each([
  '(self.__next_f=self.__next_f||[]).push([0])',
  'self.__next_f.push([1,"0:{\\"a\\":\\"\\u003c/script>\\"}\\n"])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[494553]});',
  '$RC("B:0","S:0")',
  '$RX("B:1","NEXT_HTTP_ERROR_FALLBACK;404")',
  '$RR("B:0","S:0",[["/a.css","next"]])',
])('%s is of the framework', (script) => {
  expect(isOfFramework(script)).toBe(true)
})

test.each([
  'alert(1)',
  'self.__next_f.push([1,"x"]);alert(1)',
  'self.__next_f.push(alert(1))',
  'self.__next_f.push([1,"x"+alert(1)])',
  '(self.__next_f=self.__next_f||[]).push([0]);alert(1)//)',
  '$RC("B:0",alert(1))',
  '$RC("B:0");alert(1)',
  `$RC(${'1'.repeat(200)}x)`,
  `$RC(${'null,['.repeat(200)}x)`,
  `$RC(${'"\\"'.repeat(200)}x)`,
  '$RX=function(){alert(1)};$RX("B:0")',
  'requestAnimationFrame(function(){$RT=performance.now()});alert(1)',
  '',
  ' ',
])('%s is not of the framework', (script) => {
  expect(script !== '' && isOfFramework(script)).toBe(false)
})

test('a page gets the hashes of its own scripts, and none for an injected one', () => {
  const flight = 'self.__next_f.push([1,"a"])'
  const html = [
    '<html><head><script src="/a.js" async=""></script><script async="" src="/b.js">ignored</script>',
    '<script>boot()</script><script type="application/ld+json">{"@type":"Product"}</script></head>',
    `<p>&lt;script></p><script>${flight}</script><script id="_R_">${flight}</script><SCRIPT>alert(1)</SCRIPT>`,
    '<script type="module">alert(2)</script><script></script></html>',
  ].join('')
  expect(scriptSources(html, ['boot()'])).toEqual([hashSource('boot()'), hashSource(flight)])
})
