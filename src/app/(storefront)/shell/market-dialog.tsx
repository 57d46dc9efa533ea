'use client'

import { useEffect } from 'react'

import { localeFromPath } from '@/features/stores/domain/locale-path'
import { countryCodes } from '@/shared/countries'
import { openDialog } from '@/ui/dialog-control'
import { Drawer } from '@/ui/drawer'

import { MarketForm } from './market-form'
import type { MarketSetting } from './market-texts'

interface MarketDialogProps {
  readonly id: string
  readonly setting: MarketSetting
  /** How often the dialog was requested. */
  readonly opened: number
}

/**
 * The choice in a dialog over the page. Its code and its list of countries are loaded when a shopper first opens it.
 */
export default function MarketDialog({ id, setting, opened }: MarketDialogProps) {
  useEffect(() => openDialog(id), [id, opened])
  const { country = '', currency = '', notServed = '' } = document.documentElement.dataset
  const closed = notServed.split(' ')
  const locales = setting.languages.map(({ locale }) => locale)
  return (
    <Drawer id={id} title={setting.words.title} closeLabel={setting.words.close}>
      <MarketForm
        setting={setting}
        countries={setting.countries ?? countryCodes.filter((code) => !closed.includes(code))}
        market={{ country, currency }}
        back={localeFromPath(location.pathname, { ...setting, locales }).path + location.search}
      />
    </Drawer>
  )
}
