import { isData, pair } from './references-in'

type Data = Record<string, unknown>

const emptyParagraph: Data = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children: [] }

/**
 * A rich text without references to missing documents: pictures and relations are removed, links become plain words. A
 * text that would be empty keeps a paragraph, because the editor cannot open a text without any node.
 */
export function withoutMissing(text: unknown, existing: ReadonlySet<string>): unknown {
  const isMissing = (holder: unknown): boolean => pair(holder).some(({ id }) => !existing.has(id))
  const keptNode = (node: unknown): unknown[] => {
    if (isMissing(node)) return []
    const isLink = isData(node) && isData(node['fields']) && isMissing(node['fields']['doc'])
    return isLink && Array.isArray(node['children']) ? node['children'].flatMap(keptNode) : [kept(node)]
  }
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap(keptNode)
    return isData(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, kept(each)])) : value
  }
  if (!isData(text) || !isData(text['root'])) return text
  const root = kept(text['root']) as Data
  const { children } = root
  return {
    ...text,
    root: Array.isArray(children) && children.length === 0 ? { ...root, children: [emptyParagraph] } : root,
  }
}
