import { themeStyle } from '@/ui/theme'

interface Look {
  /** `#rrggbb`; null where the store keeps the usual color. */
  readonly accent: string | null
  readonly accentDark: string | null
  readonly corners: keyof typeof radius
}

const radius = { square: 0, soft: undefined, round: 12 } as const

/** Custom properties for the style of `<html>` that give a page the store's own look. */
export const storeTheme = ({ accent, accentDark, corners }: Look) =>
  themeStyle({
    light: accent ? { accent } : {},
    dark: accentDark ? { accent: accentDark } : {},
    radius: radius[corners],
  })
