import { isCountryCode } from '@/shared/countries'

/**
 * Mail providers that many shoppers of our languages use. Real domains that resemble another one must be listed too, or
 * the shopper is asked about a correct address: `mail.com` and `gmail.com`, `gmx.net` and `gmx.de`.
 */
const providers = [
  ...['gmail.com', 'googlemail.com', 'mail.com', 'email.com', 'gmx.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
  ...['yahoo.com', 'yahoo.de', 'yahoo.fr', 'yahoo.it', 'yahoo.es', 'yahoo.co.uk', 'ymail.com', 'rocketmail.com'],
  ...['hotmail.com', 'hotmail.de', 'hotmail.fr', 'hotmail.it', 'hotmail.es', 'hotmail.co.uk', 'outlook.com', 'outlook.de'],
  ...['outlook.fr', 'outlook.sa', 'live.com', 'live.de', 'live.fr', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com'],
  ...['web.de', 't-online.de', 'freenet.de', 'mailbox.org', 'posteo.de', 'arcor.de', 'proton.me', 'protonmail.com'],
  ...['bluewin.ch', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'comcast.net'],
  ...['verizon.net', 'att.net', 'sbcglobal.net', 'fastmail.com', 'zoho.com', 'hey.com', 'btinternet.com'],
] // prettier-ignore

const known = new Set(providers)

/** Typing errors in top-level domains that do not exist, with their corrections. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|comm|ocm|cim|vom|xom|coom|cpm)$/, '.com'],
  [/\.(?:nett|ner|nte|met)$/, '.net'],
  [/\.(?:dee|ed)$/, '.de'],
  [/\.(?:orgg|ogr|prg)$/, '.org'],
]

/**
 * The address that was probably meant, when the domain looks like a typing error: `ada@gmial.com` gives
 * `ada@gmail.com`. Null when it does not. The form suggests it to the shopper and never refuses the address.
 */
export function suggestEmail(email: string): string | null {
  const typed = email.trim()
  const at = typed.lastIndexOf('@')
  const domain = typed.slice(at + 1).toLowerCase()
  if (at < 1 || domain === '' || known.has(domain)) return null
  const meant = closestProvider(domain) ?? mendedEnding(domain)
  return meant === null ? null : `${typed.slice(0, at)}@${meant}`
}

/** The provider that differs by one typing error, including a provider's name with a nonexistent top-level domain. */
function closestProvider(domain: string): string | null {
  const repaired = mendedEnding(domain)
  if (repaired !== null && known.has(repaired)) return repaired
  const isMeant = (typed: string) => (provider: string) => isOneSlip(typed, provider) && !isOfCountry(typed, provider)
  return providers.find(isMeant(domain)) ?? (repaired === null ? null : (providers.find(isMeant(repaired)) ?? null))
}

/**
 * Whether it is the provider under another country's domain: Belgium's `hotmail.be` is not a typing error of
 * `hotmail.de`.
 */
function isOfCountry(typed: string, provider: string): boolean {
  const [name, ending] = [typed.slice(0, -3), typed.slice(-3)]
  return /^\.[a-z]{2}$/.test(provider.slice(-3)) && provider.slice(0, -3) === name && isCountryEnding(ending)
}

const isCountryEnding = (ending: string): boolean =>
  ending.startsWith('.') && isCountryCode(ending.slice(1).toUpperCase())

function mendedEnding(domain: string): string | null {
  const found = endings.find(([ending]) => ending.test(domain))
  return found ? domain.replace(found[0], found[1]) : null
}

/**
 * Whether two texts differ by one extra letter, one missing letter, one wrong letter, or two swapped letters. Short
 * names never do: `wed.de` may be a real domain.
 */
function isOneSlip(typed: string, meant: string): boolean {
  if (meant.length < 8 || Math.abs(typed.length - meant.length) > 1) return false
  let first = 0
  while (first < meant.length && typed[first] === meant[first]) first += 1
  const [a, b] = [typed.slice(first), meant.slice(first)]
  return (
    a.slice(1) === b || // one extra letter
    a === b.slice(1) || // one missing letter
    a.slice(1) === b.slice(1) || // one wrong letter
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]) // two swapped letters
  )
}
