'use client'

import { useEffect, useState } from 'react'
import { toastEvent, type Toast } from '@/ui/toast'

const visibleMs = 6000

/** Where `showToast` puts its messages, one at a time; announced politely. Once, in the root layout. */
export function ToastRegion() {
  const [toast, setToast] = useState<Toast | null>(null)

  useEffect(() => {
    const show = (event: Event) => {
      if (event instanceof CustomEvent) setToast(event.detail as Toast)
    }
    window.addEventListener(toastEvent, show)
    return () => window.removeEventListener(toastEvent, show)
  }, [])

  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(null), visibleMs)
    return () => clearTimeout(timer)
  }, [toast])

  return (
    <div className="ui-toasts" role="status">
      {toast && (
        <div className="ui-toast">
          <span>{toast.text}</span>
          {toast.action && <a href={toast.action.href}>{toast.action.label}</a>}
        </div>
      )}
    </div>
  )
}
