import type { Context } from '@/platform/context'
import type { Locale } from '@/shared/locales'

import { mergeOrder, ranksOf } from '../domain/catalog-index/name-order'
import type { LiveIndex } from './index.repository'
import { selectNameOrder, selectPredecessors } from './name.repository'

/** Above so many changed names it is faster to read the whole order again. */
const mostChanges = 2000

interface NameOrder {
  /** Ordinals by name. */
  readonly order: Uint32Array
  readonly ranks: Uint32Array
}

class NamesOf {
  #known: NameOrder | null = null
  /** Ordinals whose name may have changed since it was read. */
  #changed = new Set<number>()
  /** Reads run one after the other, so that an older result never replaces a newer one. */
  #queue: Promise<unknown> = Promise.resolve()

  forget(ordinals: readonly number[]): void {
    for (const ordinal of ordinals) this.#changed.add(ordinal)
  }

  ranks(ctx: Context, index: LiveIndex, locale: Locale): Promise<Uint32Array> {
    const turn = this.#queue.then(() => this.#bringUpToDate(ctx, index, locale))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #bringUpToDate(ctx: Context, index: LiveIndex, locale: Locale): Promise<Uint32Array> {
    const known = this.#known
    if (known && this.#changed.size === 0) return known.ranks
    // Names that change during this read are read again by the next one.
    const changed = [...this.#changed]
    this.#changed = new Set()
    try {
      const order =
        known && changed.length <= mostChanges
          ? mergeOrder(known.order, {
              changed,
              placed: await selectPredecessors(ctx, { index, locale, ordinals: changed }),
            })
          : await selectNameOrder(ctx, index.id, locale)
      this.#known = { order, ranks: ranksOf(order) }
      return this.#known.ranks
    } catch (error) {
      this.forget(changed)
      throw error
    }
  }
}

/** The order of a store's products by name, for each language that a list by name was asked for in. */
export class NameOrders {
  readonly #languages = new Map<Locale, NamesOf>()

  /** These products have changed: their names are read again before the next list by name. */
  forget(ordinals: readonly number[]): void {
    for (const names of this.#languages.values()) names.forget(ordinals)
  }

  /** The rank of each ordinal by its name in a language; names are compared as Unicode's collation does. */
  ranks(ctx: Context, index: LiveIndex, locale: Locale): Promise<Uint32Array> {
    const known = this.#languages.get(locale)
    if (known) return known.ranks(ctx, index, locale)
    const names = new NamesOf()
    this.#languages.set(locale, names)
    return names.ranks(ctx, index, locale)
  }
}
