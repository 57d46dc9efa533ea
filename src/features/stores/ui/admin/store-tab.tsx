'use client'

import { ServerFunctionsProvider, useServerFunctions } from '@payloadcms/ui'
import type { ServerFunctionClient } from 'payload'
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'

interface StoreTabValue {
  /** The store of the document that this tab shows; null on all other pages. */
  readonly store: string | null
  /** Registers an open form with a document of this store; returns a function that unregisters it. */
  readonly open: (store: string) => () => void
}

const StoreTabContext = createContext<StoreTabValue>({ store: null, open: () => () => undefined })

export const useStoreTab = (): StoreTabValue => use(StoreTabContext)

/**
 * Sends the store of this tab's document to the server with every request of the panel, so that lists in drawers show
 * that store and new documents from drawers belong to it. A cookie would not work, because two tabs may show documents
 * of two stores.
 */
export function StoreTab({ children }: { readonly children: ReactNode }) {
  const { serverFunction } = useServerFunctions()
  // The page's document, then those in drawers above it.
  const forms = useRef<{ readonly store: string }[]>([])
  const [store, setStore] = useState<string | null>(null)

  const open = useCallback((id: string) => {
    const form = { store: id }
    const change = (next: { readonly store: string }[]) => {
      forms.current = next
      setStore(next[0]?.store ?? null)
    }
    change([...forms.current, form])
    return () => {
      change(forms.current.filter((each) => each !== form))
    }
  }, [])

  const callServer = useCallback<ServerFunctionClient>(
    (call) => serverFunction({ ...call, args: { ...call.args, storeOfTab: forms.current.at(-1)?.store } }),
    [serverFunction],
  )

  return (
    <StoreTabContext value={useMemo(() => ({ store, open }), [store, open])}>
      <ServerFunctionsProvider serverFunction={callServer}>{children}</ServerFunctionsProvider>
    </StoreTabContext>
  )
}
