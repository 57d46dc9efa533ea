import { themeStyle } from '@/ui/theme'

interface Look {
  /** `#rrggbb`; null for the default color. */
  readonly accent: string | null
  readonly accentDark: string | null
  readonly corners: keyof typeof radius
}

const radius = { square: 0, soft: undefined, round: 12 } as const

/** Custom properties for the style of `<html>` with the store's theme. */
export const storeTheme = ({ accent, accentDark, corners }: Look) =>
  themeStyle({
    light: accent ? { accent } : {},
    dark: accentDark ? { accent: accentDark } : {},
    radius: radius[corners],
  })
