import { randomUUID } from 'node:crypto'

import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Converts data without row ids to the format of the database adapter: every row of an array field has an id, and
 * localized fields without a text are left out, because the adapter would treat their null as a locale.
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
