'use client'

import { themeStorageKey } from '@/ui/boot-script'
import { Icon } from '@/ui/icon'

function toggleTheme(): void {
  const root = document.documentElement
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches
  const theme = isDark ? 'light' : 'dark'
  root.dataset['theme'] = theme
  try {
    localStorage.setItem(themeStorageKey, theme)
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
}

/** Switches between light and dark; CSS shows the icon of the other one. */
export function ThemeToggle({ label }: { label: string }) {
  return (
    <button type="button" className="ui-icon-button" aria-label={label} onClick={toggleTheme}>
      <Icon name="moon" className="dark:hidden" />
      <Icon name="sun" className="hidden dark:block" />
    </button>
  )
}
