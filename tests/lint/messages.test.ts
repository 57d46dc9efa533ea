import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { describe, expect, test } from 'vitest'

import { locales, type Locale } from '@/shared/locales'

import { catalogProblems, flatten, type Messages } from './catalog-problems'

/** Of the shop in `messages/`, of the panel in `messages/panel/`. */
const folders = globSync(['src/**/messages/en.json', 'src/**/messages/panel/en.json'])
  .map((file) => dirname(file))
  .toSorted()

const sourceOf = (folder: string, locale: string): string => readFileSync(`${folder}/${locale}.json`, 'utf8')

const catalogOf = (folder: string, locale: string) => JSON.parse(sourceOf(folder, locale)) as Messages

const textsOf = (folder: string, locale: string) => flatten(catalogOf(folder, locale))

/** The German button may have only these words (§ 312j(3) BGB); the total is above it. */
const ownButton = 'Zahlungspflichtig bestellen'

/**
 * Words that a copy editor has removed, by language: unclear ones, literal translations from German, and synonyms of a
 * chosen term.
 */
const refused: Partial<Record<Locale, RegExp>> = {
  en: /(?<!e-)\bmails?\b(?! server)|\bany ?more\b(?! \w)|\bsome(?:body|one)\b|\bnobody\b|\bway to pay\b|\bgiven? back\b|\bpresent password\b|\btries\b|\bat the checkout\b/i,
  de: /\bjemand(?:en)?\b|\bWerktage?\b|\bfreiwillig\b|\bKonto eröffnen\b|(?<!E-)\bMails?\b|\bbisheriges Passwort\b/i,
  ar: /أحدهم|نقود|استعم|حوال[ةت]|٪|يرجى|نرجو|فتح حساب|شروط البيع|صفحة الشراء|مردود/,
}

test('the test finds texts', () => {
  expect(folders.length).toBeGreaterThanOrEqual(8)
})

describe.each(folders)('%s', (folder) => {
  test.each(locales)('%s has every text and no other, with the values and plurals that belong into it', (locale) => {
    const texts = textsOf(folder, locale)
    const ownValues = texts.filter(([, text]) => text === ownButton).map(([key]) => key)
    const problems = catalogProblems({
      locale,
      messages: catalogOf(folder, locale),
      source: catalogOf(folder, 'en'),
      ownValues,
    })
    expect(problems).toEqual([])
    expect(texts.map(([key]) => key)).toEqual(textsOf(folder, 'en').map(([key]) => key))
    // JSON.parse keeps the last value of a duplicate key without an error.
    expect(sourceOf(folder, locale)).toBe(`${JSON.stringify(catalogOf(folder, locale), null, 2)}\n`)
  })

  // A straight apostrophe also begins a quotation in ICU MessageFormat and would hide the values after it.
  test.each(locales)('%s has typographic quotes, no double spaces and no word that was taken out', (locale) => {
    for (const [key, text] of textsOf(folder, locale)) {
      expect([key, text]).toEqual([key, text.trim()])
      expect([key, text]).toEqual([key, expect.not.stringMatching(/["']| {2}|\.\.\./)])
      expect([key, text]).toEqual([key, expect.not.stringMatching(refused[locale] ?? /(?!)/)])
    }
  })

  test('a number and its unit stay on one line in German', () => {
    for (const [key, text] of textsOf(folder, 'de')) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/[\d}] (?:%|°C|kg|mm|cm|g|l|m)(?![\p{L}\d])/u)])
    }
  })
})

// "Index cards is in your cart": a title may be plural, in Arabic also feminine, so that no verb may depend on it.
test.each(locales)('%s has no verb that would have to agree with the title of a product', (locale) => {
  const told = textsOf('src/features/cart/messages', locale).filter(([key]) =>
    /^(added|removed|messages\..+)$/.test(key),
  )
  const named = told.filter(([, text]) => text.includes('{title}'))
  expect(named.length).toBeGreaterThanOrEqual(10)
  for (const [key, text] of named)
    expect([key, text]).toEqual([key, expect.stringMatching(/^\{title\}: |: \{title\}$/)])
})

const oldWords =
  /\bany more\b|[Ll]oad the page again|present password|told by mail|Fulfill all|\bMails\b(?=[<'])|[Ww]ays? to pay/

test('the panel and its messages use the words of its guide', () => {
  const files = globSync(
    'src/features/**/*{ui/admin/*.tsx,ui/admin/*.ts,endpoints.ts,fields.ts,collection.ts,domain/*-words.ts}',
  )
  expect(files.length).toBeGreaterThan(60)
  for (const file of files) {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    expect([file, oldWords.exec(code)?.[0]]).toEqual([file, undefined])
  }
})
