import { useCallback, useEffect, useState } from 'react'

import type { VariantMatrix } from '../../variant-matrix'

/** The variants as the shop has them. `reload` asks again, after the product was published or a count was refused. */
export function useSavedVariants(id: string | number | undefined) {
  const [saved, setSaved] = useState<VariantMatrix | null>(null)
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((times) => times + 1), [])

  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const load = async () => {
      const init = { credentials: 'same-origin', signal: controller.signal } as const
      const response = await fetch(`/api/variant-matrix/${String(id)}`, init).catch(() => null)
      if (response?.ok) setSaved((await response.json()) as VariantMatrix)
    }
    void load()
    return () => controller.abort()
  }, [id, asked])

  return { saved, reload }
}
