import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** The most levels of fields. Reading an order with its lines and products takes five. */
const deepest = 10

/** The most fields in all. A fragment counts at each spread; an alias counts as a field. */
const mostFields = 400

/** The most fields of the query itself: each is a statement. */
const mostRootFields = 15

interface Size {
  readonly fields: number
  readonly depth: number
}

const nothing: Size = { fields: 0, depth: 0 }
/** The size of fragments that contain themselves. */
const endless: Size = { fields: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY }

/** Measures each fragment once, so that nested fragments cost no more than their text. */
function measure(document: DocumentNode): Size[] {
  const fragments = new Map<string, FragmentDefinitionNode>(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const known = new Map<string, Size | 'under way'>()

  const sizeOfFragment = (name: string): Size => {
    const found = known.get(name)
    if (found === 'under way') return endless
    if (found) return found
    known.set(name, 'under way')
    const fragment = fragments.get(name)
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing
    known.set(name, size)
    return size
  }

  const sizeOf = ({ selections }: SelectionSetNode): Size =>
    selections.reduce<Size>((total, node) => {
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(node.name.value)
          : node.selectionSet
            ? sizeOf(node.selectionSet)
            : nothing
      const own = node.kind === Kind.FIELD ? 1 : 0
      return { fields: total.fields + own + inner.fields, depth: Math.max(total.depth, own + inner.depth) }
    }, nothing)

  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? [
          sizeOf(node.selectionSet),
          { fields: node.selectionSet.selections.length * (mostFields / mostRootFields), depth: 0 },
        ]
      : [],
  )
}

/** Whether a text is a GraphQL query that is small enough to run. */
export function isModestQuery(text: string): boolean {
  try {
    const document = parse(text, { maxTokens: 4000, noLocation: true })
    return measure(document).every(({ fields, depth }) => fields <= mostFields && depth <= deepest)
  } catch {
    return false
  }
}
