import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { productWords, type FoundProducts, type ProductTexts } from '@/features/search/domain/words/product-words'
import { selectAlternatives } from '@/features/search/words/alternative.repository'
import { findByWords, findNearest } from '@/features/search/words/find-by-words'
import { searchIndexes, searchPostings } from '@/features/search/search.tables'
import { selectTexts } from '@/features/search/words/product-text.repository'
import { writeWords, type ProductText } from '@/features/search/words/write-words'
import type { Context } from '@/platform/context'
import { systemContext } from '@/platform/request-context'
import { inTransaction, sqlOf } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let ctx: Context
let index: { id: number }

beforeAll(async () => {
  shop = await openShop()
})

beforeEach(async () => {
  ctx = await shop.newContext()
  await sqlOf(ctx).delete(searchIndexes)
  await sqlOf(ctx).delete(searchPostings)
  const [row] = await sqlOf(ctx)
    .insert(searchIndexes)
    .values({ storeId: ctx.store.id, isLive: true })
    .returning({ id: searchIndexes.id })
  if (!row) throw new Error('No index')
  index = row
})

type Text = Omit<ProductText, 'isNew' | 'before'>

type Texts = Partial<Record<Locale, Partial<ProductTexts>>>

function product(ordinal: number, texts: Texts, skus: readonly string[] = []): Text {
  const words = Object.entries(texts).map(([locale, text]) => [
    locale,
    productWords({ title: '', attributes: [], description: '', ...text }),
  ])
  return { ordinal, words: Object.fromEntries(words) as NonNullable<ProductText['words']>, skus }
}

const gone = (ordinal: number): Text => ({ ordinal, words: null, skus: [] })

const write = (...products: Text[]) =>
  inTransaction(ctx, async () => {
    const known = await selectTexts(
      ctx,
      index.id,
      products.map(({ ordinal }) => ordinal),
    )
    const before = ({ ordinal }: Text) => ({ isNew: !known.has(ordinal), before: known.get(ordinal) ?? null })
    await writeWords(
      ctx,
      index.id,
      products.map((product) => ({ ...product, ...before(product) })),
    )
  })

/** Ordinals, the best first; those with the same points in their own order. */
function ranked(found: FoundProducts | null): number[] | null {
  if (!found) return null
  expect([...found.ordinals]).toEqual([...found.ordinals].sort((a, b) => a - b))
  return Array.from(found.ordinals, (ordinal, place) => ({ ordinal, points: found.points[place] ?? 0 }))
    .sort((a, b) => b.points - a.points || a.ordinal - b.ordinal)
    .map(({ ordinal }) => ordinal)
}

async function find(q: string, locale: Locale = 'en'): Promise<number[] | null> {
  const inLanguage = { ...(await systemContext({ locale })), store: ctx.store }
  return ranked(await findByWords(inLanguage, index, q))
}

const nearest = async (q: string) => ranked(await findNearest(ctx, index, q))

describe('a search in a shop of three languages', () => {
  beforeEach(() =>
    write(
      product(
        0,
        {
          en: { title: 'Morning mug', attributes: ['Red', 'Blue'], description: 'For the first coffee of the day.' },
          de: { title: 'Morgentasse', attributes: ['Rot', 'Blau'], description: 'Für den ersten Kaffee.' },
          ar: { title: 'كوب الصباح', attributes: ['أحمر'], description: 'للقهوة' },
        },
        ['MUG-001-R', 'MUG-001-B'],
      ),
      product(
        1,
        {
          en: { title: 'Founders’ notebook', attributes: ['Black'], description: 'Not for coffee.' },
          de: { title: 'Notizbuch der Gründer', attributes: ['Schwarz'], description: 'Eines von vielen Büchern.' },
          ar: { title: 'دفتر', attributes: ['أسود', 'المكتبة'] },
        },
        ['NB-77'],
      ),
      product(2, {
        en: { title: 'Desk lamp', attributes: ['Black', 'Lighting'] },
        de: { title: 'Tischlampe', attributes: ['Schwarz', 'Leuchten'] },
        ar: { title: 'مصباح' },
      }),
      product(70_000, {
        en: { title: 'Café au lait cup', description: 'A red mug would not do.' },
        de: { title: 'Kaffeeschale', attributes: ['Größe L'] },
      }),
    ),
  )

  test.each<[string, Locale, number[]]>([
    ['black notebook', 'en', [1]],
    ['red mug', 'en', [0, 70_000]],
    ['notebooks', 'en', [1]],
    ['founder', 'en', [1]],
    ["founder's", 'en', [1]],
    ['lampe', 'de', [2]],
    ['Lampen', 'de', [2]],
    ['Bücher', 'de', [1]],
    ['buch', 'de', [1]],
    ['groesse', 'de', [70_000]],
    ['GRÖSSE', 'de', [70_000]],
    ['الدفتر', 'ar', [1]],
    ['اسود', 'ar', [1]],
    ['مكتبه', 'ar', [1]],
    ['دَفْتَر', 'ar', [1]],
    ['cafe', 'en', [70_000]],
    ['CAFÉ', 'en', [70_000]],
    ['notebok', 'en', [1]],
    ['ntoebook', 'en', [1]],
    ['foundres notbook', 'en', [1]],
    ['note', 'en', [1]],
    ['mug for the morning', 'en', [0]],
  ])('%j in %s finds %j', async (q, locale, ordinals) => {
    expect(await find(q, locale)).toEqual(ordinals)
  })

  test('ignores stop words of the shopper’s language, but not those of the store’s own language', async () => {
    expect([await find('die lampe', 'de'), await find('the lampe', 'de')]).toEqual([[2], []])
    expect([await find('the lamp'), await find('die lamp')]).toEqual([[2], []])
  })

  test('uses the store’s own language, too, and no third one', async () => {
    expect(await find('notebook', 'de')).toEqual([1])
    expect(await find('Tischlampe', 'en')).toEqual([])
  })

  test('finds whole article numbers and their beginnings', async () => {
    expect(await find('MUG-001-R')).toEqual([0])
    expect(await find('mug001')).toEqual([0])
    expect(await find('mug 001 b')).toEqual([0])
    expect(await find('nb77')).toEqual([1])
    expect(await find('black NB-77')).toEqual([1])
    expect(await find('red NB-77')).toEqual([])
  })

  test('requires all words', async () => {
    expect(await find('black mug')).toEqual([])
    expect(await find('notebook xyzzy')).toEqual([])
  })

  test('returns the nearest products when none has all words', async () => {
    expect(await nearest('black notebook xyzzy')).toEqual([1])
    expect(await nearest('red coffee lamp')).toEqual([0])
    expect(await nearest('xyzzy')).toEqual([])
    expect(await nearest('!')).toBeNull()
  })

  test('returns nothing without words', async () => {
    expect(await find(' – ')).toBeNull()
    expect(await find('')).toBeNull()
  })

  test('with stop words alone searches for them', async () => {
    expect(await find('for the')).toEqual([0])
  })
})

