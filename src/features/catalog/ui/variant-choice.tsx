'use client'

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

import { choose, firstChoice, variantWith } from '../domain/variant-choice'
import type { OptionValues } from '../domain/variant-matrix'
import type { BuyModel, BuyVariant } from './buy-model'
import { optionIn, optionName } from './option-name'

interface VariantChoice {
  readonly model: BuyModel
  readonly choice: OptionValues
  /** The choice before this one; the same as `choice` at first. */
  readonly before: OptionValues
  readonly take: (taken: { code: string; value: string }) => void
  /** Null when no variant has the chosen values. */
  readonly variant: BuyVariant | null
}

const Choice = createContext<VariantChoice | null>(null)

/** What is chosen on a product page. */
export function useVariantChoice(): VariantChoice {
  const choice = use(Choice)
  if (!choice) throw new Error('useVariantChoice outside of VariantChoiceProvider')
  return choice
}

/** The choice made before the scripts ran, read from the radios, because React begins with the server's state. */
function chosenEarly(first: OptionValues): { code: string; value: string }[] {
  const radios = document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name^="${optionName('')}"]:checked`)
  return [...radios]
    .map(({ name, value }) => ({ code: optionIn(name) ?? '', value }))
    .filter(({ code, value }) => code in first && first[code] !== value)
}

/** Writes the chosen variant into the address, so that the link can be shared. */
function rememberInAddress(sku: string): void {
  const url = new URL(location.href)
  url.searchParams.set('variant', sku)
  window.history.replaceState(window.history.state, '', url)
}

interface ProviderProps {
  readonly model: BuyModel
  readonly children: ReactNode
}

/** Shares the choice among the parts of a product page, such as the options and the gallery. */
export function VariantChoiceProvider({ model, children }: ProviderProps) {
  const [{ choice, before }, setState] = useState(() => {
    const first = firstChoice(model.variants)?.options ?? {}
    return { choice: first, before: first }
  })
  useEffect(() => {
    const sku = new URLSearchParams(location.search).get('variant')
    const wanted = model.variants.find((variant) => variant.sku === sku)?.options
    const first = firstChoice(model.variants)?.options ?? {}
    const chosen = chosenEarly(first)
    const choice = chosen.reduce<OptionValues>((each, taken) => choose(model.variants, each, taken), wanted ?? first)
    const variant = chosen.length > 0 ? variantWith(model.variants, choice) : null
    if (variant) rememberInAddress(variant.sku)
    // The page is cached for everyone, so only the browser can read the variant in the address and an early choice.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (wanted || chosen.length > 0) setState((state) => ({ choice, before: state.choice }))
  }, [model])
  const value = useMemo(() => {
    const take: VariantChoice['take'] = (taken) => {
      const next = choose(model.variants, choice, taken)
      setState({ choice: next, before: choice })
      const variant = variantWith(model.variants, next)
      if (variant) rememberInAddress(variant.sku)
    }
    return { model, choice, before, take, variant: variantWith(model.variants, choice) }
  }, [model, choice, before])
  return <Choice value={value}>{children}</Choice>
}
