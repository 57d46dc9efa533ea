/** The key in `localStorage` of the shopper's choice of light or dark. */
const themeStorageKey = 'theme'

interface ChoiceCookies {
  readonly country: string
  readonly currency: string
}

const cookie = (name: string): string =>
  new RegExp(`(?:^|; )${name}=([A-Z]{2,3})(?:;|$)`).exec(document.cookie)?.[1] ?? ''

const lists = (list: string | undefined, value: string): boolean => (list ?? '').split(' ').includes(value)

/**
 * Before the first paint: sets `html[data-theme]` from the shopper's choice, and from two cookies
 * `html[data-currency]`, if `data-currencies` lists it, and `html[data-country]`, unless `data-not-served` lists it.
 */
export function applyChoices({ country, currency }: ChoiceCookies): void {
  const { dataset } = document.documentElement
  try {
    const [chosenCurrency, chosenCountry] = [cookie(currency), cookie(country)]
    if (chosenCurrency !== '' && lists(dataset['currencies'], chosenCurrency)) dataset['currency'] = chosenCurrency
    if (chosenCountry.length === 2 && !lists(dataset['notServed'], chosenCountry)) dataset['country'] = chosenCountry
    const theme = localStorage.getItem(themeStorageKey)
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  } catch {
    // Cookies and storage may be blocked; the page then keeps its defaults.
  }
}

/** Lets the buttons with `data-theme-toggle` switch between light and dark. */
export function toggleThemes(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-theme-toggle]')) return
    const { dataset } = document.documentElement
    const isDark = dataset['theme']
      ? dataset['theme'] === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches
    const theme = isDark ? 'light' : 'dark'
    dataset['theme'] = theme
    try {
      localStorage.setItem(themeStorageKey, theme)
    } catch {
      // Storage may be blocked; the choice then lasts until the page is left.
    }
  })
}
