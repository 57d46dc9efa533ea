import { describe, expect, it } from 'vitest'

import { seedStores } from '../../src/seed/stores'
import { wantedPictures } from '../../src/seed/wanted-pictures'

import { drawPicture } from './draw-picture'
import { toRequest } from './to-request'

const wanted = seedStores.flatMap(wantedPictures)
const [first] = wanted

describe('pictures that the data of the demo names', () => {
  it('can all be drawn', () => {
    for (const each of wanted) expect(() => toRequest(each), each.key).not.toThrow()
  })

  it('are the same drawing where stores share a name', () => {
    const keys = new Set(wanted.map(({ key }) => key))
    for (const key of keys) {
      const same = wanted.filter((each) => each.key === key)
      expect(new Set(same.map((each) => JSON.stringify(toRequest(each)))).size, key).toBe(1)
    }
  })

  it('are refused by name when there is no drawing of them', () => {
    if (!first) throw new Error('The data names no pictures.')
    expect(() => toRequest({ ...first, key: 'abacus', subject: 'abacus' })).toThrow('There is no drawing of abacus.')
    expect(() => toRequest({ ...first, key: 'home-hero-pink', color: 'pink' })).toThrow('home-hero-pink')
  })

  it('have no grain, which is added when they are encoded for a shop', () => {
    expect(drawPicture({ subject: 'home-hero', view: 'wide' }).svg).not.toContain('feTurbulence')
    expect(drawPicture({ subject: 'home-hero', view: 'wide' }, { hasGrain: true }).svg).toContain('feTurbulence')
  })
})