test('sorts an exact title before others, the title before attributes, and those before the description', async () => {
  await write(
    product(0, { en: { title: 'Pot', description: 'Also as a mug.' } }),
    product(1, { en: { title: 'Pot', attributes: ['Mug'] } }),
    product(2, { en: { title: 'Red mug' } }),
    product(3, { en: { title: 'Mug in red' } }),
    product(4, { en: { title: 'Mug' } }),
    product(5, { en: { title: 'Mugs' } }),
    product(6, { en: { title: 'Mugholder' } }),
  )
  expect(await find('mug')).toEqual([4, 3, 5, 6, 2, 1, 0])
})

describe('in a shop that has many words with the same beginning', () => {
  const beginnings = ['no', 'pa', 'bl', 're', 'la', 'mu']
  const rare = beginnings.map((start) => Array.from({ length: 60 }, (_, at) => `${start}${String(at)}`).join(' '))

  beforeEach(() =>
    write(
      product(0, { en: { title: 'Notebook', attributes: ['Paper', 'Black', 'Red', 'Large', 'Muted'] } }),
      product(1, { en: { title: 'Words', description: rare.join(' ') } }),
    ),
  )

  test('two letters find the words that were stored first, which are the most frequent ones', async () => {
    expect(await find('no')).toEqual([0, 1])
  })

  test('six beginnings together are limited to as many words as one of them', async () => {
    const starts = async (words: readonly string[]) => {
      const found = await selectAlternatives(ctx, index.id, { words, numbers: [], locales: ['en'] })
      return found.filter(({ kind }) => kind === 'start').length
    }
    expect([await starts(['no']), await starts(beginnings)]).toEqual([50, 54])
    expect(await find(beginnings.join(' '))).toEqual([0, 1])
  })
})

describe('a product that changes', () => {
  beforeEach(() =>
    write(
      product(0, { en: { title: 'Red mug', description: 'Made of clay' } }, ['M-1']),
      product(1, { en: { title: 'Blue mug' } }),
    ),
  )

  test('is found by its new words and not by the old ones', async () => {
    await write(product(0, { en: { title: 'Green mug', description: 'Red no more' } }, ['M-2']))
    expect(await find('green')).toEqual([0])
    expect(await find('mug')).toEqual([0, 1])
    expect(await find('clay')).toEqual([])
    expect(await find('m1')).toEqual([])
    expect(await find('m2')).toEqual([0])
    expect(await find('red')).toEqual([0])
  })

  test('is not found once it is deleted, and leaves nothing in the postings', async () => {
    await write(gone(0))
    expect(await find('mug')).toEqual([1])
    expect(await find('red')).toEqual([])
    expect(await find('m1')).toEqual([])
    await write(gone(1))
    expect(await sqlOf(ctx).select().from(searchPostings)).toEqual([])
  })

  test('is found by a typing error like any other, also when its text had that error before', async () => {
    await write(product(0, { en: { title: 'Red notebok' } }))
    await write(product(0, { en: { title: 'Red notebook' } }))
    expect(await find('notebok')).toEqual([0])
  })
})

test('many products share one posting, and leave it one by one', async () => {
  const many = Array.from({ length: 5000 }, (_, ordinal) =>
    product(ordinal, { en: { title: `Mug ${String(ordinal)}`, description: ordinal % 2 ? 'odd' : 'even' } }),
  )
  await write(...many)
  expect(await find('mug')).toHaveLength(5000)
  expect(await find('odd mug')).toHaveLength(2500)
  expect(await find('mug 4711')).toEqual([4711])
  await write(...many.filter(({ ordinal }) => ordinal % 4 === 0).map(({ ordinal }) => gone(ordinal)))
  expect(await find('mug')).toHaveLength(3750)
  expect(await find('even')).toHaveLength(1250)
})

test('indexes do not affect each other', async () => {
  await write(product(0, { en: { title: 'Red mug' } }, ['M-1']))
  const other = { id: index.id + 1000 }
  expect(ranked(await findByWords(ctx, other, 'mug'))).toEqual([])
  expect(ranked(await findByWords(ctx, other, 'm1'))).toEqual([])
})
