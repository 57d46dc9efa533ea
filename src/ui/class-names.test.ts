import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { compile } from 'tailwindcss'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const styles = path.join(source, 'ui/styles')
const require = createRequire(import.meta.url)

/** Imports of globals.css: its own files, and the style sheets of Tailwind. */
function loadStylesheet(id: string, base: string) {
  const file = id.startsWith('.') ? path.join(base, id) : require.resolve(id)
  return Promise.resolve({ path: file, base: path.dirname(file), content: readFileSync(file, 'utf8') })
}

const escaped = (text: string): string => text.replaceAll(/[^\w-]/g, '\\$&')

/** A selector escapes the name, and the pattern the selector. */
const hasStyle = (css: string, name: string): boolean => new RegExp(`\\.${escaped(escaped(name))}(?![\\w-])`).test(css)

// Tailwind silently leaves out a utility whose token the theme lacks, such as `max-w-xl`.
it('every class name of the storefront has a style', async () => {
  const storefront = await compile(readFileSync(path.join(styles, 'globals.css'), 'utf8'), {
    base: styles,
    loadStylesheet,
  })
  const places = new Map<string, string>()
  for (const file of globSync('**/*.tsx', { cwd: source })) {
    if (/admin|\(payload\)|mail|\.test\./.test(file)) continue
    for (const [, names = ''] of readFileSync(path.join(source, file), 'utf8').matchAll(/className="([^"]*)"/g)) {
      for (const name of names.split(/\s+/)) places.set(name, file)
    }
  }
  const css = storefront.build([...places.keys()])
  const unstyled = [...places].filter(
    // `group` and `peer` only mark an element for the utilities of others.
    ([name]) => name !== '' && !/^(group|peer)(\/|$)/.test(name) && !hasStyle(css, name),
  )
  expect(places.size).toBeGreaterThan(200)
  expect(unstyled).toEqual([])
})
