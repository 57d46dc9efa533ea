import anyAscii from 'any-ascii'

/** In characters; the longest part of an address. */
export const longestSlug = 120

// DIN 5007-2 for the umlauts; any-ascii would drop their dots.
const transliterations: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', å: 'a', ø: 'o' },
  ...{ '&': ' and ', '+': ' plus ', '@': ' at ' },
}

// As UNGEGN romanizes Arabic, without its diacritics; any-ascii leaves out the alef.
// prettier-ignore
const arabic: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's',
  ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y',
  ى: 'a', ة: 'a', ء: '', پ: 'p', چ: 'ch', ژ: 'zh', گ: 'g', ک: 'k', ی: 'y',
}

/**
 * A title as a URL segment of a-z, 0-9 and single dashes, at most 120 characters, cut at a word. German, Arabic and all
 * other scripts are transliterated, accents dropped. Empty for a title without letters and digits.
 */
export function slugify(title: string): string {
  const latin = replaceEach(title.normalize('NFC').toLowerCase(), transliterations).replace(
    /\p{Script=Arabic}+/gu,
    (word) => replaceEach(word.normalize('NFKD').replace(/\p{M}/gu, ''), arabic),
  )
  const slug = anyAscii(latin)
    .toLowerCase()
    .replace(/['’`ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return shorten(slug)
}

const replaceEach = (text: string, table: Readonly<Record<string, string>>): string =>
  Array.from(text, (character) => table[character] ?? character).join('')

function shorten(slug: string): string {
  if (slug.length <= longestSlug) return slug
  const cut = slug.slice(0, longestSlug + 1)
  const lastDash = cut.lastIndexOf('-')
  return lastDash > 0 ? cut.slice(0, lastDash) : cut.slice(0, longestSlug)
}
