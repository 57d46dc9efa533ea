import { z } from 'zod'

/** The part of JSON Schema that the Storefront API uses for its input. */
interface Node {
  type?: string
  format?: string
  pattern?: string
  const?: unknown
  enum?: readonly string[]
  minimum?: number
  properties?: Record<string, Node>
  items?: Node
  anyOf?: readonly Node[]
  oneOf?: readonly Node[]
  $ref?: string
}

/** A text in an input: its path, and which characters people may type in it. */
export interface TextLeaf {
  readonly path: readonly string[]
  /**
   * `code`: identified by its letters and digits; `choice`: one of a list; `fixed`: written by the client's program.
   */
  readonly kind: 'text' | 'code' | 'choice' | 'secret' | 'fixed'
}

interface Sample {
  readonly value: unknown
  readonly texts: readonly TextLeaf[]
}

/** Valid values where the schema says only that the value is a text. */
const words: Readonly<Record<string, string>> = {
  country: 'DE',
  postalCode: '10559',
  phone: '+49 30 901820',
  code: 'STANDARD',
  sku: 'FM-LIMITED',
  region: 'Berlin',
  provider: 'manual',
}

const codes = new Set(['postalCode', 'phone', 'code', 'sku', 'token', 'method', 'provider', 'q', 'category', 'slug'])

/** An input that is valid by the schema, with every field filled in, and its texts. */
export function sampleOf(schema: z.ZodType): Sample {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return sample(root as Node, [], $defs as Record<string, Node>)
}

function sample(node: Node, path: readonly string[], definitions: Readonly<Record<string, Node>>): Sample {
  const name = path.at(-1) ?? ''
  if (node.$ref) return sample(definitions[node.$ref.split('/').at(-1) ?? ''] ?? {}, path, definitions)
  // Of several variants the last one has the most fields: null and shorter ones come first.
  const choice = (node.anyOf ?? node.oneOf)?.filter(({ type }) => type !== 'null').at(node.oneOf ? -1 : 0)
  if (choice) return sample(choice, path, definitions)
  if (node.properties) {
    const fields = Object.entries(node.properties).map(
      ([key, field]) => [key, sample(field, [...path, key], definitions)] as const,
    )
    return {
      value: Object.fromEntries(fields.map(([key, { value }]) => [key, value])),
      texts: fields.flatMap(([, { texts }]) => texts),
    }
  }
  if (node.const !== undefined) return { value: node.const, texts: [{ path, kind: 'fixed' }] }
  if (node.type === 'boolean') return { value: true, texts: [] }
  if (node.type === 'integer' || node.type === 'number') return { value: Math.max(1, node.minimum ?? 1), texts: [] }
  return { value: textFor(node, name), texts: [{ path, kind: kindOf(node, name) }] }
}

function textFor({ enum: values, format, pattern }: Node, name: string): string {
  if (values) return values.includes(words[name] ?? '') ? (words[name] ?? '') : (values[0] ?? '')
  if (format === 'email') return 'ada@example.com'
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (format === 'password') return 'quiet lamp at noon é'
  if (pattern?.includes('{43}')) return 'A'.repeat(43)
  return words[name] ?? 'Zoë Brontë'
}

function kindOf({ enum: values, format }: Node, name: string): TextLeaf['kind'] {
  if (format === 'password') return 'secret'
  if (format === 'uuid') return 'fixed'
  if (values) return 'choice'
  return format === 'email' || codes.has(name) ? 'code' : 'text'
}

/** The same input with another value at a path. */
export function withValue(input: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const fields = (input ?? {}) as Record<string, unknown>
  return { ...fields, [first]: withValue(fields[first], rest, value) }
}
