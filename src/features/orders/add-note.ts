import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { findOrderHead } from './order.repository'
import { addToTimeline } from './timeline.repository'

/** Writes a note of staff into an order's timeline. Its buyer never sees it. */
export async function addNote(
  ctx: Context,
  { orderId, text, staffId }: { orderId: string; text: string; staffId: string },
): Promise<Result<null, { code: 'not_found' }>> {
  if (!(await findOrderHead(ctx, orderId))) return fail('not_found')
  await addToTimeline(ctx, { orderId, type: 'note', data: { text }, staffId })
  return ok(null)
}
