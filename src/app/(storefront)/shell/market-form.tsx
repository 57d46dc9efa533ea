'use client'

import { useId, useState, type SubmitEvent } from 'react'

import { countryOptions, isCountryCode } from '@/shared/countries'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { keepsCookies } from '@/ui/keeps-cookies'
import { SelectField } from '@/ui/select'
import { useSendWords } from '@/ui/send-words'

import type { MarketSetting } from './market-texts'

interface MarketFormProps {
  readonly setting: MarketSetting
  /** All countries to choose from. */
  readonly countries: readonly string[]
  readonly market: { readonly country: string; readonly currency: string }
  /** The page to return to, without store and language. */
  readonly back: string
}

/** Country, currency and language in one form, which the browser posts with or without scripts. */
export function MarketForm({ setting, countries, market, back }: MarketFormProps) {
  const { locale, currencies, languages, words } = setting
  // The page may contain the form more than once.
  const id = useId()
  const { cookies } = useSendWords()
  const [isRefused, setRefused] = useState(false)
  // The choice is stored in two cookies, so it is not sent by a browser that refuses them.
  const onSubmit = (event: SubmitEvent) => {
    if (keepsCookies()) return
    event.preventDefault()
    setRefused(true)
  }
  // The current country may be missing in the list: one that was chosen for a download may have no shipping method.
  const codes = [...new Set([...countries, market.country])].filter(isCountryCode)
  return (
    <form method="post" action={`${setting.href}/choose`} onSubmit={onSubmit} className="grid gap-5">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="shownCountry" value={market.country} />
      <input type="hidden" name="shownCurrency" value={market.currency} />
      <SelectField
        name="country"
        id={`${id}-country`}
        label={words.country}
        hint={words.text}
        defaultValue={market.country}
        options={countryOptions(locale, codes).map(({ code, name }) => ({ value: code, label: name }))}
      />
      {currencies.length > 1 && (
        <SelectField
          name="currency"
          id={`${id}-currency`}
          label={words.currency}
          defaultValue={market.currency}
          options={currencies.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        />
      )}
      {languages.length > 1 && (
        <SelectField
          name="language"
          id={`${id}-language`}
          label={words.language}
          defaultValue={locale}
          options={languages.map(({ locale: value, name }) => ({ value, label: name }))}
        />
      )}
      {isRefused && (
        <Alert tone="danger" live>
          {cookies}
        </Alert>
      )}
      <Button type="submit" block>
        {words.save}
      </Button>
    </form>
  )
}
