/** What stands between words, no-break spaces too: 'USB-C' is two words, in a title as in a search. */
const marks = '-–—‑_/.,:;!?"„“”«»‹›&+*#|@%~=<>()[]{}·•®™©°،؛؟\u00A0\u202F'

/** What is left out of words: 'founder’s', 'founders’' and 'founders' are found by each other. */
const apostrophes = "'’‘"

/**
 * Letters that shoppers type for one another: without accents, without the hamza, without vowel marks. The same table
 * folds the shop's texts in SQL (`translate`), so both sides agree. `from` without a partner in `to` is dropped.
 */
export const foldedLetters = {
  from: `${marks}äöüßàáâãåèéêëìíîïòóôõùúûñçýأإآٱىةؤئ\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0640${apostrophes}`,
  to: `${marks.replace(/./gu, ' ')}aousaaaaaeeeeiiiioooouuuncyااااىهوي`,
} as const

const target = Array.from(foldedLetters.to)
const fold = new Map(Array.from(foldedLetters.from, (letter, index) => [letter, target[index] ?? '']))

/** Lower case, with letters folded as {@link foldedLetters} says. */
export const foldText = (text: string): string =>
  Array.from(text.toLowerCase(), (letter) => fold.get(letter) ?? letter).join('')

const mostWords = 6
const longestWord = 40

/** The words of a search, folded, each once; letters and digits only, so that no wildcard of SQL comes through. */
export function searchWords(query: string): string[] {
  const words = foldText(query.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => withoutArticle(word).slice(0, longestWord))
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, mostWords)
}

/** Arabic writes the article onto its noun: 'الدفتر' should find 'دفتر'. */
const withoutArticle = (word: string): string => (/^ال.{3,}/u.test(word) ? word.slice(2) : word)
