import { linkedCollections } from './rich-text-parts'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { contentPanel } from './panel-texts'

/**
 * Every kind of node that the editor of the panel writes and the pages render. The editor cannot open a text with any
 * other node in it.
 */
export const nodeTypes: readonly string[] = [
  ...['root', 'paragraph', 'text', 'linebreak', 'tab', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink'],
  ...['relationship', 'upload', 'horizontalrule'],
]

const shown: Readonly<Record<string, readonly string[]>> = { relationship: linkedCollections, upload: ['media'] }

/** Nodes without children; all others have `children`. */
const leaves: ReadonlySet<string> = new Set(['text', 'linebreak', 'tab', 'relationship', 'upload', 'horizontalrule'])

/** The most indents of a paragraph; more leave no room for words on a phone. */
const mostIndents = 20

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A name for error messages; converting any object to a string may throw. */
const nameOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value)

/** The type of a node, with the collection of a document that it shows. */
function kindOf({ type, relationTo }: Node): string {
  return typeof type === 'string' && Object.hasOwn(shown, type) ? `${type} of ${nameOf(relationTo)}` : nameOf(type)
}

const kinds: ReadonlySet<string> = new Set(
  nodeTypes.flatMap((type) => shown[type]?.map((relationTo) => kindOf({ type, relationTo })) ?? [type]),
)

const isElement = (type: string): boolean => nodeTypes.includes(type) && !leaves.has(type)

const isIndent = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostIndents

/** The problem of one node itself, or null. `known` are the kinds of nodes that the document has already. */
function nodeProblem(node: unknown, known: ReadonlySet<string>, reader: InPanelLanguage): string | null {
  const t = contentPanel.for(reader)
  if (!isNode(node) || typeof node['type'] !== 'string') {
    return t('texts.noType')
  }
  const { type, text, children, indent } = node
  const kind = kindOf(node)
  if (!kinds.has(kind) && !known.has(kind)) {
    return t('texts.unknownType', { type: kind.slice(0, 60) })
  }
  if ((type === 'text' || text !== undefined) && typeof text !== 'string') return t('texts.notText', { type })
  if (!Array.isArray(children) && (children !== undefined || isElement(type))) return t('texts.notList', { type })
  if (indent !== undefined && !isIndent(indent)) {
    return t('texts.indent', { type, most: mostIndents })
  }
  return null
}

/** The nodes of a rich text, from the first to the last, the root included. */
function nodesOf(root: unknown): unknown[] {
  const nodes: unknown[] = []
  const open: unknown[] = [root]
  while (open.length > 0) {
    const node = open.pop()
    nodes.push(node)
    // Pushed one by one, because a call with a hundred thousand arguments overflows the stack.
    if (isNode(node) && Array.isArray(node['children']))
      for (const child of node['children'].toReversed()) open.push(child)
  }
  return nodes
}

/** The kinds of the nodes in a rich text, to be known in {@link shapeProblem}. */
export const kindsIn = (root: unknown): string[] =>
  nodesOf(root).flatMap((node) => (isNode(node) ? [kindOf(node)] : []))

/** The first problem for which the editor and the pages cannot read a rich text, in words, or null. */
export function shapeProblem(root: unknown, known: ReadonlySet<string>, reader: InPanelLanguage): string | null {
  for (const node of nodesOf(root)) {
    const problem = nodeProblem(node, known, reader)
    if (problem !== null) return problem
    if (isNode(node) && (node['type'] === 'root') !== (node === root)) {
      return contentPanel.for(reader)('texts.oneRoot')
    }
  }
  return null
}
