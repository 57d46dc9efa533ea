import { Sums } from '@/ui/definition-list'
import { Icon } from '@/ui/icon'
import { MediaRow } from '@/ui/media-row'
import { Meter } from '@/ui/meter'
import { Picture } from '@/ui/picture'
import type { ShownCart } from '@/features/cart/shown-cart'

import type { CheckoutLabels } from './checkout-labels'

interface SummaryProps {
  readonly cart: ShownCart
  readonly labels: CheckoutLabels
  readonly cartHref: string
}

/** The lines and sums: beside the form, and on a phone collapsed above it with the total visible. */
export function CheckoutSummary({ cart, labels, cartHref }: SummaryProps) {
  return (
    // The sticky element must be the grid item itself; inside an element of its own height it could not move.
    <aside
      aria-label={labels.summary}
      className="lg:sticky lg:top-6 lg:order-1 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
    >
      <details className="group/summary border-y border-rule lg:hidden">
        <summary className="flex min-h-14 list-none items-center justify-between gap-4 [&::-webkit-details-marker]:hidden">
          <span className="flex items-center gap-2 text-sm">
            <Icon name="bag" />
            <span className="group-open/summary:hidden">{labels.showSummary}</span>
            <span className="hidden group-open/summary:inline">{labels.hideSummary}</span>
            <Icon name="chevron-down" className="size-4 transition-transform group-open/summary:rotate-180" />
          </span>
          <span className="text-lg font-semibold tabular-nums">{cart.total}</span>
        </summary>
        <div className="pb-6">
          <SummaryContent cart={cart} labels={labels} cartHref={cartHref} />
        </div>
      </details>
      <div className="hidden rounded-lg bg-sunken p-8 lg:block">
        <div className="mb-2 flex items-baseline justify-between gap-4">
          <h2 className="text-xl">{labels.summary}</h2>
        </div>
        <SummaryContent cart={cart} labels={labels} cartHref={cartHref} />
      </div>
    </aside>
  )
}

/**
 * On a phone, where the summary is far above: the lines and sums again, right above the button (Directive 2011/83/EU,
 * article 8(2)).
 */
export function OrderedThings({ cart }: Pick<SummaryProps, 'cart'>) {
  return (
    <div className="grid gap-2 border-t border-rule pt-4 text-sm lg:hidden">
      <ul className="grid gap-1">
        {cart.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4">
            <span className="min-w-0 wrap-anywhere">
              {[line.title, line.note, `× ${String(line.quantity)}`].filter(Boolean).join(' · ')}
            </span>
            <span className="shrink-0 tabular-nums">{line.total}</span>
          </li>
        ))}
      </ul>
      <Sums lines={cart.sums} />
    </div>
  )
}

function SummaryContent({ cart, labels, cartHref }: SummaryProps) {
  return (
    <>
      <ul className="[--thumb:3.5rem]">
        {cart.lines.map((line) => (
          <li key={line.id} className="border-rule not-first:border-t">
            <MediaRow
              title={line.title}
              thumb={
                line.pictureUrl && <Picture src={line.pictureUrl} width={400} height={500} alt="" aspectRatio="4 / 5" />
              }
              note={[line.note, `× ${String(line.quantity)}`].filter(Boolean).join(' · ')}
              end={line.total}
            />
          </li>
        ))}
      </ul>
      <p className="mb-5">
        <a href={cartHref} className="text-sm underline decoration-rule-strong underline-offset-4 hover:text-accent">
          {labels.edit}
        </a>
      </p>
      {cart.freeShipping && (
        <div className="mb-5">
          <Meter {...cart.freeShipping} />
        </div>
      )}
      <Sums lines={cart.sums} />
      {cart.note && <p className="mt-3 text-xs text-ink-soft">{cart.note}</p>}
    </>
  )
}
