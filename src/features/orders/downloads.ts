import { listBoughtFiles, type ProductFile } from '@/features/catalog/bought-files-sql'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { isToken, isUuid } from '@/shared/ids'

import { downloadLifetime, downloadPath, isValidDownload } from './domain/download-link'
import type { DownloadView } from './domain/order-view'
import { findOrderRowByToken, type OrderRow } from './order-view.repository'

/** Whether the buyer may download: the order is paid and was not refunded in full. */
const maySeeFiles = ({ status, paymentStatus }: OrderRow): boolean =>
  (status === 'placed' || status === 'completed') &&
  (paymentStatus === 'paid' || paymentStatus === 'partially_refunded')

const boughtFiles = (ctx: Context, { id: orderId, lines }: OrderRow): Promise<ProductFile[]> =>
  listBoughtFiles(ctx, {
    orderId,
    variants: lines.filter(({ isDigital, product, variant }) => isDigital && isUuid(product) && isUuid(variant)),
  })

/** The files of a paid order's digital lines, each with a link that works for a quarter of an hour. */
export async function listDownloads(ctx: Context, order: OrderRow): Promise<DownloadView[]> {
  if (!maySeeFiles(order)) return []
  const files = await boughtFiles(ctx, order)
  const expires = Math.floor(order.readAt) + downloadLifetime
  return files.map(({ id: fileId, folder: _folder, ...file }) => ({
    fileId,
    ...file,
    url: downloadPath({ orderToken: order.token, fileId, expires }, env().PAYLOAD_SECRET),
    expiresAt: new Date(expires * 1000).toISOString(),
  }))
}

type DownloadRequest = {
  readonly orderToken: string
  readonly fileId: string
  readonly expires: string | null
  readonly signature: string | null
}

/** A file, and the time of the buyer's request by the database's clock. */
type OpenedDownload = ProductFile & { readonly askedAt: Date }

/** The file of a download link; null for every reason of refusal, so that the answer reveals none. */
export async function openDownload(ctx: Context, request: DownloadRequest): Promise<OpenedDownload | null> {
  const { orderToken, fileId, signature } = request
  if (!isToken(orderToken) || !isUuid(fileId)) return null
  const order = await findOrderRowByToken(ctx, orderToken)
  if (!order || !maySeeFiles(order)) return null
  const expires = Number(request.expires ?? Number.NaN)
  const check = { signature: signature ?? '', now: order.readAt, secret: env().PAYLOAD_SECRET }
  if (!isValidDownload({ orderToken, fileId, expires }, check)) return null
  const files = await boughtFiles(ctx, order)
  const file = files.find(({ id }) => id === fileId)
  return file ? { ...file, askedAt: new Date(order.readAt * 1000) } : null
}
