import type { CollectionConfig } from 'payload'

const component = '/ui/admin/ask-before-language#AskBeforeLanguage'

/**
 * Asks for confirmation before an editor switches the language of a form with unsaved changes, which the switch would
 * discard. Collections with autosave need no question.
 */
export function askBeforeLanguage(collection: CollectionConfig): CollectionConfig {
  const { admin = {}, versions } = collection
  if (typeof versions === 'object' && versions.drafts) return collection
  const { components = {} } = admin
  const beforeDocumentControls = [...(components.edit?.beforeDocumentControls ?? []), component]
  const edit = { ...components.edit, beforeDocumentControls }
  return { ...collection, admin: { ...admin, components: { ...components, edit } } }
}
