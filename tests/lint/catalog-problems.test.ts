import { expect, test } from 'vitest'

import { translatorIn } from '@/shared/i18n'
import { panelLocales } from '@/platform/panel-locales'
import { localeRegistry } from '@/shared/locale-registry'

import { catalogProblems } from './catalog-problems'

const source = { cart: { title: 'Your cart', pieces: '{count, plural, one {# piece} other {# pieces}} of {title}' } }

/** A language that the shop does not have: one line of the registry, and its catalogs. */
const registry = {
  ...localeRegistry,
  pl: { ...localeRegistry.de, name: 'Polski', country: 'PL', stemmer: null },
} as const
const polish = {
  cart: {
    title: 'Koszyk',
    pieces: '{count, plural, one {# sztuka} few {# sztuki} many {# sztuk} other {# sztuki}} z {title}',
  },
}

test('a fourth language is one line of the registry and its catalogs', () => {
  expect(catalogProblems({ locale: 'pl', messages: polish, source })).toEqual([])
  const t = translatorIn('pl', polish)
  expect([1, 3, 5].map((count) => t('cart.pieces', { count, title: 'Kubek' }))).toEqual([
    '1 sztuka z Kubek',
    '3 sztuki z Kubek',
    '5 sztuk z Kubek',
  ])
  expect(panelLocales(registry).at(-1)).toEqual({ code: 'pl', label: 'Polski', fallbackLocale: 'en' })
})

test('what a translation lacks or has too much is named with its key', () => {
  const messages = {
    cart: { pieces: '{count, plural, one {# sztuka} two {# sztuki} other {# sztuki}}', heading: 'Koszyk' },
    broken: '{count',
  }
  expect(catalogProblems({ locale: 'pl', messages, source })).toEqual([
    'cart.title: missing',
    'cart.heading: not in the source',
    'broken: not in the source',
    'cart.pieces: takes {count} instead of {count, title}',
    'cart.pieces: {count} has no form “few”',
    'cart.pieces: {count} has no form “many”',
    'cart.pieces: {count} has a form “two”, which is never used',
    'broken: a brace has no other',
  ])
})

test('values and plurals inside the branches of a message count too', () => {
  const nested = { note: '{kind, select, gift {For {name}} other {{count, plural, one {# piece} other {# pieces}}}}' }
  expect(catalogProblems({ locale: 'en', messages: nested, source: nested })).toEqual([])
  const translated = { note: '{kind, select, gift {Für Sie} other {{count, plural, other {# Stück}}}}' }
  expect(catalogProblems({ locale: 'de', messages: translated, source: nested })).toEqual([
    'note: takes {count, kind} instead of {count, kind, name}',
    'note: {count} has no form “one”',
  ])
})
