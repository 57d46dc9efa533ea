import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { Picture } from '@/ui/picture'
import { cropFactor, croppedSizes } from '@/ui/picture-sizes'

describe('how much wider than its frame a picture is drawn', () => {
  it.each([
    ['a wide picture in a tall frame', { width: 2400, height: 1400 }, '4 / 5', 2400 / 1400 / 0.8],
    ['a wide picture in a square', { width: 2000, height: 1000 }, '1 / 1', 2],
    ['a picture in a frame of its own shape', { width: 1200, height: 1500 }, '4 / 5', 1],
    ['a tall picture in a wide frame', { width: 1200, height: 1500 }, '4 / 3', 1],
    ['a picture that is not cropped', { width: 2400, height: 1400 }, undefined, 1],
    ['a picture of unknown size', { width: 0, height: 0 }, '4 / 5', 1],
  ])('%s', (_, picture, frame, factor) => {
    expect(cropFactor(picture, frame)).toBeCloseTo(factor, 5)
  })
})

describe('the sizes of a cropped picture', () => {
  it('are those of the frame times the crop, under the same conditions', () => {
    expect(croppedSizes('(width >= 90rem) 42rem, (width >= 64rem) 50vw, 100vw', 2)).toBe(
      '(width >= 90rem) calc(42rem * 2.1), (width >= 64rem) calc(50vw * 2.1), calc(100vw * 2.1)',
    )
  })

  it('keep calculations whole', () => {
    expect(croppedSizes('(width >= 64rem) and (width < 90rem) min(50vw, 20rem), calc(100vw - 2rem)', 1)).toBe(
      '(width >= 64rem) and (width < 90rem) calc(min(50vw, 20rem) * 1.05), calc(calc(100vw - 2rem) * 1.05)',
    )
  })

  it('are on every source of the picture', () => {
    const sources = ['image/avif', 'image/webp'].map((type) => ({ type, srcSet: '/a 400w, /b 800w' }))
    const html = renderToStaticMarkup(
      createElement(Picture, {
        src: '/a',
        width: 1600,
        height: 800,
        alt: '',
        sizes: '50vw',
        aspectRatio: '1 / 1',
        sources,
      }),
    )
    expect(html.match(/sizes="calc\(50vw \* 2\.1\)"/g)).toHaveLength(2)
  })
})
