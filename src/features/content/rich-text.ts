/** A Lexical document as the editor stores it; only what {@link RichTextView} draws is read of it. */
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
  readonly fields?: { readonly url?: string; readonly linkType?: string; readonly newTab?: boolean }
}

const isNode = (value: unknown): value is RichTextNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** What a rich text field holds, or null when it is empty or not a document. */
export function toRichText(value: unknown): RichText | null {
  if (typeof value !== 'object' || value === null || !('root' in value) || !isNode(value.root)) return null
  return plainText({ root: value.root }).trim() === '' ? null : { root: value.root }
}

/** The words alone, for descriptions in search engines. */
export function plainText({ root }: RichText): string {
  const read = (node: RichTextNode): string =>
    node.text ?? (node.children ?? []).map(read).join(node.type === 'root' ? ' ' : '')
  return read(root).replaceAll(/\s+/g, ' ')
}
