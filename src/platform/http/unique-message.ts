/** A field of a unique index: its path in the form and its label. */
export interface UniqueField {
  readonly path: string
  readonly label: string
}

export interface UniqueViolation {
  /** What the document is called: `product`. */
  readonly singular: string
  /** Whether it is unique among the documents of its store only. */
  readonly isPerStore: boolean
  /** The fields of the index, without the store. */
  readonly fields: readonly UniqueField[]
  /** What was sent for the first field, if that is a text. */
  readonly value: string | undefined
}

/** The path of the field that an editor can change, and the message to show there. */
export function uniqueMessage({ singular, isPerStore, fields, value }: UniqueViolation): {
  readonly path: string
  readonly message: string
} {
  const [first, ...others] = fields
  if (!first) return { path: 'store', message: `This store has its ${singular} already. There is one for each store.` }
  const another = `another ${singular}${isPerStore ? ' of this store' : ''}`
  const labels = fields.map(({ label }) => label.toLowerCase())
  // In an index of several fields, the last is what an editor chose; those before it are what the document belongs to.
  const path = (others.at(-1) ?? first).path
  if (others.length > 0 || value === undefined) {
    return { path, message: `Another ${singular} has the same ${labels.join(' and ')}. Choose another.` }
  }
  return { path, message: `The ${labels.join()} “${value}” is already used by ${another}. Choose another.` }
}
