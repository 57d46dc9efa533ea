/**
 * Stripe's request encoding: `application/x-www-form-urlencoded` with bracketed keys
 * (`metadata[order]=1&expand[]=latest_charge&items[0][price]=2`).
 */

export type FormValue = string | FormHash

/** Nested values; a list is a hash keyed by its indexes. Without a prototype, so `__proto__` is a key like any other. */
export interface FormHash {
  [key: string]: FormValue
}

/** Decodes a body or a query string into nested hashes. Later values win over earlier ones under the same key. */
export function parseForm(encoded: string): FormHash {
  const root = emptyHash()
  for (const [key, value] of new URLSearchParams(encoded)) put(root, pathOf(key), value)
  return root
}

/** True for a nested value, false for a plain string or nothing. */
export function isHash(value: FormValue | undefined): value is FormHash {
  return typeof value === 'object'
}

function emptyHash(): FormHash {
  return Object.create(null) as FormHash
}

/** `a[b][]` becomes `['a', 'b', '']`. */
function pathOf(key: string): string[] {
  const bracket = key.indexOf('[')
  if (bracket <= 0) return [key]
  const rest = [...key.slice(bracket).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
  return [key.slice(0, bracket), ...rest]
}

function put(root: FormHash, path: string[], value: string): void {
  let hash = root
  path.forEach((part, depth) => {
    const key = part === '' ? String(Object.keys(hash).length) : part
    if (depth === path.length - 1) {
      hash[key] = value
      return
    }
    const next = hash[key]
    if (isHash(next)) {
      hash = next
    } else {
      const created = emptyHash()
      hash[key] = created
      hash = created
    }
  })
}
