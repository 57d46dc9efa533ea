import { describe, expect, it } from 'vitest'
import { faintestPair, themeStyle } from '@/ui/theme'

describe('a theme of its own', () => {
  it('becomes custom properties, light and dark apart', () => {
    expect(themeStyle({ light: { accent: '#205080' }, dark: { accent: '#9cc4ee' }, radius: 8 })).toEqual({
      '--store-accent': '#205080',
      '--store-dark-accent': '#9cc4ee',
      '--store-radius': '8px',
    })
  })

  it('cannot inject anything else into the page', () => {
    expect(themeStyle({ light: { accent: 'red;background:url(//x)' }, radius: 900 })).toEqual({})
  })

  it('is checked for contrast in both themes', () => {
    expect(faintestPair('light', {})).toBeNull()
    expect(faintestPair('dark', {})).toBeNull()
    expect(faintestPair('light', { accent: '#9c3f22' })).toBeNull()
    expect(faintestPair('light', { accent: '#ffd54a' })).toMatchObject({ text: 'accent', minimum: 4.5 })
    expect(faintestPair('dark', { accent: '#ffd54a' })).toBeNull()
    expect(faintestPair('dark', { accent: '#9c3f22' })).toMatchObject({ text: 'accent' })
  })
})
