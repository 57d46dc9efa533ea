import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { catalogModule, catalogModules } from './catalogs.ts'

test('each folder of messages has all languages of the registry: if not, run npm run generate', () => {
  const modules = catalogModules()
  expect(modules.length).toBeGreaterThanOrEqual(20)
  const stale = modules.filter(({ file, text }) => readFileSync(file, 'utf8') !== text)
  expect(stale.map(({ file }) => file)).toEqual([])
})

test('a language whose catalogs are missing is refused with the names of the files', () => {
  expect(() => catalogModules(['en', 'pl'])).toThrow('src/features/cart/messages/pl.json')
})

test('a language with a region is a name in TypeScript', () => {
  expect(catalogModule(['en', 'pt-BR'])).toBe(
    [
      "import en from './en.json'",
      "import ptBR from './pt-BR.json'",
      '',
      '/** Generated from the registry of languages by `npm run generate`. */',
      'export const catalogs = {',
      '  en,',
      "  'pt-BR': ptBR,",
      '}',
      '',
    ].join('\n'),
  )
})
