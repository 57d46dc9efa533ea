import { findContrastProblems, parseHexColor, type ContrastProblem } from '@/ui/contrast'
import { colorThemes, type ColorTheme } from '@/ui/tokens'

/** The design tokens that a site may override. Colors are `#rrggbb`; other values are ignored. */
export type ThemeOverrides = {
  light?: Partial<ColorTheme> | undefined
  dark?: Partial<ColorTheme> | undefined
  /** Corner radius in pixels, 0 to 24. */
  radius?: number | undefined
}

type ThemeStyle = Record<`--store-${string}`, string>

function colorStyle(prefix: 'store' | 'store-dark', colors: Partial<ColorTheme>): ThemeStyle {
  const valid = Object.entries(colors).filter(([, color]) => parseHexColor(color) !== null)
  return Object.fromEntries(valid.map(([token, color]) => [`--${prefix}-${token}`, color]))
}

/**
 * Custom properties for the style of `<html>` that override the tokens. Safe to print, because invalid values are left
 * out.
 */
export function themeStyle({ light = {}, dark = {}, radius }: ThemeOverrides): ThemeStyle {
  const style: ThemeStyle = { ...colorStyle('store', light), ...colorStyle('store-dark', dark) }
  if (radius !== undefined && radius >= 0 && radius <= 24) style['--store-radius'] = `${radius}px`
  return style
}

/** The color pair with the least contrast in a theme with these overrides; null when all pass WCAG 2.2 AA. */
export function faintestPair(theme: 'light' | 'dark', overrides: Partial<ColorTheme>): ContrastProblem | null {
  const problems = findContrastProblems({ ...colorThemes[theme], ...overrides })
  return problems.toSorted((a, b) => a.ratio / a.minimum - b.ratio / b.minimum)[0] ?? null
}
