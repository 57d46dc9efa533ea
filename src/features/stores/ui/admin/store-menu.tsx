'use client'

import { Popup, PopupList, toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { sendJson } from '@/ui/admin/send-form'

import { useStoreTab } from './store-tab'
import { storesPanel } from '../../panel-texts'

interface Props {
  readonly stores: readonly { readonly id: string; readonly name: string }[]
  /** Null for all stores. */
  readonly chosen: string | null
}

/** The channel that publishes a change to other tabs, which must not show one store and create documents in another. */
const channelName = 'panel-store'

const listOf = (path: string): string | undefined => /^(\/admin\/collections\/[^/]+)\/./.exec(path)?.[1]

/** The address without page number and store, which belong to the former store. */
function addressWithoutStore(): string {
  const url = new URL(window.location.href)
  url.searchParams.delete('page')
  url.searchParams.delete('store')
  return `${url.pathname}${url.search}`
}

/** Shows the store of the open document, else the chosen one, and changes it. */
export function StoreMenu({ stores, chosen }: Props) {
  const shown = useTranslation()
  const t = storesPanel.for(shown)
  const router = useRouter()
  const path = usePathname()
  const { clearRouteCache } = useRouteCache()
  const { store: open } = useStoreTab()
  const current = stores.find(({ id }) => id === (open ?? chosen))

  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.addEventListener('message', () => {
      if (open === null) clearRouteCache()
    })
    return () => channel.close()
  }, [open, clearRouteCache])

  async function choose(store: string | null) {
    const answer = await sendJson('/api/panel-store', { store }, shown)
    if (!answer.ok) {
      toast.error(answer.refusal.message)
      return
    }
    const channel = new BroadcastChannel(channelName)
    channel.postMessage(store)
    channel.close()
    const list = listOf(path)
    // The form stays in its store, so the list is opened. A full load, so that the browser warns about unsaved changes.
    if (list !== undefined && store !== null && store !== open) {
      window.location.assign(list)
      return
    }
    router.replace(addressWithoutStore())
    clearRouteCache()
  }

  return (
    <Popup
      className={open === null && chosen === null ? 'fm-switcher fm-switcher--all' : 'fm-switcher'}
      horizontalAlign="right"
      size="fit-content"
      button={
        <span className="fm-switcher__button">
          <span className="fm-hidden">{t('switcher.label')} </span>
          <span className="fm-switcher__name">{current?.name ?? t('switcher.all')}</span>
        </span>
      }
    >
      <PopupList.ButtonGroup>
        {[{ id: null, name: t('switcher.all') }, ...stores].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={`popup-button-list__button${id === chosen ? ' popup-button-list__button--selected' : ''}`}
            aria-current={id === chosen}
            onClick={() => void choose(id)}
          >
            {name}
          </button>
        ))}
      </PopupList.ButtonGroup>
    </Popup>
  )
}
