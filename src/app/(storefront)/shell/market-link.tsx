'use client'

import { useId, useMemo, useState, useSyncExternalStore, type MouseEvent } from 'react'

import { Icon } from '@/ui/icon'

import type MarketDialog from './market-dialog'
import type { MarketSetting } from './market-texts'

interface MarketLinkProps {
  readonly setting: MarketSetting
  /** What the cached page begins with. */
  readonly usual: { readonly country: string; readonly currency: string }
  readonly className?: string
}

const unchanging = () => () => undefined

/** What the script in the head has put on the page: the shopper's choice, which a cached page does not know. */
const useShown = (name: 'country' | 'currency', usual: string): string =>
  useSyncExternalStore(
    unchanging,
    () => document.documentElement.dataset[name] ?? usual,
    () => usual,
  )

/** Says where to and in what, and leads to the choice: a page of its own, or with scripts a sheet over this one. */
export function MarketLink({ setting, usual, className = '' }: MarketLinkProps) {
  const id = useId()
  const [opened, setOpened] = useState(0)
  const [Dialog, setDialog] = useState<typeof MarketDialog | null>(null)
  const country = useShown('country', usual.country)
  const currency = useShown('currency', usual.currency)
  const { words, locale, languages, currencies } = setting
  // Not by `shared/countries`: this is in the first load of every page, and all codes with it.
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale])
  const rest = [...(currencies.length > 1 ? [currency] : []), ...(languages.length > 1 ? [locale.toUpperCase()] : [])]

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    // Offline the link is left to `StayOffline`: what would be chosen could not be saved.
    if (!navigator.onLine) return
    event.preventDefault()
    setOpened(opened + 1)
    if (Dialog !== null) return
    import('./market-dialog').then(
      (loaded) => setDialog(() => loaded.default),
      // The same form has a page of its own.
      () => window.location.assign(setting.href),
    )
  }
  return (
    <>
      <a
        href={setting.href}
        data-native
        rel="nofollow"
        aria-haspopup="dialog"
        className={`inline-flex min-h-11 items-center gap-2 text-sm ${className}`}
        onClick={onClick}
      >
        <Icon name="globe" />
        <span className="sr-only">{words.title}: </span>
        {/* A long name must not make the header higher; the currency stays in sight. */}
        <bdi className="flex min-w-0">
          <span className="truncate">{names.of(country) ?? country}</span>
          <span className="shrink-0 whitespace-pre">{rest.map((part) => ` · ${part}`).join('')}</span>
        </bdi>
      </a>
      {Dialog && <Dialog id={id} setting={setting} opened={opened} />}
    </>
  )
}
