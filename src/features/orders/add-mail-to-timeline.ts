import type { Context } from '@/platform/context'

import type { TimelineData } from './domain/timeline'
import { addToTimeline } from './timeline.repository'

/** Adds to the order's timeline that staff sent one of its mails again, in the caller's transaction. */
export async function addMailResentToTimeline(
  ctx: Context,
  { orderId, mail, staffId }: { orderId: string; mail: TimelineData['mail.resent']['mail']; staffId: string },
): Promise<void> {
  await addToTimeline(ctx, { orderId, type: 'mail.resent', data: { mail }, staffId })
}
