import type { Locale } from '@/shared/locales'

import type { SeedRichNode, StoreText } from './data/types'
import { textIn } from './text-in'

const text = (value: string) => ({
  type: 'text',
  text: value,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const block = (type: string, value: string, extra: Record<string, unknown> = {}) => ({
  type,
  children: [text(value)],
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...extra,
})

const root = (children: unknown[]) => ({
  root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
})

/** A Lexical document of paragraphs. */
export const paragraphs = (texts: readonly string[]) =>
  root(texts.map((value) => block('paragraph', value, { textFormat: 0, textStyle: '' })))

/** A Lexical document in one locale. */
export function richText(nodes: readonly SeedRichNode<StoreText>[], locale: Locale) {
  const say = (value: StoreText): string => textIn(value, locale)
  return root(
    nodes.map((node) => {
      switch (node.kind) {
        case 'heading':
          return block('heading', say(node.text), { tag: `h${node.level}` })
        case 'paragraph':
          return block('paragraph', say(node.text), { textFormat: 0, textStyle: '' })
        case 'list':
          return {
            type: 'list',
            listType: 'bullet',
            tag: 'ul',
            start: 1,
            direction: null,
            format: '',
            indent: 0,
            version: 1,
            children: node.items.map((item, index) => block('listitem', say(item), { value: index + 1 })),
          }
      }
    }),
  )
}
