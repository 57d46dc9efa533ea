import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'

/** Facts as terms and details, with lines between them. */
export function Facts({ items }: { items: readonly { term: string; detail: ReactNode }[] }) {
  return (
    <dl className="ui-facts">
      {items.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

export type SumLine = { label: ReactNode; amount: ReactNode; kind?: 'line' | 'total' | 'note' | undefined }

/** Amounts and their total, which is set apart. */
export function Sums({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl className="ui-sums">
      {lines.map(({ label, amount, kind = 'line' }, index) => (
        <div key={index} className={cx(kind !== 'line' && `ui-sums-${kind}`)}>
          <dt>{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
