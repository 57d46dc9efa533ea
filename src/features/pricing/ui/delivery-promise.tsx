import type { PromiseData } from './promise-dates'

interface DeliveryPromiseProps extends PromiseData {
  /** What the cached page says, for the market that the language begins with: its country and a number of days. */
  readonly usual: string
}

/** When an order arrives. The cached page shows a number of days; the early script replaces it by dates. */
export function DeliveryPromise({ usual, ...data }: DeliveryPromiseProps) {
  return (
    <span data-promise={JSON.stringify(data)} suppressHydrationWarning>
      {usual}
    </span>
  )
}
