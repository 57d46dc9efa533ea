import type { DefaultServerCellComponentProps } from 'payload'

import { findStoreById } from '../../store-directory'

/** The name of a row's store. */
export async function StoreCell({ cellData }: DefaultServerCellComponentProps) {
  const value: unknown = cellData
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' ? ((await findStoreById(id))?.name ?? null) : null
}
