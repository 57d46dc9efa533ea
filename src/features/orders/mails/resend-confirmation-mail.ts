import { handleJob } from '@/platform/jobs'

import { resendConfirmationJob } from '../resend-confirmation'
import { sendConfirmationMail } from './confirmation-mail'
import { getMailedOrder } from './mailed-order'

export const resendConfirmationHandler = handleJob(resendConfirmationJob, async (ctx, { sendingId, ...order }) => {
  await sendConfirmationMail(await getMailedOrder(ctx, order), sendingId)
})
