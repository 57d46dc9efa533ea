import { groupBy } from '@/shared/group-by'

import type { Operation } from './operation'
import { createResource, type Handlers, type ResolveStore } from './serve'

/** An address of an API that was asked for. */
interface Found {
  /** `/carts/{token}/lines` */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly handlers: Handlers
}

/** Finds the address that has these decoded segments; null when no operation has it. */
export type FindAddress = (segments: readonly string[]) => Found | null

const parameter = /^\{(\w+)\}$/

/** The addresses of these operations. */
export function addressesOf(operations: readonly Operation[], resolveStore: ResolveStore): FindAddress {
  const addresses = [...groupBy(operations, ({ contract }) => contract.path)]
    .map(([path, calls]) => {
      return { path, segments: path.split('/').slice(1), handlers: createResource(calls, resolveStore) }
    })
    // A brace sorts after all letters, so a fixed segment is tried before a parameter in its place.
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return (asked) => {
    for (const { path, segments, handlers } of addresses) {
      const params = paramsIn(segments, asked)
      if (params) return { path, params, handlers }
    }
    return null
  }
}

/** The parameters of an address, when these are its segments; null when they are not. */
function paramsIn(segments: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (segments.length !== asked.length) return null
  const found: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = asked[index] ?? ''
    const [, name] = parameter.exec(segment) ?? []
    if (value === '' || (name === undefined && segment !== value)) return null
    if (name !== undefined) found[name] = value
  }
  return found
}
