'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useStoreTab } from './store-tab'

/** Registers the store of the form's document with the tab, and shows its name. */
export function OpenStore({ names }: { readonly names: Readonly<Record<string, string>> }) {
  const { id, collectionSlug } = useDocumentInfo()
  const { open } = useStoreTab()
  const value = useFormFields(([fields]) => fields['store']?.value)
  const store = collectionSlug === 'stores' ? id : value

  useEffect(() => (typeof store === 'string' ? open(store) : undefined), [store, open])

  if (collectionSlug === 'stores' || typeof store !== 'string') return null
  return <span className="fm-document-store">{names[store]}</span>
}
