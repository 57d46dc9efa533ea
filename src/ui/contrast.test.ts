import { describe, expect, it } from 'vitest'
import { contrastRatio, findContrastProblems } from '@/ui/contrast'
import { colorThemes } from '@/ui/tokens'

describe('contrast', () => {
  it('is 21 between black and white, in either order and either notation', () => {
    expect(contrastRatio('#000', '#ffffff')).toBeCloseTo(21)
    expect(contrastRatio('#FFF', '#000000')).toBeCloseTo(21)
  })

  it('agrees with the published example: #767676 is the lightest gray for text on white', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5)
  })

  it('has no ratio for what is not a hex color', () => {
    expect(contrastRatio('red', '#fff')).toBeNull()
    expect(contrastRatio('#ffff', '#fff')).toBeNull()
  })

  it.each(['light', 'dark'] as const)('every text and edge of the %s theme can be read', (name) => {
    expect(findContrastProblems(colorThemes[name])).toEqual([])
  })

  it('names the pairs that a bad accent breaks', () => {
    const problems = findContrastProblems({ ...colorThemes.light, accent: '#ffd54a' })
    expect(problems.map(({ text, on }) => `${text} on ${on}`)).toContain('accent on paper')
  })
})
