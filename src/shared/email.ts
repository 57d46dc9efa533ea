import { normalizeCode } from '@/shared/typed-text'

/**
 * Maximum lengths in characters, of the part before the @ and of the whole (RFC 5321, section 4.5.3.1, erratum 1690).
 */
const longestLocal = 64
export const longestEmail = 254

/** RFC 5321, section 4.1.2, `Dot-string`. Quoted local parts are refused because few servers deliver to them. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const host = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/

/** A host name in its DNS form: 'müller.example' becomes 'xn--mller-kva.example' (UTS 46). Null when it is invalid. */
function asciiDomain(typed: string): string | null {
  if (/[\s/?#@:[\]\\%]/.test(typed)) return null
  try {
    const { hostname } = new URL(`http://${typed.replace(/\.+$/, '')}`)
    return host.test(hostname) ? hostname : null
  } catch {
    return null
  }
}

/**
 * A typed e-mail address in the form in which it is stored, compared and mailed to: in lower case, its domain in ASCII
 * (punycode). Null when it is invalid. Letters outside of ASCII before the @ are refused, because most servers cannot
 * deliver there (SMTPUTF8, RFC 6531), and so are quoted names, display names and IP addresses.
 */
export function normalizeEmail(text: string): string | null {
  const typed = normalizeCode(text)
    .toLowerCase()
    .replace(/^mailto:\s*/, '')
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = asciiDomain(typed.slice(at + 1))
  if (domain === null || local.length > longestLocal || !localPart.test(local)) return null
  const address = `${local}@${domain}`
  return address.length > longestEmail ? null : address
}
