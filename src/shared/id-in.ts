/** The id in a relation: an id, or a document that was loaded in its place. Null for anything else. */
export function idIn(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' ? id : null
}
