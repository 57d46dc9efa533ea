import { Alert } from '@/ui/alert'

import type { CheckoutLabels } from './checkout-labels'
import type { FieldErrors } from './field-problems'

/** Everything that is missing or wrong, above the button, each a way to its field. Shown from two on: one has the focus. */
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
