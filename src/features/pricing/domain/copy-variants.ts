import { skuKey } from '@/features/catalog/domain/check-variants'

import { cellsOf, type TypedVariant } from './typed-variants'
import type { TableRow } from './variant-table'

const longestSku = 60

/** `-COPY`, then `-COPY-2` and so on. */
const endings = Array.from({ length: 50 }, (_, index) => (index === 0 ? '-COPY' : `-COPY-${String(index + 1)}`))

const withEnding = (sku: string, ending: string): string => `${sku.slice(0, longestSku - ending.length)}${ending}`

/** The SKUs that a copy of a variant may get, the first ones first. */
export const copiedSkus = (sku: string): readonly string[] => endings.map((ending) => withEnding(sku, ending))

interface Rules {
  /** SKUs that are in use, as `skuKey` compares them. */
  readonly takenSkus: ReadonlySet<string>
  readonly newId: () => string
}

/**
 * The variants of a copied product as unsaved rows: with new SKUs, and a count of 0 where stock is tracked.
 */
export function copiedVariants(rows: readonly TableRow[], { takenSkus, newId }: Rules): readonly TypedVariant[] {
  const taken = new Set(takenSkus)
  const freeSku = (sku: string, id: string): string => {
    const free = copiedSkus(sku).find((each) => !taken.has(skuKey(each))) ?? withEnding(sku, `-${id.slice(0, 8)}`)
    taken.add(skuKey(free))
    return free
  }
  return rows
    .filter(({ isRemoved }) => !isRemoved)
    .map((row) => {
      const id = newId()
      const { present, typed } = row
      return {
        ...cellsOf(row),
        id,
        options: row.options,
        sku: freeSku(row.sku, id),
        onHand: row.onHand === '' ? '' : '0',
        shown: null,
        isRemoved: false,
        carried: typed?.carried ?? {
          weightGrams: present?.weightGrams ?? null,
          isMadeToOrder: present?.stock?.allowBackorder ?? false,
        },
      }
    })
}
