import { escapeIdentifier } from 'pg'

export const quoted = (name: string): string => escapeIdentifier(name)

export const qualified = (schema: string, name: string): string => `${quoted(schema)}.${quoted(name)}`
