import { localeEntry, locales } from '@/shared/locales'
import { memo } from '@/shared/memo'

const entries = locales.map(localeEntry)

/** Letters that have no decomposition in Unicode, and how shoppers without them on the keyboard type them. */
const spellings: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // A query may be in another language than the page, so that those of all languages count.
  ...Object.fromEntries(entries.flatMap(({ folding }) => Object.entries(folding))),
}

const spelled = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu')

/** 'founder’s', 'founders’' and 'founders' are found by each other. */
const apostrophes = /['’‘ʼ`´]/gu

/** NFKD would write these signs as letters of the word before. */
const signs = /[™℠]/gu

/** Arabic-Indic and Persian digits: both blocks begin at a multiple of 16. */
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu

/**
 * A text as it is compared: lower case, without accents, vowel marks and hamzas, digits in ASCII; all that is neither a
 * letter nor a digit is a space.
 */
export const foldText = (text: string): string =>
  text
    .replace(apostrophes, '')
    .replace(signs, ' ')
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(spelled, (letter) => spellings[letter] ?? letter)
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')

const longestWord = 40

/** The folded words of a text in their order, as often as they occur. */
export function wordsOfText(text: string): string[] {
  const words: string[] = []
  for (const part of text.split(/\s+/u)) words.push(...wordsOfPart(part))
  return words
}

/** The words of a part without spaces. The texts of a catalog share most of theirs, and folding takes time. */
const wordsOfPart = (part: string): readonly string[] =>
  foldedParts(part, () =>
    foldText(part)
      .split(' ')
      .map((word) => cut(withoutArticle(word), longestWord))
      .filter((word) => word !== ''),
  )

const foldedParts = memo<readonly string[]>(50_000)

/** An article number as it is compared: 'MUG-001/a' and 'mug 001a' are the same. */
export const foldNumber = (text: string): string => cut(foldText(text).replaceAll(' ', ''), longestWord)

const articles = entries.flatMap(({ article }) => article ?? [])

/** Arabic writes the article onto its noun: 'الدفتر' should find 'دفتر'. */
function withoutArticle(word: string): string {
  const article = articles.find((each) => word.startsWith(each) && word.length >= each.length + 3)
  return article === undefined ? word : word.slice(article.length)
}

/** Never through a surrogate pair: half of one is no valid text for Postgres. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text).slice(0, length).join('')
}
