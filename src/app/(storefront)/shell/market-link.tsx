'use client'

import { useId, useMemo, useState, type MouseEvent } from 'react'

import { Icon } from '@/ui/icon'

import type MarketDialog from './market-dialog'
import type { MarketSetting } from './market-texts'

interface MarketLinkProps {
  readonly setting: MarketSetting
  /** The market of the cached page; the early script replaces it by the shopper's. */
  readonly usual: { readonly country: string; readonly currency: string }
  readonly className?: string
}

/** Shows country and currency, and opens the choice: a page, or with scripts a dialog over this page. */
export function MarketLink({ setting, usual, className = '' }: MarketLinkProps) {
  const id = useId()
  const [opened, setOpened] = useState(0)
  const [Dialog, setDialog] = useState<typeof MarketDialog | null>(null)
  const { words, locale, languages, currencies } = setting
  // Not by `shared/countries`, whose list of all codes would be in the first load of every page.
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale])

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    // Offline, `stayOffline` handles the link, because a choice could not be saved.
    if (!navigator.onLine) return
    event.preventDefault()
    setOpened(opened + 1)
    if (Dialog !== null) return
    import('./market-dialog').then(
      (loaded) => setDialog(() => loaded.default),
      // If the dialog cannot be loaded, the page with the same form opens.
      () => window.location.assign(setting.href),
    )
  }
  return (
    <>
      <a
        href={setting.href}
        data-native
        data-wait
        rel="nofollow"
        aria-haspopup="dialog"
        className={`inline-flex min-h-11 items-center gap-2 text-sm ${className}`}
        onClick={onClick}
      >
        <Icon name="globe" />
        <span className="sr-only">{words.title}: </span>
        {/* A long name is cut, so that the header stays one line high and the currency visible. */}
        <bdi className="flex min-w-0">
          <span className="truncate" data-shown="country" suppressHydrationWarning>
            {names.of(usual.country) ?? usual.country}
          </span>
          <span className="shrink-0 whitespace-pre">
            {currencies.length > 1 && (
              <>
                {' · '}
                <span data-shown="currency" suppressHydrationWarning>
                  {usual.currency}
                </span>
              </>
            )}
            {languages.length > 1 && ` · ${locale.toUpperCase()}`}
          </span>
        </bdi>
      </a>
      {Dialog && <Dialog id={id} setting={setting} opened={opened} />}
    </>
  )
}
