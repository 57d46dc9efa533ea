import { addressRule } from '@/shared/address-rules'
import type { CountryCode } from '@/shared/countries'
import { normalizeCode } from '@/shared/typed-text'

/**
 * What people write before a postal code besides the country's ISO code: the distinguishing sign of vehicles, which the
 * post of Europe used until about 2000, and a few words.
 */
const signs: Partial<Record<CountryCode, readonly string[]>> = {
  AT: ['A'],
  BE: ['B'],
  CH: ['CH'],
  DE: ['D'],
  DK: ['DK'],
  ES: ['E'],
  FI: ['FIN', 'SF'],
  FR: ['F'],
  GR: ['GR', 'EL'],
  HU: ['H'],
  IE: ['IRL'],
  IT: ['I'],
  JP: ['〒'],
  LI: ['FL'],
  LU: ['L'],
  MC: ['F'],
  NO: ['N'],
  OM: ['PC'],
  PT: ['P'],
  SE: ['S'],
  SI: ['SLO'],
  SG: ['S'],
  SM: ['I'],
  US: ['USA'],
}

/** Without what separates its parts; Japanese keyboards write a long vowel for a hyphen. */
const compact = (text: string): string => text.replace(/[\s./ー-]/g, '')

/** Where the parts of an example are separated: by what, and how many characters before the end. */
function separation(example: string): { separator: string; tail: number } | null {
  const found = /^.+?([ -])([A-Z\d]+)$/.exec(example)
  return found ? { separator: found[1] ?? '', tail: found[2]?.length ?? 0 } : null
}

/** The ways in which a compact code may be meant: as it is, separated like the example, with or without a prefix. */
function readings(country: CountryCode, code: string): string[] {
  const { postalCodeExample: example } = addressRule(country)
  const prefixes = [country, ...(signs[country] ?? [])]
  const bare = prefixes.filter((prefix) => code.startsWith(prefix)).map((prefix) => code.slice(prefix.length))
  const parts = example === null ? null : separation(example)
  const whole = [code, ...bare].flatMap((each) => {
    // "ZIP+4" of the US and Puerto Rico, and its Saudi counterpart; addresses of the British forces.
    const [, head, tail] = /^(\d{5})(\d{4})$/.exec(each) ?? /^(BFPO)(\d{1,4})$/.exec(each) ?? []
    if (head !== undefined && tail !== undefined) return [`${head}${head === 'BFPO' ? ' ' : '-'}${tail}`, each]
    if (!parts || each.length <= parts.tail) return [each]
    return [`${each.slice(0, -parts.tail)}${parts.separator}${each.slice(-parts.tail)}`, each]
  })
  const own = /^[A-Z]{2}-?(?=\d)/.exec(example ?? '')?.[0] ?? ''
  return own.startsWith(country) ? [...whole.flatMap((each) => [each, own + each])] : whole
}

/**
 * A postal code as its country writes it, from what was typed: 'd-10115' is '10115', 'sw1a1aa' is 'SW1A 1AA'. What no
 * reading makes a code of that country stays as it is, in upper case, for the check to refuse.
 */
export function normalizePostalCode(country: CountryCode, text: string): string {
  const typed = normalizeCode(text).toUpperCase()
  const pattern = addressRule(country).postalCodePattern
  if (!pattern) return typed
  return [typed, ...readings(country, compact(typed))].find((reading) => pattern.test(reading)) ?? typed
}
