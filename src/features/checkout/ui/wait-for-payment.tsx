'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2000

/** Asks again and again how the payment is, until the page it refreshes goes on by itself. */
export function WaitForPayment() {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => {
      // Without a network the router would leave the page for the browser's own error.
      if (!document.hidden && navigator.onLine) router.refresh()
    }, everyMs)
    return () => window.clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="4" />
    </noscript>
  )
}
