import type { Field, FieldHook } from 'payload'

import { isLocale } from '@/shared/locales'
import { hasVisibleText } from '@/shared/typed-text'

/**
 * Replaces a text of only spaces and invisible characters by an empty one, so that required fields refuse it and the
 * fallback language is shown.
 */
const emptyBlank: FieldHook = (field) => {
  const value: unknown = field.value
  if (typeof value === 'string') return hasVisibleText(value) ? value : ''
  return isOddObject(value) ? '' : value
}

/** Payload accepts any object as the value of a required text. Only an object of texts by language is valid. */
const isOddObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).every(isLocale)

/** The fields with a hook, at any depth, that empties texts without a visible character. */
export const emptyBlankTexts = (fields: readonly Field[]): Field[] => fields.map(withHook)

function withHook(field: Field): Field {
  if (field.type === 'text' || field.type === 'textarea') {
    const beforeValidate = [emptyBlank, ...(field.hooks?.beforeValidate ?? [])]
    return { ...field, hooks: { ...field.hooks, beforeValidate } }
  }
  if (field.type === 'tabs') {
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: emptyBlankTexts(tab.fields) })) }
  }
  if (field.type === 'blocks') {
    return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: emptyBlankTexts(block.fields) })) }
  }
  return 'fields' in field ? { ...field, fields: emptyBlankTexts(field.fields) } : field
}
