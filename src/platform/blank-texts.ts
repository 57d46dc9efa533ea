import type { Field, FieldHook } from 'payload'

import { isLocale } from '@/shared/locales'
import { hasVisibleText } from '@/shared/typed-text'

/** A text of spaces and invisible marks is empty: required fields refuse it then, and other languages stand in. */
const emptyBlank: FieldHook = (field) => {
  const value: unknown = field.value
  if (typeof value === 'string') return hasVisibleText(value) ? value : ''
  return isOddObject(value) ? '' : value
}

/** Payload takes any object for a text that is required. Only the texts of all languages come as one. */
const isOddObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).every(isLocale)

/** The fields, with all texts in them at any depth emptied when no reader could see them. */
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
