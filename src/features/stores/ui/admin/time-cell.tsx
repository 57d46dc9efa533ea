import type { DefaultServerCellComponentProps } from 'payload'

import { idIn } from '@/shared/id-in'
import { StoreTime } from '@/ui/admin/store-time'

import { findStoreById } from '../../store-directory'

/** A time in a list of the panel, in the time zone of the row's store. */
export async function TimeCell({ cellData, i18n, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return null
  const id = idIn(rowData['store'])
  const store = id === null ? null : await findStoreById(id)
  return <StoreTime at={cellData} timeZone={store?.timeZone ?? 'UTC'} reader={{ i18n }} />
}
