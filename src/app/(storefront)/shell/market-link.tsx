'use client'

import { useId, useMemo, useState, type MouseEvent } from 'react'

import { Icon } from '@/ui/icon'

import type MarketDialog from './market-dialog'
import type { MarketSetting } from './market-texts'

interface MarketLinkProps {
  readonly setting: MarketSetting
  /** What the cached page begins with; the early script shows what the shopper chose. */
  readonly usual: { readonly country: string; readonly currency: string }
  readonly className?: string
}

/** Says where to and in what, and leads to the choice: a page of its own, or with scripts a sheet over this one. */
export function MarketLink({ setting, usual, className = '' }: MarketLinkProps) {
  const id = useId()
  const [opened, setOpened] = useState(0)
  const [Dialog, setDialog] = useState<typeof MarketDialog | null>(null)
  const { words, locale, languages, currencies } = setting
  // Not by `shared/countries`: this is in the first load of every page, and all codes with it.
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale])

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    // Offline the link is left to `stayOffline`: what would be chosen could not be saved.
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
        data-wait
        rel="nofollow"
        aria-haspopup="dialog"
        className={`inline-flex min-h-11 items-center gap-2 text-sm ${className}`}
        onClick={onClick}
      >
        <Icon name="globe" />
        <span className="sr-only">{words.title}: </span>
        {/* A long name must not make the header higher; the currency stays in sight. */}
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
