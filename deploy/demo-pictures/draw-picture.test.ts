import { describe, expect, it } from 'vitest'

import { appIcon, brandLogo, brandMark, favicon } from './brand'
import { drawPicture, pictureSubjects } from './draw-picture'

const cases = pictureSubjects.flatMap(({ subject, views, colors }) =>
  views.flatMap((view) =>
    (colors.length > 0 ? colors : [undefined]).map((color) => ({ subject, view, ...(color ? { color } : {}) })),
  ),
)

/** Throws at the first tag that is not closed in order. */
function assertWellFormed(svg: string): void {
  const open: string[] = []
  for (const [, closing, name, rest] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*\s*\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!rest?.endsWith('/')) open.push(name ?? '')
  }
  expect(open).toEqual([])
  expect(svg.replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g, '').trim()).toBe('')
}

describe('pictures of the demo shop', () => {
  it('knows every subject once', () => {
    const names = pictureSubjects.map(({ subject }) => subject)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(49 + 3 + 6 + 3 + 1)
  })

  it.each(cases)('draws $subject $view $color as well-formed SVG without holes', (request) => {
    const { svg, width, height } = drawPicture(request)
    assertWellFormed(svg)
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(svg).toContain(`width="${width}" height="${height}"`)
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(used.filter((id) => !defined.has(id))).toEqual([])
  })

  it.each(['flow-masters', 'paperworks'] as const)('draws the signs of %s', (brand) => {
    const drawings = [brandMark(brand), brandLogo(brand), appIcon(brand), favicon(brand)]
    for (const { svg } of drawings) assertWellFormed(svg)
    expect(new Set(drawings.map(({ svg }) => svg)).size).toBe(drawings.length)
  })

  it('draws the same picture every time, and another one for another color', () => {
    const first = drawPicture({ subject: 'planter', view: 'scene' }).svg
    expect(drawPicture({ subject: 'planter', view: 'scene' }).svg).toBe(first)
    expect(drawPicture({ subject: 'planter', view: 'scene', color: 'bone' }).svg).not.toBe(first)
  })
})
