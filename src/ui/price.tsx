import { cx } from '@/ui/cx'
import { VisuallyHidden } from '@/ui/visually-hidden'

export type PriceText = {
  /** ISO 4217 code. */
  currency: string
  /** Formatted for the reader. */
  text: string
  /** Whether it is the lowest of several, so that the prefix stands before it. */
  isFrom?: boolean | undefined
  /** The price before a reduction, formatted; shown struck through. */
  compareText?: string | undefined
  /** The price per liter, kilogram, meter or piece, formatted: "48.00 € per liter". */
  unitText?: string | undefined
}

type PriceProps = {
  /** The same price in every currency of the site; `html[data-currency]` shows one. */
  prices: readonly PriceText[]
  /** Read by screen readers before the two figures. */
  labels: { now: string; was: string }
  /** "from", before the figures that are the lowest of several. */
  prefix?: string | undefined
  size?: 'md' | 'lg' | undefined
  className?: string | undefined
}

/** A price in all currencies, so that one cached page serves all shoppers. */
export function Price({ prices, labels, prefix, size, className }: PriceProps) {
  return (
    <span className={cx('ui-price', size === 'lg' && 'ui-price-lg', className)}>
      {prices.map((price) => (
        <span
          key={price.currency}
          className={price.compareText ? 'ui-price-reduced' : undefined}
          {...(prices.length > 1 ? { 'data-in-currency': price.currency } : {})}
        >
          {prefix && price.isFrom && `${prefix} `}
          <PriceFigures price={price} labels={labels} />
          {price.unitText && <span className="ui-price-unit">{` ${price.unitText}`}</span>}
        </span>
      ))}
    </span>
  )
}

function PriceFigures({ price, labels }: { price: PriceText; labels: PriceProps['labels'] }) {
  if (!price.compareText) return <bdi>{price.text}</bdi>
  return (
    <>
      <VisuallyHidden>{`${labels.now} `}</VisuallyHidden>
      <ins>{price.text}</ins> <VisuallyHidden>{`${labels.was} `}</VisuallyHidden>
      <del>{price.compareText}</del>
    </>
  )
}

/** The rules that show one currency, for the head of the page. Invalid codes are left out. */
export function CurrencyStyle({ currencies }: { currencies: readonly string[] }) {
  const rules = currencies
    .filter((code) => /^[A-Z]{3}$/.test(code))
    .map((code) => `html[data-currency=${code}] [data-in-currency=${code}]{display:revert}`)
  return <style>{rules.join('')}</style>
}
