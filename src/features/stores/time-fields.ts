import type { DateField } from 'payload'

const components = { Cell: '/features/stores/ui/admin/time-cell#TimeCell' }

interface Moment {
  readonly name: string
  readonly label?: string
  readonly index?: boolean
  readonly description?: string
}

/** A moment that lists show in the time zone of the document's store, as everything else that staff and shoppers see of it. */
export const momentField = ({ description, ...field }: Moment): DateField => ({
  ...field,
  type: 'date',
  admin: { ...(description === undefined ? {} : { description }), components },
})

const timestamp = (name: string, label: string): DateField => ({
  name,
  label,
  type: 'date',
  index: true,
  admin: { disableBulkEdit: true, hidden: true, components },
})

/** The fields that Payload would add by itself, with times that lists show likewise. Last in a collection. */
export const timestampFields: DateField[] = [timestamp('updatedAt', 'Updated at'), timestamp('createdAt', 'Created at')]
