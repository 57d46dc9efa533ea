'use client'

import type { BuyModel, BuyVariant } from '@/features/catalog/ui/buy-model'
import { useVariantChoice } from '@/features/catalog/ui/variant-choice'
import { VariantOptions } from '@/features/catalog/ui/variant-options'
import { Button } from '@/ui/button'
import { Price } from '@/ui/price'
import { QuantityStepper } from '@/ui/quantity-stepper'

import type { BuyTexts } from './buy-texts'
import { cartDrawerId } from './cart-store'
import type { AddedLine } from './foreseen-cart'
import { nameOf, NoScriptVariants } from './no-script-variants'
import { StickyBuy } from './sticky-buy'
import { useBuying } from './use-buying'

interface BuyBoxProps {
  readonly texts: BuyTexts
  readonly locale: string
  readonly cartHref: string
  /** Shown below the price: what it includes, delivery. */
  readonly children?: React.ReactNode
}

const formId = 'buy'
const maxQuantity = 99

/** Price, options, quantity and the button that adds to the cart. */
export function BuyBox({ texts, locale, cartHref, children }: BuyBoxProps) {
  const { model, choice, take, variant } = useVariantChoice()
  const { outcome, isPending, form } = useBuying({ line: variant && lineOf(variant, model, texts), texts })
  const canBuy = variant !== null && variant.availability !== 'sold_out'
  const prices = variant ? (model.prices[variant.price] ?? []) : []
  const price = <Price size="lg" prices={prices} labels={texts.price} />
  return (
    <form
      id={formId}
      {...form}
      data-wait={cartDrawerId}
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

/** A variant as a line of the cart, without its unit price, which helps to compare before buying. */
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
