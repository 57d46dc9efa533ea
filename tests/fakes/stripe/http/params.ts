import type { FormHash, FormValue } from './form.ts'
import { isHash } from './form.ts'
import { invalidParameter, missingParameter } from './errors.ts'

/** Refuses unknown parameters with Stripe's message, because a typing error must not pass silently. */
export function refuseUnknown(params: FormHash, known: readonly string[]): void {
  const unknown = Object.keys(params).find((key) => key !== 'expand' && key !== 'key' && !known.includes(key))
  if (unknown !== undefined) {
    throw invalidParameter(`Received unknown parameter: ${unknown}`, unknown, 'parameter_unknown')
  }
}

/** A string, or undefined when it was not sent. */
export function readString(params: FormHash, name: string): string | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (isHash(value)) throw invalidParameter(`Invalid string: ${JSON.stringify(value)}`, name)
  return value
}

/** A string where the empty one unsets the field: null then, undefined when it was not sent. */
export function readUnsettable(params: FormHash, name: string): string | null | undefined {
  const value = readString(params, name)
  return value === '' ? null : value
}

/** A string that must be there and must not be empty. */
export function requireString(params: FormHash, name: string): string {
  const value = readString(params, name)
  if (value === undefined) throw missingParameter(name)
  if (value === '') throw emptyParameter(name)
  return value
}

/**
 * A whole number, or undefined when it was not sent. Floats, signs of text and emptiness are refused as Stripe does.
 */
export function readInteger(params: FormHash, name: string): number | undefined {
  const value = readString(params, name)
  if (value === undefined) return undefined
  if (value === '') throw emptyParameter(name)
  if (!/^-?\d{1,15}$/.test(value)) {
    throw invalidParameter(`Invalid integer: ${value}`, name, 'parameter_invalid_integer')
  }
  return Number(value)
}

/** `true` or `false`, or undefined when it was not sent. */
export function readBoolean(params: FormHash, name: string): boolean | undefined {
  const value = readString(params, name)
  if (value === undefined) return undefined
  if (value !== 'true' && value !== 'false') throw invalidParameter(`Invalid boolean: ${value}`, name)
  return value === 'true'
}

/** A nested hash, or undefined when it was not sent. The empty string unsets: an empty hash. */
export function readHash(params: FormHash, name: string): FormHash | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (isHash(value)) return value
  if (value === '') return {}
  throw invalidParameter('Invalid object', name)
}

/** A list of strings; empty when it was not sent. */
export function readList(params: FormHash, name: string): string[] {
  const value = params[name]
  if (value === undefined || value === '') return []
  if (!isHash(value)) throw invalidParameter('Invalid array', name, 'invalid_array')
  return Object.values(value).filter((item): item is string => typeof item === 'string')
}

/** One of the given words, or undefined when it was not sent. */
export function readChoice<T extends string>(params: FormHash, name: string, choices: readonly T[]): T | undefined {
  const value = readString(params, name)
  if (value === undefined || value === '') return undefined
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) {
    const listed = choices.map((candidate) => `'${candidate}'`).join(', ')
    throw invalidParameter(`Invalid ${name}: must be one of ${listed}`, name)
  }
  return choice
}

/**
 * Metadata as Stripe merges it: sent keys replace, keys sent empty go away, metadata sent empty clears everything.
 * Limits: 50 keys, 40 characters a key, 500 a value (https://docs.stripe.com/api/metadata).
 */
export function mergeMetadata(current: Record<string, string>, sent: FormValue | undefined): Record<string, string> {
  if (sent === undefined) return current
  if (!isHash(sent)) {
    if (sent === '') return {}
    throw invalidParameter('Invalid object', 'metadata')
  }
  const merged = new Map(Object.entries(current))
  for (const [key, value] of Object.entries(sent)) {
    if (typeof value !== 'string') throw invalidParameter('Metadata values must be strings', `metadata[${key}]`)
    if (key.length > 40) throw invalidParameter('Metadata keys can have up to 40 characters.', `metadata[${key}]`)
    if (value.length > 500) throw invalidParameter('Metadata values can have up to 500 characters.', `metadata[${key}]`)
    if (value === '') merged.delete(key)
    else merged.set(key, value)
  }
  if (merged.size > 50) throw invalidParameter('Metadata can have up to 50 keys.', 'metadata')
  return Object.fromEntries(merged)
}

function emptyParameter(name: string): Error {
  return invalidParameter(
    `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however ` +
      `'${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
    name,
    'parameter_invalid_empty',
  )
}
