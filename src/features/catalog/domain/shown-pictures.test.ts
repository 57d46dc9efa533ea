import { describe, expect, it } from 'vitest'

import { pictureAfter, shownPictures } from './shown-pictures'

const front = { name: 'front in ink', optionValue: 'color:ink' }
const scene = { name: 'scene in ink', optionValue: 'color:ink' }
const clay = { name: 'front in clay', optionValue: 'color:clay' }
const size = { name: 'A5 beside a pen', optionValue: 'size:a5' }
const paper = { name: 'the paper', optionValue: null }
const removed = { name: 'of an option that is gone', optionValue: 'cover:soft' }
const pictures = [front, scene, clay, size, paper, removed]
const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('the pictures of a chosen variant', () => {
  it('are its own and those without a value', () => {
    expect(namesOf(shownPictures(pictures, { color: 'clay', size: 'a6' }))).toEqual([
      'front in clay',
      'the paper',
      'of an option that is gone',
    ])
    expect(shownPictures(pictures, { color: 'ink', size: 'a5' })).toEqual([front, scene, size, paper, removed])
  })

  it('do not show another color where the chosen one has no picture', () => {
    expect(shownPictures([front, clay, paper], { color: 'moss' })).toEqual([paper])
  })

  it('are all when none fits, or when the product has no options', () => {
    expect(shownPictures([front, clay], { color: 'moss' })).toEqual([front, clay])
    expect(shownPictures(pictures, {})).toEqual(pictures)
    expect(shownPictures([], { color: 'ink' })).toEqual([])
  })
})

describe('the picture after a choice', () => {
  const before = { color: 'ink', size: 'a5' }

  it('is the first of the chosen value', () => {
    expect(pictureAfter(pictures, { before, after: { color: 'clay', size: 'a5' } })).toBe(clay)
    expect(pictureAfter(pictures, { before: { color: 'clay', size: 'a5' }, after: before })).toBe(front)
  })

  it('is that of a value that changed with another choice', () => {
    expect(pictureAfter(pictures, { before: { color: 'ink', size: 'a6' }, after: { color: 'ink', size: 'a5' } })).toBe(
      size,
    )
  })

  it('stays when the changed value has no picture', () => {
    expect(pictureAfter(pictures, { before, after: { color: 'ink', size: 'a6' } })).toBeNull()
    expect(pictureAfter(pictures, { before, after: before })).toBeNull()
  })
})
