import { useEffect, useRef } from 'react'

import { Alert } from '@/ui/alert'

import type { ProblemWords } from '../submit-order'

/** `isWait`: the shop has not answered yet, which is not a failure. */
export interface ShownProblem extends ProblemWords {
  readonly isWait?: true
}

interface ProblemProps {
  readonly problem: ShownProblem
  /** Changes of the cart since the shopper saw it. */
  readonly changes: readonly string[]
}

/**
 * Why the order was not placed or not paid, next to the payment form. It scrolls into view and takes the focus, because
 * after a return from the bank the page is at its top, and so is a screen reader. A wait is not a failure and does not
 * take the focus.
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
      {problem.link && (
        <a
          href={problem.link.href}
          data-native
          className="inline-flex min-h-9 items-center underline underline-offset-4"
        >
          {problem.link.text}
        </a>
      )}
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
    </Alert>
  )
}
