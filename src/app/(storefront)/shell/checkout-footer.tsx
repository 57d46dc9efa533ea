import type { StoreSettings } from '@/features/stores/store-settings'

/** The foot of the checkout: whom to ask. */
export function CheckoutFooter({ settings: { contact } }: { readonly settings: StoreSettings }) {
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
      </div>
    </footer>
  )
}
