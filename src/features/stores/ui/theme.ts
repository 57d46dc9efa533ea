import { themeStyle } from '@/ui/theme'

import type { StoreSettings } from '../store-settings'

const radius: Readonly<Record<StoreSettings['corners'], number | undefined>> = { square: 0, soft: undefined, round: 12 }

/** Custom properties for the style of `<html>` that give a page the store's own look. */
export const storeTheme = ({ accent, accentDark, corners }: StoreSettings) =>
  themeStyle({
    light: accent ? { accent } : {},
    dark: accentDark ? { accent: accentDark } : {},
    radius: radius[corners],
  })
