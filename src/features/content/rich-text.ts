/** A stored Lexical document; only the parts that pages render are typed. */
export interface RichText {
  readonly root: RichTextNode
}

export interface RichTextNode {
  readonly type: string
  readonly children?: readonly RichTextNode[]
  readonly text?: string
  /** Bits of a text's format, or the alignment of a block. */
  readonly format?: number | string
  /** Of headings and lists: h2, ul. */
  readonly tag?: string
  /** Of lists: bullet, number, check. */
  readonly listType?: string
  readonly checked?: boolean
  /** Of pictures and relations: the collection, and the id in it. */
  readonly relationTo?: string
  readonly value?: unknown
  readonly fields?: {
    readonly url?: string
    readonly linkType?: string
    readonly newTab?: boolean
    readonly doc?: { readonly relationTo?: string; readonly value?: unknown } | null
  }
}

const isNode = (value: unknown): value is RichTextNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Nodes that are visible without text. */
const drawn = new Set(['upload', 'relationship', 'horizontalrule'])

const isEmpty = (node: RichTextNode): boolean =>
  !drawn.has(node.type) && (node.text ?? '').trim() === '' && (node.children ?? []).every(isEmpty)

/** The value of a rich text field, or null when it is empty or not a document. */
export function toRichText(value: unknown): RichText | null {
  if (typeof value !== 'object' || value === null || !('root' in value) || !isNode(value.root)) return null
  return isEmpty(value.root) ? null : { root: value.root }
}

/** Every rich text in a document, at any depth. */
export function textsIn(value: unknown): RichText[] {
  if (typeof value !== 'object' || value === null) return []
  const text = toRichText(value)
  return text ? [text] : Object.values(value).flatMap(textsIn)
}

const inline = new Set(['link', 'autolink'])

/** The plain text, for search engines and for clients of the API. */
export function plainText({ root }: RichText): string {
  const read = (node: RichTextNode): string => {
    if (node.type === 'linebreak' || node.type === 'tab') return ' '
    return node.text ?? `${(node.children ?? []).map(read).join('')}${inline.has(node.type) ? '' : ' '}`
  }
  return read(root).replaceAll(/\s+/g, ' ').trim()
}
