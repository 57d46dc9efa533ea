import type { SystemContext } from '@/platform/context'

import { changeMembers } from '../domain/words/members'
import type { ProductWords } from '../domain/words/product-words'
import { foldNumber } from '../domain/words/search-text'
import { postingChanges, type PostingChange } from '../domain/words/word-changes'
import {
  deletePostings,
  selectPostingsByKey,
  upsertPostings,
  type Posting,
  type PostingKey,
} from './posting.repository'
import { writeSkus, writeTexts } from './product-text.repository'
import { ensureWords } from './word.repository'

/** The searched words and article numbers of a product. */
export interface ProductText {
  readonly ordinal: number
  /** Whether the index has nothing of it yet. */
  readonly isNew: boolean
  /** The words that it has in the postings; null for none. */
  readonly before: ProductWords | null
  /** Null: the product is not found any more; then it has no SKUs either. */
  readonly words: ProductWords | null
  /** Of the active variants, as the editor wrote them. */
  readonly skus: readonly string[]
}

type ChangedPosting = PostingKey & Pick<PostingChange, 'added' | 'removed'> & { readonly isNew: boolean }

/**
 * Updates dictionary, postings and article numbers of an index for products' new words. Each product is in `changes`
 * once. The caller must hold the lock of the index's row in a transaction, because postings are read, changed and
 * written back.
 */
export async function writeWords(ctx: SystemContext, indexId: number, changes: readonly ProductText[]): Promise<void> {
  if (changes.length === 0) return
  const postings = await changedPostings(ctx, indexId, changes)
  await writePostings(ctx, postings)
  await writeTexts(ctx, indexId, changes)
  await writeSkus(
    ctx,
    indexId,
    changes.map(({ ordinal, isNew, words, skus }) => ({
      ordinal,
      isNew,
      skus: words === null ? [] : skus.map(foldNumber).filter((sku) => sku !== ''),
    })),
  )
}

async function changedPostings(
  ctx: SystemContext,
  indexId: number,
  changes: readonly ProductText[],
): Promise<ChangedPosting[]> {
  const byLocale = postingChanges(changes.map(({ ordinal, before, words }) => ({ ordinal, before, after: words })))
  const words = [...byLocale].flatMap(([locale, byWord]) => Array.from(byWord.keys(), (word) => ({ locale, word })))
  const { known, added } = await ensureWords(ctx, indexId, words)
  return [...known.map((word) => ({ word, isNew: false })), ...added.map((word) => ({ word, isNew: true }))].flatMap(
    ({ word: { id, locale, word }, isNew }) =>
      (byLocale.get(locale)?.get(word) ?? []).map((change) => ({ ...change, wordId: id, isNew })),
  )
}

const keyOf = ({ wordId, field, chunk }: PostingKey): string => `${String(wordId)} ${String(field)} ${String(chunk)}`

async function writePostings(ctx: SystemContext, changes: readonly ChangedPosting[]): Promise<void> {
  const stored = await selectPostingsByKey(
    ctx,
    changes.filter(({ isNew }) => !isNew),
  )
  const membersByKey = new Map(stored.map((posting) => [keyOf(posting), posting.members]))
  const written: Posting[] = []
  const emptied: PostingKey[] = []
  // In the order of the primary key, which is the order of the index' pages.
  for (const change of changes.toSorted((a, b) => a.wordId - b.wordId || a.field - b.field || a.chunk - b.chunk)) {
    const members = changeMembers(membersByKey.get(keyOf(change)) ?? null, change)
    if (members) written.push({ wordId: change.wordId, field: change.field, chunk: change.chunk, members })
    else emptied.push(change)
  }
  await upsertPostings(ctx, written)
  await deletePostings(ctx, emptied)
}
