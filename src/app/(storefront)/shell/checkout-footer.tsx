import type { LegalLink } from '@/features/content/legal-pages.queries'
import type { StoreSettings } from '@/features/content/store-settings.queries'

import type { Shop } from '../page-context'
import { LegalLinks } from './legal-links'

interface CheckoutFooterProps {
  readonly shop: Shop
  readonly settings: StoreSettings
  readonly legal: readonly LegalLink[]
}

/** The footer of the checkout: contact, and the legally required pages. */
export function CheckoutFooter({ shop, settings: { contact }, legal }: CheckoutFooterProps) {
  return (
    <footer className="border-t border-rule">
      <div className="ui-container flex flex-wrap items-center gap-x-6 py-4 text-sm text-ink-soft">
        <a className="inline-flex min-h-9 items-center underline" href={`mailto:${contact.email}`}>
          <bdi>{contact.email}</bdi>
        </a>
        {contact.phone && (
          <a
            className="inline-flex min-h-9 items-center underline"
            href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}
          >
            <bdi>{contact.phone}</bdi>
          </a>
        )}
        <LegalLinks shop={shop} links={legal} inNewTab />
      </div>
    </footer>
  )
}
