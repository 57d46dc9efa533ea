import { z } from 'zod'

import { operation } from '@/platform/http/operation'
import { tokenParam } from '@/platform/http/query-params'
import { openPrivateFile } from '@/platform/storage/private-files'
import { fail, ok } from '@/shared/result'
import { typedCode } from '@/shared/typed-fields'

import { openDownload } from './downloads'

export const downloadCall = operation(
  {
    id: 'downloadFile',
    method: 'GET',
    path: '/orders/{token}/downloads/{fileId}',
    tag: 'Orders',
    summary: "A digital product's file for its buyer",
    description:
      'By the `url` that a paid order gives for each of its downloads; it works for a quarter of an hour. Whatever is ' +
      'wrong with it gets the same 404.',
    params: z.object({ token: tokenParam, fileId: z.uuid() }),
    query: z.object({
      expires: typedCode({ max: 20 }).optional().describe('Unix seconds; part of the link'),
      signature: typedCode({ max: 200 }).optional().describe('Part of the link'),
    }),
    status: 200,
    answer: 'file',
    failures: ['not_found'],
    limit: 'order_lookup',
    cache: 'personal',
  },
  async ({ ctx, params, query }) => {
    const { token: orderToken, fileId } = params
    const { expires = null, signature = null } = query
    const file = await openDownload(ctx, { orderToken, fileId, expires, signature })
    const opened = file && (await openPrivateFile(file))
    return opened ? ok({ ...opened, filename: file.filename, mimeType: file.mimeType }) : fail('not_found')
  },
)
