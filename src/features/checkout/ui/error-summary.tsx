import { Alert } from '@/ui/alert'

import type { CheckoutLabels } from './checkout-labels'
import type { FieldErrors } from './field-problems'

/**
 * All errors above the button, each a link to its field. Shown for two or more, because a single one gets the focus.
 */
export function ErrorSummary({ errors, labels }: { errors: FieldErrors; labels: CheckoutLabels }) {
  const entries = Object.entries(errors)
  if (entries.length < 2) return null
  return (
    <Alert tone="danger" title={labels.problems[entries.length]}>
      <ul className="mt-1 grid gap-0.5">
        {entries.map(([name, text]) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
