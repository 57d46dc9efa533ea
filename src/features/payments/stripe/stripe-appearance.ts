import type { StripeAppearance } from './stripe-js'

const token = (style: CSSStyleDeclaration, name: string): string => style.getPropertyValue(name).trim()

/** Whether the page is dark now: by the shopper's choice, or else by the system. */
function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? window.matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
}

/** The page's own look for Stripe's form, read from the design tokens; corners and colors follow the store's theme. */
export function stripeAppearance(): StripeAppearance {
  const style = getComputedStyle(document.documentElement)
  const variables = {
    colorPrimary: token(style, '--color-accent'),
    colorBackground: token(style, '--color-surface'),
    colorText: token(style, '--color-ink'),
    colorTextSecondary: token(style, '--color-ink-soft'),
    colorTextPlaceholder: token(style, '--color-ink-soft'),
    colorDanger: token(style, '--color-danger'),
    borderRadius: token(style, '--store-radius') || '3px',
    fontFamily: 'system-ui, sans-serif',
    fontSizeBase: '16px',
    spacingUnit: '4px',
  }
  const border = `1px solid ${token(style, '--color-rule-strong')}`
  return {
    theme: isDark() ? 'night' : 'stripe',
    variables,
    rules: { '.Input': { border, boxShadow: 'none', padding: '12px 14px' }, '.Label': { fontWeight: '500' } },
  }
}

/** Calls `listener` when the theme of the page changes. Returns a function that stops it. */
export function onLookChange(listener: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] })
  system.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', listener)
  }
}
