import { cartChangedEvent } from '@/features/cart/ui/cart-changed'
import { whenIdle } from '@/ui/early/start-scripts'

/** The personal data on a cached page. */
interface Session {
  /** Pieces in the cart. */
  readonly pieces: number
  readonly customerName: string | null
}

interface Me {
  readonly cart: { readonly count: number } | null
  readonly customer: { readonly name: string } | null
}

const name = (link: HTMLElement, detail: string): void => {
  const label = link.dataset['label'] ?? ''
  link.setAttribute('aria-label', detail === '' ? label : `${label} (${detail})`)
}

/** Writes the session into the links with `data-session` (`cart` or `account`). */
function show({ pieces, customerName }: Session): void {
  const count = pieces > 0 ? String(pieces) : ''
  for (const link of document.querySelectorAll<HTMLElement>('[data-session]')) {
    const isCart = link.dataset['session'] === 'cart'
    name(link, isCart ? count : (customerName ?? ''))
    const badge = isCart ? link.querySelector('[data-count]') : null
    if (badge) badge.textContent = count
  }
}

/** Shows the visitor's session on the page, and updates it when other tabs may have changed it. */
export function showSession(): void {
  let session: Session = { pieces: 0, customerName: null }
  /** Counts changes of the cart in this tab, to ignore answers to requests that were sent before a change. */
  let changes = 0

  const tell = (news: Session) => {
    session = news
    show(session)
  }
  const ask = async () => {
    const before = changes
    try {
      const response = await fetch('/api/storefront/v1/me', { headers: { Accept: 'application/json' } })
      if (!response.ok) return
      const { cart, customer } = (await response.json()) as Me
      const pieces = before === changes ? (cart?.count ?? 0) : session.pieces
      tell({ pieces, customerName: customer?.name ?? null })
    } catch {
      // Without an answer the badge stays empty; the cart's page shows what is in it.
    }
  }
  window.addEventListener(cartChangedEvent, (event) => {
    if (!(event instanceof CustomEvent)) return
    changes += 1
    tell({ ...session, pieces: Number(event.detail) })
  })
  // A page restored from the back/forward cache shows the state of when it was left.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void ask()
  })
  // Another tab may have changed the cart, or signed in.
  window.addEventListener('focus', () => void ask())
  whenIdle(() => void ask())
}
