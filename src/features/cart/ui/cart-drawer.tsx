'use client'

import { useEffect, useState } from 'react'

import { Alert } from '@/ui/alert'
import { ButtonLink } from '@/ui/button'
import { Drawer } from '@/ui/drawer'
import { useSendWords } from '@/ui/send-words'
import { Spinner } from '@/ui/spinner'

import { cartDrawerId, useCartStore, watchCart } from './cart-store'
import { followSettled } from './follow-settled'
import type { CartDrawerBody, CartDrawerFoot } from './cart-drawer-parts'

interface CartDrawerProps {
  readonly texts: { readonly title: string; readonly close: string; readonly loading: string; readonly view: string }
  readonly hrefs: {
    readonly cart: string
    readonly contents: string
    readonly checkout: string
    readonly shop: string
  }
  readonly locale: string
}

interface Parts {
  readonly CartDrawerBody: typeof CartDrawerBody
  readonly CartDrawerFoot: typeof CartDrawerFoot
}

/** The cart drawer of every page. Its frame is part of the page; its content is loaded when it is first opened. */
export function CartDrawer({ texts, hrefs, locale }: CartDrawerProps) {
  const words = useSendWords()
  const { openings, failure } = useCartStore()
  const [parts, setParts] = useState<Parts | 'offline' | 'failed' | null>(null)
  const isLoaded = parts !== null && typeof parts === 'object'

  useEffect(() => watchCart(hrefs.contents), [hrefs.contents])
  useEffect(() => {
    if (openings === 0 || isLoaded) return
    import('./cart-drawer-parts').then(setParts, () => setParts(navigator.onLine ? 'failed' : 'offline'))
  }, [openings, isLoaded])

  const problem = failure ?? (typeof parts === 'string' ? parts : null)
  return (
    <Drawer
      id={cartDrawerId}
      title={texts.title}
      closeLabel={texts.close}
      footer={
        <>
          {isLoaded && <parts.CartDrawerFoot checkoutHref={hrefs.checkout} />}
          <ButtonLink variant="secondary" block href={hrefs.cart} data-native onClick={followSettled}>
            {texts.view}
          </ButtonLink>
        </>
      }
    >
      {isLoaded ? (
        <parts.CartDrawerBody shopHref={hrefs.shop} locale={locale} loading={texts.loading} />
      ) : problem ? (
        <Alert tone="danger" live>
          {words[problem]}
        </Alert>
      ) : (
        <Spinner label={texts.loading} />
      )}
    </Drawer>
  )
}
