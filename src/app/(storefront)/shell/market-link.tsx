'use client'

import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useId, useState, useSyncExternalStore, type MouseEvent } from 'react'

import { countryName, isCountryCode } from '@/shared/countries'
import { Icon } from '@/ui/icon'

import type { MarketSetting } from './market-texts'
import { ownPath } from './own-path'

const MarketDialog = dynamic(() => import('./market-dialog'), { ssr: false })

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
  const country = useShown('country', usual.country)
  const currency = useShown('currency', usual.currency)
  const back = ownPath(usePathname(), setting)
  const { words, locale, languages, currencies } = setting
  const name = isCountryCode(country) ? countryName(country, locale) : country
  const parts = [
    name,
    ...(currencies.length > 1 ? [currency] : []),
    ...(languages.length > 1 ? [locale.toUpperCase()] : []),
  ]

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpened(opened + 1)
  }
  return (
    <>
      <a
        href={`${setting.href}?back=${encodeURIComponent(back)}`}
        data-native
        rel="nofollow"
        aria-haspopup="dialog"
        className={`inline-flex min-h-11 items-center gap-2 text-sm ${className}`}
        onClick={onClick}
      >
        <Icon name="globe" />
        <span>
          <span className="sr-only">{words.title}: </span>
          <bdi>{parts.join(' · ')}</bdi>
        </span>
      </a>
      {opened > 0 && <MarketDialog id={id} setting={setting} opened={opened} />}
    </>
  )
}
