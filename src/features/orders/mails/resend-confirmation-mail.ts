import { handleJob } from '@/platform/jobs'

import { resendConfirmationJob } from '../resend-confirmation'
import { confirmationMail } from './confirmation-mail'
import { getMailedOrder } from './mailed-order'
import { sendOrderMail } from './send-order-mail'

export const resendConfirmationHandler = handleJob(resendConfirmationJob, async (ctx, { sendingId, ...order }) => {
  const mailed = await getMailedOrder(ctx, order)
  await sendOrderMail(mailed, confirmationMail(mailed, sendingId))
})
