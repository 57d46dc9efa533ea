import { describe, expect, it } from 'vitest'

import { olderPlace, orderPlace, printOrderPlace } from './order-place'

describe('the place in a list of orders', () => {
  it.each([
    ['nothing', {}, { after: null, page: 1 }],
    ['a page', { page: '3' }, { after: null, page: 3 }],
    ['a cursor and a page', { after: 'abc', page: '2' }, { after: 'abc', page: 2 }],
    ['more than is shown together', { page: '999' }, { after: null, page: 10 }],
    ['no number, and many cursors', { after: ['a', 'b'], page: '-1' }, { after: null, page: 1 }],
  ])('is read from an address with %s', (_, params, place) => {
    expect(orderPlace(params)).toEqual(place)
  })

  it('is written so that it is read again', () => {
    for (const place of [
      { after: null, page: 1 },
      { after: null, page: 7 },
      { after: 'a|b+c/=', page: 2 },
    ]) {
      expect(orderPlace(Object.fromEntries(new URLSearchParams(printOrderPlace(place))))).toEqual(place)
    }
    expect(printOrderPlace({ after: null, page: 1 })).toBe('')
  })

  it('goes on page by page, and after ten pages at the cursor', () => {
    expect(olderPlace({ after: null, page: 1 }, 'c')).toEqual({ after: null, page: 2 })
    expect(olderPlace({ after: 'b', page: 9 }, 'c')).toEqual({ after: 'b', page: 10 })
    expect(olderPlace({ after: 'b', page: 10 }, 'c')).toEqual({ after: 'c', page: 1 })
    expect(olderPlace({ after: 'b', page: 10 }, null)).toBeNull()
  })
})
