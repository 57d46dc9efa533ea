import type { SystemContext } from '@/platform/context'

import { toOptionRows, type OptionRow } from './domain/option-rows'

/** The published and the drafted options of a product. */
export interface OptionReference {
  /** The published options; null while the product is not published. */
  readonly sold: readonly OptionRow[] | null
  /** The options of the latest version. */
  readonly drafted: readonly OptionRow[]
  /** The downloads of the stored document. */
  readonly fileIds: readonly string[]
}

/** Null when the product does not exist. */
export async function readOptions({ payload, req }: SystemContext, productId: string): Promise<OptionReference | null> {
  const read = (draft: boolean) =>
    payload.findByID({
      collection: 'products',
      id: productId,
      draft,
      depth: 0,
      disableErrors: true,
      select: { options: true, files: true, _status: true },
      req,
    })
  const stored = await read(false)
  const latest = stored && (await read(true))
  if (!stored) return null
  return {
    sold: stored._status === 'published' ? toOptionRows(stored.options) : null,
    drafted: toOptionRows((latest ?? stored).options),
    fileIds: (stored.files ?? []).map((file) => (typeof file === 'string' ? file : file.id)),
  }
}

/**
 * The options that a variant for sale must fit: the published ones, or for an unpublished product those of its draft.
 */
export const optionsForSale = ({ sold, drafted }: OptionReference): readonly OptionRow[] => sold ?? drafted
