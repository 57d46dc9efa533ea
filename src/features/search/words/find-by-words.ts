import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

import { selectAlternatives, selectSimilar, type Alternative } from './alternative.repository'
import { editDistance, guessOf } from '../domain/words/edit-distance'
import { findAll, findMost, isFound, type Answers } from '../domain/words/found-words'
import type { FoundProducts } from '../domain/words/product-words'
import { searchQuery, type SearchQuery } from '../domain/words/search-query'
import { numberPoints, type Match } from '../domain/words/word-points'
import { selectPostings, type Posting } from './posting.repository'

interface Finds {
  readonly answers: Answers
  readonly postings: readonly Posting[]
}

/**
 * Products that have all words of a search in the context's language or in the store's own: as they are typed, with another
 * ending, as the beginning or (from four letters on) the end of a longer word, in an article number; words that are found
 * nowhere also with typing errors. Null when the query has no words.
 */
export async function findByWords(
  ctx: Context,
  index: { readonly id: number },
  q: string,
): Promise<FoundProducts | null> {
  const finds = await findsOf(ctx, index, q)
  return finds && findAll(finds.answers, finds.postings)
}

/**
 * For a search that finds nothing: products that have as many of its words as any product has, best first by points. Null
 * when the query has no words.
 */
export async function findNearest(
  ctx: Context,
  index: { readonly id: number },
  q: string,
): Promise<FoundProducts | null> {
  const finds = await findsOf(ctx, index, q)
  return finds && findMost(finds.answers, finds.postings)
}

async function findsOf(ctx: Context, index: { readonly id: number }, q: string): Promise<Finds | null> {
  const query = searchQuery(q)
  if (query.words.length === 0) return null
  const { locale, fallback } = languagesOf(ctx)
  const locales = [...new Set([locale, fallback])]
  const answers = answersOf(query, await selectAlternatives(ctx, index.id, { ...query, locales }))
  const postings = await selectPostings(ctx, [
    ...new Set([...answers.words.flatMap(({ words }) => [...words.keys()]), ...answers.titleStarts]),
  ])
  // The dictionary may have words that no product has any more.
  const wordIds = new Set(postings.map(({ wordId }) => wordId))
  const missing = query.words.filter((_, place) => {
    const answer = answers.words[place]
    return answer?.isRequired === true && !isFound(answer, wordIds)
  })
  if (missing.length === 0) return { answers, postings }
  const similar = await findSimilar(ctx, index.id, { missing, locales })
  const words = answers.words.map((answer, place) => {
    const matches = similar.matches.get(query.words[place] ?? '')
    return matches ? { ...answer, words: matches } : answer
  })
  return { answers: { ...answers, words }, postings: [...postings, ...similar.postings] }
}

/** Products' words that are the fewest typing errors away from those that are missing. */
async function findSimilar(
  ctx: Context,
  indexId: number,
  { missing, locales }: { readonly missing: readonly string[]; readonly locales: readonly string[] },
): Promise<{
  readonly matches: ReadonlyMap<string, ReadonlyMap<number, Match>>
  readonly postings: readonly Posting[]
}> {
  const guesses = missing.map(guessOf).filter((guess) => guess !== null)
  if (guesses.length === 0) return { matches: new Map(), postings: [] }
  const near = (await selectSimilar(ctx, indexId, { guesses, locales })).flatMap(({ place, id, word }) => {
    const guess = guesses[place]
    const distance = guess ? editDistance(guess.word, word, guess.errors) : Infinity
    return guess && distance <= guess.errors ? [{ mistyped: guess.word, id, distance }] : []
  })
  const postings = await selectPostings(ctx, [...new Set(near.map(({ id }) => id))])
  const wordIds = new Set(postings.map(({ wordId }) => wordId))
  const matches = new Map<string, ReadonlyMap<number, Match>>()
  for (const { word } of guesses) {
    const ofWord = near.filter(({ mistyped, id }) => mistyped === word && wordIds.has(id))
    const least = Math.min(...ofWord.map(({ distance }) => distance))
    matches.set(word, new Map(ofWord.filter(({ distance }) => distance === least).map(({ id }) => [id, 'typo'])))
  }
  return { matches, postings }
}

function answersOf({ words, numbers }: SearchQuery, alternatives: readonly Alternative[]): Answers {
  const stops = new Set(alternatives.filter(({ kind }) => kind === 'stop').map(({ place }) => place))
  const isOptional = (place: number) => stops.size < words.length && stops.has(place)
  const idsOf = (wanted: Alternative['kind']) =>
    new Set(alternatives.filter(({ kind }) => kind === wanted).map(({ id }) => id))
  return {
    words: words.map((_, place) => ({
      isRequired: !isOptional(place),
      words: matchesOf(alternatives, place, isOptional(place) ? ['exact'] : ['exact', 'stem', 'start', 'compound']),
      products: new Map(
        (['number_start', 'number'] as const).flatMap((kind) =>
          alternatives
            .filter((one) => one.kind === kind && numbers[one.place]?.words.includes(place) === true)
            .map(({ id }) => [id, kind === 'number' ? numberPoints.exact : numberPoints.start] as const),
        ),
      ),
    })),
    titleStarts: idsOf('title_start'),
    wholeTitles: idsOf('whole_title'),
  }
}

/** The best kind of match of each word; `kinds` are in the order from the best one. */
function matchesOf(
  alternatives: readonly Alternative[],
  place: number,
  kinds: readonly Exclude<Match, 'typo'>[],
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>()
  for (const kind of kinds)
    for (const one of alternatives)
      if (one.kind === kind && one.place === place && !matches.has(one.id)) matches.set(one.id, kind)
  return matches
}
