import { useEffect, useRef } from 'react'

import { Alert } from '@/ui/alert'

/** `isWait`: the shop has only not answered yet. */
export interface ShownProblem {
  readonly title: string
  readonly text: string
  readonly isWait?: true
}

interface ProblemProps {
  readonly problem: ShownProblem
  /** What has changed in the cart since the shopper saw it. */
  readonly changes: readonly string[]
}

/**
 * Why the order was not placed or not paid, beside the form to pay with. It comes into view and gets the focus: after a
 * return from the bank the page begins at its top, and a screen reader there. A wait is no failure: it is said without
 * taking the focus.
 */
export function CheckoutProblem({ problem, changes }: ProblemProps) {
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem.isWait) return
    alert.current?.scrollIntoView({ block: 'center' })
    alert.current?.focus({ preventScroll: true })
  }, [problem])
  if (problem.isWait) {
    return (
      <Alert tone="warning" title={problem.title} live>
        <p>{problem.text}</p>
      </Alert>
    )
  }
  return (
    <Alert tone="danger" title={problem.title} live ref={alert}>
      <p>{problem.text}</p>
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
    </Alert>
  )
}
