'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2000

/** Refreshes the page periodically until the payment has ended and the page redirects. */
export function WaitForPayment() {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => {
      // Without a network the router would navigate to the browser's error page.
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
