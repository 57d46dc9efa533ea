'use client'

import { useEffect, useState } from 'react'

import { choose, firstChoice, variantWith } from '@/features/catalog/domain/variant-choice'
import type { BuyModel, BuyVariant } from '@/features/catalog/ui/buy-model'
import { VariantOptions } from '@/features/catalog/ui/variant-options'
import { Button } from '@/ui/button'
import { Price } from '@/ui/price'
import { QuantityStepper } from '@/ui/quantity-stepper'

import type { BuyTexts } from './buy-texts'
import type { AddedLine } from './foreseen-cart'
import { nameOf, NoScriptVariants } from './no-script-variants'
import { StickyBuy } from './sticky-buy'
import { useBuying } from './use-buying'

interface BuyBoxProps {
  readonly model: BuyModel
  readonly texts: BuyTexts
  readonly locale: string
  readonly cartHref: string
  /** Below the price: what it contains, delivery. */
  readonly children?: React.ReactNode
}

const formId = 'buy'
const maxQuantity = 99

/** Moves the gallery to the picture of a value that was taken. */
function showSlide(id: string | undefined): void {
  const slide = id === undefined ? null : document.getElementById(id)
  const track = slide?.parentElement
  if (!slide || !track) return
  track.scrollTo({ left: track.scrollLeft + slide.getBoundingClientRect().left - track.getBoundingClientRect().left })
}

/** Keeps the chosen variant in the address, so that it can be passed on. */
function rememberInAddress(sku: string): void {
  const url = new URL(location.href)
  url.searchParams.set('variant', sku)
  window.history.replaceState(window.history.state, '', url)
}

function useVariant(model: BuyModel) {
  const [choice, setChoice] = useState(() => firstChoice(model.variants)?.options ?? {})
  useEffect(() => {
    const sku = new URLSearchParams(location.search).get('variant')
    const wanted = model.variants.find((variant) => variant.sku === sku)
    if (!wanted) return
    // The page is the same for everybody; only the browser knows which variant its address asks for.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setChoice(wanted.options)
    showSlide(Object.entries(wanted.options).flatMap(([code, value]) => model.slides[`${code}:${value}`] ?? [])[0])
  }, [model])
  const take = (taken: { code: string; value: string }) => {
    const next = choose(model.variants, choice, taken)
    setChoice(next)
    showSlide(model.slides[`${taken.code}:${taken.value}`])
    const variant = variantWith(model.variants, next)
    if (variant) rememberInAddress(variant.sku)
  }
  return { choice, take, variant: variantWith(model.variants, choice) }
}

/** Price, options, quantity and the button: everything between liking a product and having it in the cart. */
export function BuyBox({ model, texts, locale, cartHref, children }: BuyBoxProps) {
  const { choice, take, variant } = useVariant(model)
  const { outcome, isPending, form } = useBuying({ line: variant && lineOf(variant, model, texts), texts })
  const canBuy = variant !== null && variant.availability !== 'sold_out'
  const prices = variant ? (model.prices[variant.price] ?? []) : []
  const price = <Price size="lg" prices={prices} labels={texts.price} />
  return (
    <form
      id={formId}
      {...form}
      className="group/buy grid gap-6"
      data-availability={variant?.availability ?? 'sold_out'}
    >
      <div className="grid gap-1">
        {price}
        {children}
      </div>
      <VariantOptions model={model} choice={choice} onChoose={take} outLabel={texts.outOption} />
      <NoScriptVariants model={model} label={texts.variant} />
      <input type="hidden" name="sku" value={variant?.sku ?? ''} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="currency" defaultValue="" />
      <VariantNote variant={variant} texts={texts} />
      <div className="flex flex-wrap gap-3">
        <QuantityStepper
          name="quantity"
          defaultValue={1}
          max={maxQuantity}
          labels={{ quantity: texts.quantity, decrease: texts.decrease, increase: texts.increase }}
        />
        <Button type="submit" className="min-w-48 flex-1" disabled={!canBuy} loading={isPending}>
          {canBuy ? texts.add : texts.soldOut}
        </Button>
      </div>
      <div role="status" className="grid gap-1 empty:sr-only">
        {outcome.map(({ tone, text }) => (
          <p key={text} className={tones[tone]}>
            {text}{' '}
            {tone === 'success' && (
              <a className="underline" href={cartHref} data-native>
                {texts.toCart}
              </a>
            )}
          </p>
        ))}
      </div>
      <StickyBuy formId={formId} title={model.title} canBuy={canBuy} isPending={isPending} texts={texts}>
        {price}
      </StickyBuy>
    </form>
  )
}

const tones = { success: 'text-success', warning: 'text-warning', danger: 'text-danger' }

/** A variant as the cart will show it. A unit price is for comparing, before something is taken. */
function lineOf(variant: BuyVariant, model: BuyModel, { adding }: BuyTexts): Omit<AddedLine, 'quantity'> {
  const keys = Object.entries(variant.options).map(([code, value]) => `${code}:${value}`)
  return {
    sku: variant.sku,
    title: model.title,
    note: nameOf(variant, model),
    thumbUrl: keys.flatMap((key) => model.thumbs[key] ?? [])[0] ?? model.thumbs[''] ?? null,
    prices: (model.prices[variant.price] ?? []).map(({ unitText: _, ...price }) => price),
    status: adding,
  }
}

function VariantNote({ variant, texts }: { readonly variant: BuyVariant | null; readonly texts: BuyTexts }) {
  const isOut = variant === null || variant.availability === 'sold_out'
  return (
    <p aria-live="polite" className="flex items-center gap-2 text-sm">
      <span
        aria-hidden
        className={`size-2 rounded-full ${isOut ? 'bg-rule-strong' : variant.availability === 'in_stock' ? 'bg-success' : 'bg-warning'}`}
      />
      <span>
        {variant?.note ?? texts.unavailable}
        {isOut && variant && texts.chooseOther !== '' && `. ${texts.chooseOther}`}
      </span>
    </p>
  )
}
