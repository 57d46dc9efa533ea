import { z } from 'zod'

import { publicUrl } from '@/features/stores/public-url'
import { operation } from '@/platform/http/operation'
import { tokenParam } from '@/platform/http/query-params'
import { fail, ok } from '@/shared/result'

import { orderSchema } from './order.answer'
import { findOrderByToken } from './order.queries'

export const getOrderCall = operation(
  {
    id: 'getOrder',
    method: 'GET',
    path: '/orders/{token}',
    tag: 'Orders',
    summary: 'The order of a secret link',
    params: z.object({ token: tokenParam }),
    status: 200,
    answer: orderSchema,
    failures: ['not_found'],
    limit: 'order_lookup',
    cache: 'personal',
  },
  async ({ ctx, params }) => {
    const order = await findOrderByToken(ctx, params.token)
    if (!order) return fail('not_found')
    const { lines, downloads } = order
    return ok({
      ...order,
      lines: lines.map((line) => ({
        ...line,
        pictureUrl: line.pictureUrl === null ? null : publicUrl(ctx.store, line.pictureUrl),
      })),
      downloads: downloads.map((download) => ({ ...download, url: publicUrl(ctx.store, download.url) })),
    })
  },
)
