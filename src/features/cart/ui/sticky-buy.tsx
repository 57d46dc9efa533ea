import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { Button } from '@/ui/button'
import { StickyBar } from '@/ui/sticky-bar'

import type { BuyTexts } from './buy-texts'
import { stickyBuyId } from './sticky-buy-id'

interface StickyBuyProps {
  readonly formId: string
  readonly title: string
  readonly canBuy: boolean
  readonly isPending: boolean
  readonly texts: BuyTexts
  /** The price. */
  readonly children: ReactNode
}

/** On a phone, the button again at the lower edge of the window, while the one in the form is out of sight. */
export function StickyBuy({ formId, title, canBuy, isPending, texts, children }: StickyBuyProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [isFormAway, setFormAway] = useState(false)

  useEffect(() => {
    const button = document.querySelector(`#${formId} button[type=submit]`)
    if (!button) return
    const observer = new IntersectionObserver(([entry]) => {
      setPlace(document.getElementById(stickyBuyId))
      setFormAway(entry ? !entry.isIntersecting : false)
    })
    observer.observe(button)
    return () => observer.disconnect()
  }, [formId])

  if (!place || !isFormAway) return null
  return createPortal(
    <StickyBar>
      <span className="grid min-w-0">
        <span className="truncate text-sm">{title}</span>
        {children}
      </span>
      <Button type="submit" form={formId} disabled={!canBuy} loading={isPending}>
        {canBuy ? texts.add : texts.soldOut}
      </Button>
    </StickyBar>,
    place,
  )
}
