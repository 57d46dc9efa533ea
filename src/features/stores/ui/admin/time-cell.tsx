import type { DefaultServerCellComponentProps } from 'payload'

import { StoreTime } from '@/ui/admin/store-time'

import { findStoreById } from '../../store-directory'

const idOf = (store: unknown): unknown =>
  typeof store === 'object' && store !== null && 'id' in store ? store.id : store

/** A moment in a list of the panel, in the time zone of the row's store. */
export async function TimeCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return null
  const id = idOf(rowData['store'])
  const store = typeof id === 'string' ? await findStoreById(id) : null
  return <StoreTime at={cellData} timeZone={store?.timeZone ?? 'UTC'} />
}
