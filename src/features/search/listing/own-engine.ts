import type { IndexAnswer } from '../domain/catalog-index/index-query'
import { encodeCursor } from '../domain/listing/listing'
import { wholeCatalog } from '../domain/listing/whole-catalog'
import { presentIndex } from '../index/store-index'
import { findNearest } from '../words/find-by-words'
import { readCards, readCardsById } from './cards'
import type { CatalogEngine, FoundList } from './catalog-engine'
import { toIndexQuery, type IndexedList } from './to-index-query'

/**
 * The index in Postgres, of which each process has a copy. A list's statements read the index's version, the cards and their
 * pictures; words and changes of the index take more.
 */
export const catalogEngine: CatalogEngine = {
  async find(ctx, list) {
    const present = await presentIndex(ctx)
    const asked = await toIndexQuery(ctx, present, list)
    const { items, hasBefore, hasAfter, ...figures } = present.catalog.find(asked)
    const shownValues = asked.options.flatMap(({ code, values }) => values.map((value) => `${code}:${value}`))
    return {
      ...figures,
      items: await readCards(ctx, present, items, shownValues),
      ...cursors(asked, { items, hasBefore, hasAfter }),
      labels: present.labels,
    }
  },

  async findNearest(ctx, { q, limit }) {
    const present = await presentIndex(ctx)
    const found = await findNearest(ctx, present.index, q)
    if (found === null) return []
    const { items } = present.catalog.find({
      ...wholeCatalog(ctx.store.defaultCurrency),
      found,
      sort: 'relevance',
      limit,
    })
    return readCards(ctx, present, items)
  },

  findCards: readCardsById,
}

function cursors(
  { sort, currency }: IndexedList,
  { items, hasBefore, hasAfter }: Pick<IndexAnswer, 'items' | 'hasBefore' | 'hasAfter'>,
): Pick<FoundList, 'nextCursor' | 'previousCursor'> {
  const [first] = items
  const last = items.at(-1)
  return {
    nextCursor: hasAfter && last ? encodeCursor({ ...last, sort, currency, direction: 'after' }) : null,
    previousCursor: hasBefore && first ? encodeCursor({ ...first, sort, currency, direction: 'before' }) : null,
  }
}
