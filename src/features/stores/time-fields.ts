import type { DateField } from 'payload'
import type { Locale } from '@/shared/locales'
import { storesPanel } from './panel-texts'

const components = { Cell: '/features/stores/ui/admin/time-cell#TimeCell' }

interface Moment {
  readonly name: string
  readonly label: Readonly<Record<Locale, string>>
  readonly index?: boolean
  readonly description?: Readonly<Record<Locale, string>>
}

/** A date field that lists show in the time zone of the document's store, like all pages and mails. */
export const momentField = ({ description, ...field }: Moment): DateField => ({
  ...field,
  type: 'date',
  admin: { ...(description === undefined ? {} : { description }), components },
})

const timestamp = (name: 'updatedAt' | 'createdAt'): DateField => ({
  name,
  label: storesPanel.label(`stores.${name}.label`),
  type: 'date',
  index: true,
  admin: { disableBulkEdit: true, hidden: true, components },
})

/** Payload's own timestamp fields, shown in lists in the store's time zone. Put them last in a collection. */
export const timestampFields: DateField[] = [timestamp('updatedAt'), timestamp('createdAt')]
