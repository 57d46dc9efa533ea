/** A node of a rich text. */
export const node = (more: object) => ({ version: 1, ...more })

/** A rich text with these nodes in a paragraph. */
export const richText = (...children: object[]) => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: 'ltr' as const,
    children: [
      {
        type: 'paragraph',
        version: 1,
        children: [node({ type: 'text', text: 'See here', format: 0 }), ...children.map(node)],
      },
    ],
  },
})
