import type { EmailField, Field, TextareaField, TextField } from 'payload'

type Data = Record<string, unknown>
export interface ShapeProblem {
  readonly path: string
  readonly message: string
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values that mean an empty list; the panel's forms send 0. */
const isNoList = (value: unknown): boolean => value === null || value === 0 || value === '0' || value === ''

/**
 * The values of a document from HTTP whose type does not fit their field (an array, blocks, a row, a group, a text or a
 * date), on which Payload, hooks or Postgres would fail. An array that is null is replaced by an empty one in place.
 */
export const shapeProblemsIn = (fields: readonly Field[], data: Data, at = ''): ShapeProblem[] =>
  fields.flatMap((field): ShapeProblem[] => {
    if (field.type === 'row' || field.type === 'collapsible') return shapeProblemsIn(field.fields, data, at)
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => inGroup(tab, data, at))
    if (field.type === 'group') return inGroup(field, data, at)
    if (isText(field)) return inText(field, data, at)
    if (field.type === 'date') return inDate(field.name, data, at)
    if (field.type === 'array') return inRows({ name: field.name, fieldsOf: () => field.fields }, data, at)
    if (field.type !== 'blocks') return []
    const blocks = field.blocks.filter((block) => typeof block !== 'string')
    const fieldsOf = ({ blockType }: Data) => blocks.find(({ slug }) => slug === blockType)?.fields ?? []
    return inRows({ name: field.name, fieldsOf }, data, at)
  })

interface Group {
  readonly name?: string
  readonly fields: readonly Field[]
}

function inGroup({ name, fields }: Group, data: Data, at: string): ShapeProblem[] {
  if (name === undefined || name === '') return shapeProblemsIn(fields, data, at)
  const value = data[name]
  if (value === undefined) return []
  if (!isData(value)) return [{ path: `${at}${name}`, message: 'Send an object with the fields of this group.' }]
  return shapeProblemsIn(fields, value, `${at}${name}.`)
}

/** A write is in one language, so localized texts are plain texts too. */
const isText = (field: Field): field is TextField | TextareaField | EmailField =>
  field.type === 'text' || field.type === 'textarea' || field.type === 'email'

function inText(field: TextField | TextareaField | EmailField, data: Data, at: string): ShapeProblem[] {
  const value = data[field.name]
  if (value === undefined || value === null) return []
  const path = `${at}${field.name}`
  if ('hasMany' in field && field.hasMany === true) {
    return Array.isArray(value) ? [] : [{ path, message: 'Send a list of texts.' }]
  }
  return typeof value === 'string' ? [] : [{ path, message: 'Send a text.' }]
}

/** Dates that every document has; Payload sets them when they are absent. */
const own = new Set(['createdAt', 'updatedAt'])

/** Postgres fails on a value that is not a date, and Payload saves a draft without validating it. */
function inDate(name: string, data: Data, at: string): ShapeProblem[] {
  const value = data[name]
  if (value === undefined) return []
  if (value === null || value === '') {
    if (own.has(name)) Reflect.deleteProperty(data, name)
    return []
  }
  const isMoment = (typeof value === 'string' || typeof value === 'number') && !Number.isNaN(Date.parse(String(value)))
  return isMoment ? [] : [{ path: `${at}${name}`, message: 'Send a moment such as 2026-11-29T12:00:00.000Z.' }]
}

interface Rows {
  readonly name: string
  readonly fieldsOf: (row: Data) => readonly Field[]
}

function inRows({ name, fieldsOf }: Rows, data: Data, at: string): ShapeProblem[] {
  const value = data[name]
  if (value === undefined) return []
  if (isNoList(value)) {
    data[name] = []
    return []
  }
  const path = `${at}${name}`
  if (!Array.isArray(value)) return [{ path, message: 'Send a list.' }]
  return value.flatMap((row: unknown, index) => {
    const below = `${path}.${String(index)}`
    return isData(row)
      ? shapeProblemsIn(fieldsOf(row), row, `${below}.`)
      : [{ path: below, message: 'Send an object with the fields of a row.' }]
  })
}
