import { describe, expect, it } from 'vitest'

import { changeMembers, type Members } from './members'
import { rankChunk, type ChunkHits } from './rank-chunk'

const none = { starts: [], wholes: [] }

function members(...added: number[]): Members {
  const made = changeMembers(null, { added, removed: [] })
  if (!made) throw new Error('No members')
  return made
}

const evens = members(...Array.from({ length: 20_000 }, (_, index) => index * 2))

const word = (hits: [Members, number][], isRequired = true) => ({
  isRequired,
  hits: hits.map(([of, points]) => ({ members: of, points })),
})

const ranked = (chunk: ChunkHits, needed: number) => {
  const { places, points, counts } = rankChunk(chunk, needed)
  return Array.from(places, (place, index) => [place, points[index], counts[index]])
}

describe('the products of a chunk', () => {
  it('have all words that are needed, and get the best of each', () => {
    const words = [
      word([[members(1, 2, 6), 60]]),
      word([
        [evens, 30],
        [members(6), 90],
      ]),
    ]
    expect(ranked({ words, ...none }, 2)).toEqual([
      [2, 90, 2],
      [6, 150, 2],
    ])
  })

  it('are the same for common words as for rare ones', () => {
    const words = [word([[evens, 30]]), word([[evens, 60]])]
    const found = ranked({ words, ...none }, 2)
    expect(found).toHaveLength(20_000)
    expect(found[7]).toEqual([14, 90, 2])
  })

  it('may lack a word that is not required', () => {
    const words = [word([[members(1, 2), 100]]), word([[members(2, 3), 30]], false)]
    expect(ranked({ words, ...none }, 1)).toEqual([
      [1, 100, 1],
      [2, 130, 1],
    ])
  })

  it('are counted by words when not all are needed', () => {
    const words = [word([[members(1, 2), 100]]), word([[members(2, 3), 30]])]
    expect(ranked({ words, ...none }, 1)).toEqual([
      [1, 100, 1],
      [2, 130, 2],
      [3, 30, 1],
    ])
  })

  it('are none where a word is missing', () => {
    expect(ranked({ words: [word([[evens, 30]]), word([])], ...none }, 2)).toEqual([])
  })
})

it('a title that begins with the query goes before others, and one that is the query before all', () => {
  const words = [
    word([[members(1, 2, 3, 4), 100]]),
    word([
      [members(1, 2, 3), 100],
      [members(4), 75],
    ]),
  ]
  const found = ranked({ words, starts: [members(2, 3, 4)], wholes: [members(3, 4)] }, 2)
  expect(found).toEqual([
    [1, 200, 2],
    [2, 260, 2],
    [3, 460, 2],
    [4, 235, 2],
  ])
})
