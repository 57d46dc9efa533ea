import { useEffect, useRef } from 'react'

import { Alert } from '@/ui/alert'

interface ProblemProps {
  readonly problem: { readonly title: string; readonly text: string }
  /** What has changed in the cart since the shopper saw it. */
  readonly changes: readonly string[]
}

/**
 * Why the order was not placed or not paid, beside the form to pay with. It comes into view and gets the focus: after a
 * return from the bank the page begins at its top, and a screen reader there.
 */
export function CheckoutProblem({ problem, changes }: ProblemProps) {
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'center' })
    alert.current?.focus({ preventScroll: true })
  }, [problem])
  return (
    <Alert tone="danger" title={problem.title} live ref={alert}>
      <p>{problem.text}</p>
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
    </Alert>
  )
}
