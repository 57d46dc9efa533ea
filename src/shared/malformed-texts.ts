import { isWellFormed } from '@/shared/typed-text'

/** The message for a text with NUL, half a surrogate pair, or bytes that were not UTF-8. */
export const malformed = 'Not well-formed Unicode text'

/** Maximum number of problems in one response; enough to correct a request. */
const mostFound = 20

/** Maximum nesting of lists and objects. The rich text of a page has about thirty levels. */
const deepest = 100

/**
 * The paths in parsed input of values and names that cannot be stored (see {@link isWellFormed}), and of values nested
 * too deeply to check. It does not recurse, because hostile input could overflow the stack.
 */
export function malformedTexts(input: unknown): { path: string; message: string }[] {
  const found: { path: string; message: string }[] = []
  const open = [{ value: input, path: '', depth: 0 }]
  for (let next = open.pop(); next && found.length < mostFound; next = open.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string') {
      if (!isWellFormed(value)) found.push({ path, message: malformed })
    } else if (isContainer(value)) {
      if (depth === deepest) return [{ path, message: 'Nested too deeply' }]
      for (const [key, part] of Object.entries(value)) {
        const name = isWellFormed(key) ? key : JSON.stringify(key)
        const below = path === '' ? name : `${path}.${name}`
        if (name !== key) found.push({ path: below, message: 'A name that is not well-formed Unicode text' })
        open.push({ value: part, path: below, depth: depth + 1 })
      }
    }
  }
  return found
}

/** Lists and plain objects; files and dates have no texts to check. */
function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || prototype === Object.prototype
}
