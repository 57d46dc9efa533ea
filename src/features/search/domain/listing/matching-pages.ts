import { searchWords } from '../words/search-query'
import { wordsOfText } from '../words/search-text'

interface PageText {
  readonly title: string
  readonly description: string
}

/** Whether a text has a word that begins as this one. */
const has = (words: readonly string[], beginning: string): boolean => words.some((word) => word.startsWith(beginning))

/** The pages that have a word for each word of the search; those with all of them in the title come first. */
export function matchingPages<P extends PageText>(pages: readonly P[], q: string): P[] {
  const wanted = searchWords(q)
  if (wanted.length === 0) return []
  const read = pages.map((page) => {
    const title = wordsOfText(page.title)
    return { page, title, all: [...title, ...wordsOfText(page.description)] }
  })
  const found = read.filter(({ all }) => wanted.every((word) => has(all, word)))
  const isTitled = ({ title }: (typeof read)[number]) => wanted.every((word) => has(title, word))
  return [...found.filter(isTitled), ...found.filter((each) => !isTitled(each))].map(({ page }) => page)
}
