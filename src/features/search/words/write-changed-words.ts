import { isDeepStrictEqual } from 'node:util'

import type { SystemContext } from '@/platform/context'

import type { ProductWords } from '../domain/words/product-words'
import { foldNumber } from '../domain/words/search-text'
import { storedWords } from '../domain/words/stored-words'
import { selectTexts } from './product-text.repository'
import { selectSkus } from '../projection/projection.repository'
import type { Placed } from '../projection/write-index'
import { writeWords, type ProductText } from './write-words'

/** Writes the words of products whose words or article numbers have changed. Returns their ordinals. */
export async function writeChangedWords(
  ctx: SystemContext,
  indexId: number,
  placed: readonly Placed[],
): Promise<ReadonlySet<number>> {
  const known = placed.filter(({ isNew }) => !isNew).map(({ ordinal }) => ordinal)
  const before = known.length > 0 ? await selectTexts(ctx, indexId, known) : new Map<number, ProductWords>()
  const numbers = known.length > 0 ? await selectSkus(ctx, indexId, known) : new Map<number, readonly string[]>()
  const isChanged = ({ ordinal, before: known, words, skus }: ProductText): boolean =>
    textOf(words) !== textOf(known) || !isDeepStrictEqual(new Set(foldedNumbers(skus)), new Set(numbers.get(ordinal)))
  const changed = placed
    .map(({ ordinal, isNew, row }) => ({
      ordinal,
      isNew,
      before: before.get(ordinal) ?? null,
      words: row?.words ?? null,
      skus: row?.skus ?? [],
    }))
    .filter((text) => text.isNew || isChanged(text))
  await writeWords(ctx, indexId, changed)
  return new Set(changed.map(({ ordinal }) => ordinal))
}

/** The same words in another order are no change. */
function textOf(words: ProductWords | null): string | null {
  if (!words) return null
  const sorted = Object.entries(words).map(([locale, lists]) => [locale, lists.map((list) => list.toSorted())] as const)
  return storedWords(Object.fromEntries(sorted))
}

const foldedNumbers = (skus: readonly string[]): string[] => skus.map(foldNumber).filter((sku) => sku !== '')
