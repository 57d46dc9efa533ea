import { expect, test } from 'vitest'

import { scaleCrop } from './crop-edits'

const seen = { width: 4800, height: 3000 }
const drawn = { width: 2400, height: 1500 }
const frame = { unit: '%', x: 25, y: 50, width: 50, height: 50 }

test('a crop of the picture that the editor saw is the same part of the scaled picture', () => {
  const edits = { crop: frame, widthInPixels: '2400', heightInPixels: 1500, focalPoint: { x: 1, y: 2 } }
  expect(scaleCrop(edits, seen, drawn)).toEqual({ ...edits, widthInPixels: 1200, heightInPixels: 750 })
})

test('it never reaches beyond the picture, and is never empty', () => {
  const edits = { crop: { ...frame, x: 99.99, y: 50 }, widthInPixels: 9000, heightInPixels: 9000 }
  expect(scaleCrop(edits, seen, drawn)).toMatchObject({ widthInPixels: 1, heightInPixels: 750 })
})

test.each([undefined, 'crop', { focalPoint: { x: 1, y: 2 } }, { crop: frame, widthInPixels: 'x' }])(
  'what is no crop stays: %j',
  (edits) => {
    expect(scaleCrop(edits, seen, drawn)).toBe(edits)
  },
)
