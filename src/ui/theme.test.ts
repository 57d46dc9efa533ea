import { describe, expect, it } from 'vitest'
import { findThemeProblems, themeStyle } from '@/ui/theme'

describe('a theme of its own', () => {
  it('becomes custom properties, light and dark apart', () => {
    expect(themeStyle({ light: { accent: '#205080' }, dark: { accent: '#9cc4ee' }, radius: 8 })).toEqual({
      '--store-accent': '#205080',
      '--store-dark-accent': '#9cc4ee',
      '--store-radius': '8px',
    })
  })

  it('cannot smuggle anything else into the page', () => {
    expect(themeStyle({ light: { accent: 'red;background:url(//x)' }, radius: 900, fontText: "x';}" })).toEqual({})
  })

  it('is checked for contrast in both themes', () => {
    expect(findThemeProblems({})).toEqual([])
    expect(findThemeProblems({ dark: { ink: '#333333' } }).every(({ theme }) => theme === 'dark')).toBe(true)
    expect(findThemeProblems({ dark: { ink: '#333333' } })).not.toEqual([])
  })
})
