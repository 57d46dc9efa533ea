import config from '@payload-config'
import type { Block, Field, Tab } from 'payload'
import { expect, test } from 'vitest'

import { defaultLocale, localeEntry, locales, type Locale } from '@/shared/locales'

/** Words that a language has in common with English. */
const sameInEnglish: Partial<Record<Locale, readonly string[]>> = {
  de: [
    ...['Block', 'Code', 'Digital', 'Domains', 'Download', 'Downloads', 'Link', 'Links', 'Logo', 'Name', 'Navigation'],
    ...['Option', 'Position', 'Region', 'Slug', 'SKU', 'Status', 'Text', 'Manager', 'Support', 'Button'],
  ],
}

const lettersOf = { latin: /\p{Script=Latin}/u, arabic: /\p{Script=Arabic}/u } as const

interface Shown {
  /** Names from the collection on: `products.gallery.optionValue description`. */
  readonly where: string
  readonly text: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), value)

/** What the form of a field, a tab or a block shows, and all inside of it. */
function textsOf(part: Field | Tab | Block, above: string): Shown[] {
  // No form and no list shows it; of Payload's own ones, such as `id`, the label is a plain text.
  if (at(part, 'hidden') === true) return []
  // Payload asks for it without a label.
  if (at(part, 'name') === 'blockName') return []
  if (at(part, 'admin', 'hidden') === true && typeof at(part, 'label') === 'string') return []
  const name = at(part, 'name') ?? at(part, 'slug') ?? at(part, 'type')
  const where = typeof name === 'string' ? `${above}.${name}` : above
  const own = [
    ['label', at(part, 'label')],
    ['one', at(part, 'labels', 'singular')],
    ['many', at(part, 'labels', 'plural')],
    ['description', at(part, 'admin', 'description')],
    ['placeholder', at(part, 'admin', 'placeholder')],
    ['row', at(part, 'admin', 'components', 'RowLabel', 'clientProps', 'word')],
  ] as const
  const options = at(part, 'options')
  const inside = ['fields', 'tabs', 'blocks'].flatMap((key) => {
    const parts = at(part, key)
    return Array.isArray(parts) ? (parts as (Field | Tab | Block)[]).flatMap((each) => textsOf(each, where)) : []
  })
  return [
    ...own.flatMap(([kind, text]) => (text === undefined ? [] : [{ where: `${where} ${kind}`, text }])),
    ...(Array.isArray(options)
      ? options.map((option: unknown) => ({ where: `${where} option`, text: at(option, 'label') ?? option }))
      : []),
    ...inside,
  ]
}

async function panelTexts(): Promise<Shown[]> {
  const { collections, globals } = await config
  const own = [...collections, ...globals].filter(({ slug }) => !slug.startsWith('payload-'))
  return own.flatMap((entity): Shown[] => {
    const { slug, fields } = entity
    const labels = 'labels' in entity ? [entity.labels.singular, entity.labels.plural] : [at(entity, 'label')]
    const named = labels.map((text) => ({ where: `${slug} label`, text }))
    // Such as payments: staff see them on the order's page only.
    if (entity.admin.hidden === true) return named
    const { group, description } = entity.admin
    const head = [group, description].flatMap((text) => (text === undefined ? [] : [{ where: slug, text }]))
    return [...named, ...head, ...fields.flatMap((field) => textsOf(field, slug))]
  })
}

/** Payload's own texts are functions; it has them in every language. */
const isOwn = ({ text }: Shown): boolean => typeof text !== 'function' && text !== false

/** Languages of the shop have their own names in every language. */
const isLanguage = ({ where }: Shown): boolean => /ocales?\b.* option$/.test(where)

test('the panel has Payload’s texts in every language of the shop', async () => {
  const { i18n } = await config
  expect(Object.keys(i18n.supportedLanguages).toSorted()).toEqual(locales.toSorted())
})

test('every label, description and choice of the panel exists in every language', async () => {
  const texts = (await panelTexts()).filter((each) => isOwn(each) && !isLanguage(each))
  expect(texts.length).toBeGreaterThan(300)
  const incomplete = texts.filter(
    ({ text }) => !locales.every((locale) => typeof at(text, locale) === 'string' && at(text, locale) !== ''),
  )
  expect(incomplete).toEqual([])
})

const translations = locales.filter((locale) => locale !== defaultLocale)

test.each(translations)('%s has no English text, and its own letters', async (locale) => {
  const texts = (await panelTexts()).filter((each) => isOwn(each) && !isLanguage(each))
  const letters = lettersOf[localeEntry(locale).script]
  const copied = texts.filter(({ text }) => {
    const own = String(at(text, locale))
    const isSame = own === at(text, defaultLocale) && sameInEnglish[locale]?.includes(own) !== true
    return isSame || !letters.test(own)
  })
  expect(copied).toEqual([])
})
