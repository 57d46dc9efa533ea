import type { DefaultServerCellComponentProps } from 'payload'

import { idIn } from '@/shared/id-in'

import { findStoreById } from '../../store-directory'

/** The name of a row's store. */
export async function StoreCell({ cellData }: DefaultServerCellComponentProps) {
  const id = idIn(cellData)
  return id === null ? null : ((await findStoreById(id))?.name ?? null)
}
