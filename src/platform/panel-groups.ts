import type { Locale } from '@/shared/locales'

import { sharedPanel } from '@/shared/shared-panel'

/** The group of a collection in the panel's navigation. */
export const navigationGroup = (
  group: 'orders' | 'catalog' | 'customers' | 'content' | 'settings',
): Record<Locale, string> => sharedPanel.label(`groups.${group}`)
