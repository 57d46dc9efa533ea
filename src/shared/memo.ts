/**
 * Remembers values that a pure function makes from its key, such as formatters, which take much longer to construct
 * than to use. It forgets all of them when there are more than `most`.
 */
export function memo<V>(most = 1000): (key: string, make: () => V) => V {
  const made = new Map<string, V>()
  return (key, make) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make()
    if (made.size >= most) made.clear()
    made.set(key, value)
    return value
  }
}
