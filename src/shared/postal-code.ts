import { addressRule } from '@/shared/address-rules'
import type { CountryCode } from '@/shared/countries'
import { normalizeCode } from '@/shared/typed-text'

/**
 * Prefixes that people write before a postal code besides the country's ISO code: the vehicle sign, which European post
 * used until about 2000, and a few words.
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

/** Without separators; Japanese keyboards write a long-vowel mark for a hyphen. */
const compact = (text: string): string => text.replace(/[\s./ー-]/g, '')

/** The separator of an example, and the number of characters after it. */
function separation(example: string): { separator: string; tail: number } | null {
  const found = /^.+?([ -])([A-Z\d]+)$/.exec(example)
  return found ? { separator: found[1] ?? '', tail: found[2]?.length ?? 0 } : null
}

/** The possible readings of a compact code: unchanged, separated like the example, with or without a prefix. */
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
 * A typed postal code in the form of its country: 'd-10115' becomes '10115', 'sw1a1aa' becomes 'SW1A 1AA'. An invalid
 * one is only put in upper case; the address check reports it.
 */
export function normalizePostalCode(country: CountryCode, text: string): string {
  const typed = normalizeCode(text).toUpperCase()
  const pattern = addressRule(country).postalCodePattern
  if (!pattern) return typed
  return [typed, ...readings(country, compact(typed))].find((reading) => pattern.test(reading)) ?? typed
}
