import type { SeedRichNode, StoreText } from '@/seed/data/types'

export function heading<T extends StoreText>(text: T, level: 2 | 3 = 2): SeedRichNode<T> {
  return { kind: 'heading', level, text }
}

export function paragraph<T extends StoreText>(text: T): SeedRichNode<T> {
  return { kind: 'paragraph', text }
}

export function list<T extends StoreText>(...items: T[]): SeedRichNode<T> {
  return { kind: 'list', items }
}
