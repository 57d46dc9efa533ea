import { randomUUID } from 'node:crypto'

import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Data as the database adapter takes it, from data without row ids: every row of an array field gets an id, and a
 * localized field without a text is left out, since the adapter would take its null for a locale.
 */
export function adapterData(fields: readonly FlattenedField[], data: Data): Data {
  const made: Data = { ...data }
  for (const field of fields) {
    const value = made[field.name]
    if ('localized' in field && field.localized && value == null) {
      Reflect.deleteProperty(made, field.name)
    } else if (field.type === 'array' && Array.isArray(value)) {
      made[field.name] = value
        .filter(isData)
        .map((row) => ({ id: randomUUID(), ...adapterData(field.flattenedFields, row) }))
    } else if ((field.type === 'group' || field.type === 'tab') && isData(value)) {
      made[field.name] = adapterData(field.flattenedFields, value)
    }
  }
  return made
}
