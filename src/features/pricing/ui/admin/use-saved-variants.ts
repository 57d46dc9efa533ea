import { useCallback, useEffect, useState } from 'react'

import type { VariantTable } from '../../variant-matrix'

/**
 * The saved variants. `reload` loads them again, after the product was published, a count was refused or a request has
 * failed.
 */
export function useSavedVariants(id: string | number | undefined) {
  const [saved, setSaved] = useState<VariantTable | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((times) => times + 1), [])

  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const load = async () => {
      const init = { credentials: 'same-origin', signal: controller.signal } as const
      const matrix = await fetch(`/api/variant-matrix/${String(id)}`, init)
        .then(async (response) => (response.ok ? ((await response.json()) as VariantTable) : null))
        .catch(() => null)
      if (controller.signal.aborted) return
      if (matrix) setSaved(matrix)
      setHasFailed(matrix === null)
    }
    void load()
    return () => controller.abort()
  }, [id, asked])

  return { saved, hasFailed, reload }
}
