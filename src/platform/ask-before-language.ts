import type { CollectionConfig } from 'payload'

const component = '/ui/admin/ask-before-language#AskBeforeLanguage'

/** The collection with a question before its form loses what was typed to another language, unless it saves by itself. */
export function askBeforeLanguage(collection: CollectionConfig): CollectionConfig {
  const { admin = {}, versions } = collection
  if (typeof versions === 'object' && versions.drafts) return collection
  const { components = {} } = admin
  const beforeDocumentControls = [...(components.edit?.beforeDocumentControls ?? []), component]
  const edit = { ...components.edit, beforeDocumentControls }
  return { ...collection, admin: { ...admin, components: { ...components, edit } } }
}
