import { z } from 'zod'

/** What of JSON Schema the Storefront API uses for what it takes. */
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

/** A text of an input: where it is, and what of it may be typed. */
export interface TextLeaf {
  readonly path: readonly string[]
  /** `code`: told apart by letters and digits; `choice`: one of a list; `fixed`: as the client's code wrote it. */
  readonly kind: 'text' | 'code' | 'choice' | 'secret' | 'fixed'
}

interface Sample {
  readonly value: unknown
  readonly texts: readonly TextLeaf[]
}

/** Values that fit where a schema only says that there is a text. */
const words: Readonly<Record<string, string>> = {
  country: 'DE',
  postalCode: '10559',
  phone: '+49 30 901820',
  code: 'STANDARD',
  sku: 'FM-LIMITED',
  region: 'Berlin',
}

const codes = new Set(['postalCode', 'phone', 'code', 'sku', 'token', 'method', 'q', 'category', 'slug'])

/** An input that the schema takes, with every field filled in, and where its texts are. */
export function sampleOf(schema: z.ZodType): Sample {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return sample(root as Node, [], $defs as Record<string, Node>)
}

function sample(node: Node, path: readonly string[], definitions: Readonly<Record<string, Node>>): Sample {
  const name = path.at(-1) ?? ''
  if (node.$ref) return sample(definitions[node.$ref.split('/').at(-1) ?? ''] ?? {}, path, definitions)
  // The last one of several is the fullest: null and shorter variants come first, or stand alone.
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
