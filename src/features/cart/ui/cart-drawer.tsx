'use client'

import { useEffect, useId, useState } from 'react'

import { ButtonLink } from '@/ui/button'
import { Sums } from '@/ui/definition-list'
import { openDialog } from '@/ui/dialog-control'
import { Drawer } from '@/ui/drawer'
import { Spinner } from '@/ui/spinner'

import { loadCart, type CartPageState } from '../cart-page.actions'
import { CartLines, CartNews, FreeShipping } from './cart-content'
import type { CartLabels } from './cart-labels'
import { openCartEvent } from './open-cart'
import { useCart } from './use-cart'

interface CartDrawerProps {
  readonly locale: string
  readonly title: string
  readonly closeLabel: string
  readonly labels: CartLabels
  readonly hrefs: { readonly cart: string; readonly checkout: string }
}

/** The cart beside the page, after something was added. It asks for its content when it opens. Once, in the root layout. */
export function CartDrawer({ title, closeLabel, ...rest }: CartDrawerProps) {
  const { locale, labels, hrefs } = rest
  const id = useId()
  const [loaded, setLoaded] = useState<CartPageState | null>(null)
  useEffect(() => {
    const open = () => {
      openDialog(id)
      const form = new FormData()
      form.set('locale', locale)
      loadCart(form).then(setLoaded, () => window.location.assign(hrefs.cart))
    }
    window.addEventListener(openCartEvent, open)
    return () => window.removeEventListener(openCartEvent, open)
  }, [hrefs.cart, id, locale])
  return (
    <Drawer id={id} title={title} closeLabel={closeLabel}>
      {loaded ? (
        <DrawerCart key={loaded.at} initial={loaded} {...rest} />
      ) : (
        <p className="flex items-center gap-3 py-8 text-ink-soft">
          <Spinner />
          {labels.loading}
        </p>
      )}
    </Drawer>
  )
}

type DrawerCartProps = Omit<CartDrawerProps, 'title' | 'closeLabel'> & { initial: CartPageState }

function DrawerCart({ initial, locale, labels, hrefs }: DrawerCartProps) {
  const { state, cart, isPending, form } = useCart(initial, { locale, unreachable: labels.unreachable })
  const shared = { locale, labels, form }
  if (!cart || cart.lines.length === 0) {
    return (
      <div className="grid gap-4">
        <CartNews cart={cart} state={state} {...shared} />
        <p className="py-4 text-ink-soft">{labels.empty.title}</p>
      </div>
    )
  }
  return (
    <div className="grid gap-4">
      <CartNews cart={cart} state={state} {...shared} />
      <FreeShipping cart={cart} />
      <CartLines cart={cart} {...shared} />
      <div
        aria-busy={isPending}
        className="sticky -bottom-6 -mx-6 -mb-6 grid gap-4 border-t border-rule bg-surface p-6 aria-busy:opacity-55"
      >
        <Sums lines={cart.sums.filter(({ kind }) => kind === 'total')} />
        <ButtonLink href={hrefs.checkout} data-native block>
          {labels.checkout}
        </ButtonLink>
        <ButtonLink href={hrefs.cart} variant="secondary" block>
          {labels.view}
        </ButtonLink>
      </div>
    </div>
  )
}
