import { expect, test } from 'vitest'

import { listMails } from '@/features/mails/mails.queries'
import { requestStaffReset } from '@/features/staff/request-reset'

import { createStaff } from '../../factories/staff'
import { openShop } from '../support/store-context'

test('the list of mails names the recipient of each mail to staff', async () => {
  const { ctx } = await openShop()
  const waiting = async () => {
    const mails = await listMails(ctx, { storeIds: [ctx.store.id], state: 'waiting' })
    return mails.map(({ label, recipient }) => `${label}: ${String(recipient)}`).toSorted()
  }
  const account = { email: 'former@example.com', password: 'quiet lamp at noon' }
  const id = await createStaff(ctx, 'manager', account)
  await ctx.payload.update({ collection: 'staff', id, data: { email: 'present@example.com' } })
  await requestStaffReset(ctx, 'present@example.com', 'en')
  const changed = 'E-mail address of staff changed: former@example.com'
  expect(await waiting()).toEqual([changed, 'New password of staff: present@example.com'])

  await ctx.payload.delete({ collection: 'staff', id })
  expect(await waiting()).toEqual([changed, 'New password of staff: null'])
})
