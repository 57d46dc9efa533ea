import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** Fields inside fields. Reading an order with its lines and products takes five. */
const deepest = 10

/** Fields in all, with every fragment counted wherever it is spread; aliases are fields of their own. */
const mostFields = 400

/** Fields of the query itself: each is a statement of its own. */
const mostRootFields = 15

interface Size {
  readonly fields: number
  readonly depth: number
}

const nothing: Size = { fields: 0, depth: 0 }
/** As large as it gets, for fragments that contain themselves. */
const endless: Size = { fields: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY }

/** Each fragment is measured once, so that a bomb of fragments in fragments costs no more than its text. */
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

/** Whether a query is small enough to be run; a text that is no GraphQL is not. */
export function isModestQuery(text: string): boolean {
  try {
    const document = parse(text, { maxTokens: 4000, noLocation: true })
    return measure(document).every(({ fields, depth }) => fields <= mostFields && depth <= deepest)
  } catch {
    return false
  }
}
