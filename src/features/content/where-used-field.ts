import type { UIField } from 'payload'
import { contentPanel } from './panel-texts'

/** Lists in the form of a document where it is used. */
export const whereUsedField: UIField = {
  name: 'whereUsed',
  label: contentPanel.label('uses.title'),
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/features/content/ui/admin/where-used#WhereUsed' },
  },
}
