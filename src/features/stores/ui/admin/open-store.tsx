'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useStoreTab } from './store-tab'

/** Tells the tab which store the document in the form around it belongs to, and shows its name. */
export function OpenStore({ names }: { readonly names: Readonly<Record<string, string>> }) {
  const { id, collectionSlug } = useDocumentInfo()
  const { open } = useStoreTab()
  const value = useFormFields(([fields]) => fields['store']?.value)
  const store = collectionSlug === 'stores' ? id : value

  useEffect(() => (typeof store === 'string' ? open(store) : undefined), [store, open])

  if (collectionSlug === 'stores' || typeof store !== 'string') return null
  return <span className="fm-document-store">{names[store]}</span>
}
