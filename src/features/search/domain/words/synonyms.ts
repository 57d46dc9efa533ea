import type { Locale } from '@/shared/locales'

import { wordsOfText } from './search-text'

/**
 * Words that shoppers use for the same thing, by language; singular and plural where they differ by more than an ending.
 * A language may have none.
 */
const groups: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'lamp light lantern',
    'mug cup',
    'notebook journal notepad',
    'planner diary',
    'headphones headset earphones',
    'sofa couch',
    'armchair easychair',
    'rug carpet',
    'gift present',
    'trousers pants',
    'sweater jumper pullover',
    'trainers sneakers',
    'backpack rucksack',
  ],
  de: [
    'lampe leuchte licht laterne',
    'becher tasse',
    'notizbuch heft kladde',
    'planer kalender',
    'kopfhörer headset',
    'sofa couch',
    'teppich läufer',
    'geschenk präsent',
    'pullover pulli sweater',
    'turnschuh sneaker',
    'tasche beutel',
  ],
  ar: ['مصباح ضوء فانوس', 'كوب فنجان', 'دفتر كراسة مفكرة', 'سماعات سماعة', 'أريكة كنبة', 'سجادة بساط', 'هدية هدايا'],
}

const others = new Map(
  Object.entries(groups).map(([locale, lines]) => {
    const alike = lines.map(wordsOfText)
    return [locale, new Map(alike.flatMap((group) => group.map((word) => [word, group] as const)))]
  }),
)

/** The singular of an English or a German word by its commonest ending, or the word itself. */
const stems = (word: string): string[] => [word, word.replace(/s$/u, ''), word.replace(/n$/u, '')]

/** What shoppers may call a thing that is called by this text, in a language: 'Reading light' is a lamp to them. */
export function synonymsOf(text: string, locale: string): string[] {
  const known = others.get(locale)
  if (!known) return []
  const words = wordsOfText(text)
  const found = words.flatMap((word) => stems(word).flatMap((stem) => known.get(stem) ?? []))
  return [...new Set(found)].filter((word) => !words.includes(word))
}
