import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { darkColors, lightColors, type ColorTheme } from '@/ui/tokens'

const css = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')

/** The colors that the rules after `selector` declare, by token name. */
function colorsOf(selector: string, storePrefix: string): Record<string, string> {
  const start = css.indexOf(selector)
  const block = css.slice(start, css.indexOf('}', start))
  const pattern = new RegExp(`--color-([a-z-]+): var\\(--${storePrefix}-([a-z-]+), (#[0-9a-f]{6})\\)`, 'g')
  const colors: Record<string, string> = {}
  for (const [, name, store, value] of block.matchAll(pattern)) {
    expect(store).toBe(name)
    if (name && value) colors[name] = value
  }
  return colors
}

describe('tokens.css', () => {
  it.each<[string, string, ColorTheme]>([
    ['@theme static', 'store', lightColors],
    [":root:not([data-theme='light'])", 'store-dark', darkColors],
    [":root[data-theme='dark']", 'store-dark', darkColors],
  ])('%s says the same colors as tokens.ts', (selector, storePrefix, theme) => {
    expect(colorsOf(selector, storePrefix)).toEqual(theme)
  })
})
