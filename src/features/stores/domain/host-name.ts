/** RFC 1123, 2.1, and RFC 1035, 2.3.4. */
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const longest = 253

/** Letters, digits and marks of any script, hyphens, and the dots of the IDNA standard (UTS 46). */
const written = /^[\p{L}\p{M}\p{N}\-.\u3002\uff0e\uff61]+$/u

/**
 * A host name as in the `Host` header of browsers: lower case, international letters in punycode, without the final dot
 * that DNS allows. Null for other texts: addresses with a scheme, a port, a path or a wildcard, and IP addresses, which
 * belong to machines and not to stores.
 */
export function parseHostName(text: string): string | null {
  const given = text.trim().replace(/\.$/, '')
  if (!written.test(given)) return null
  const host = URL.parse(`https://${given}`)?.hostname ?? ''
  const labels = host.split('.')
  // A last label of digits makes it an IPv4 address to every browser (WHATWG URL standard, 3.5).
  if (host.length > longest || !labels.every((each) => label.test(each)) || /^\d+$/.test(labels.at(-1) ?? ''))
    return null
  return host
}
