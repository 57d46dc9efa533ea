import type { UIField } from 'payload'

/** Lists in the form of a document where it is used. */
export const whereUsedField: UIField = {
  name: 'whereUsed',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/features/content/ui/admin/where-used#WhereUsed' },
  },
}
