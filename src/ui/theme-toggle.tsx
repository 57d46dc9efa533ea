import { Icon } from '@/ui/icon'

/** Switches between light and dark by `toggleThemes`; CSS shows the icon of the other one. */
export function ThemeToggle({ label }: { label: string }) {
  return (
    <button type="button" className="ui-icon-button" aria-label={label} data-theme-toggle>
      <Icon name="moon" className="dark:hidden" />
      <Icon name="sun" className="hidden dark:block" />
    </button>
  )
}
