import type { CollectionConfig, Field, Tab } from 'payload'

/**
 * The collection with the component at the path `component` as the panel's view of the field `name`. A higher feature
 * can thus render a field of a lower feature, which must not import it.
 *
 * @throws when no field has this name and no view of its own.
 */
export function withFieldComponent(collection: CollectionConfig, name: string, component: string): CollectionConfig {
  let found = 0
  const show = <T extends Field | Tab>(field: T): T => {
    if ('tabs' in field) return { ...field, tabs: field.tabs.map(show) }
    if ('name' in field && field.name === name && 'type' in field && field.type === 'json') {
      found += 1
      return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Field: component } } }
    }
    return 'fields' in field ? { ...field, fields: field.fields.map(show) } : field
  }
  const fields = collection.fields.map(show)
  if (found !== 1) throw new Error(`${collection.slug} has ${found} fields ${name}`)
  return { ...collection, fields }
}
