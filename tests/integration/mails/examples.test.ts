import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import { composeExample } from '@/features/mails/compose-example'
import { mailTemplateIds } from '@/features/mails/domain/mail-templates'
import { sendExample } from '@/features/mails/example.job'
import { env } from '@/platform/env'
import { forkContext } from '@/platform/fork-context'
import { rateLimits } from '@/platform/rate-limits'
import { direction, locales } from '@/shared/locales'

import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { mailsTo } from '../support/mail-server'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

afterEach(() => {
  env().RATE_LIMITS = 'off'
})

describe.each(locales)('in %s', (locale) => {
  test.each(mailTemplateIds)('%s is complete', async (template) => {
    const ctx = { ...(await forkContext(shop.ctx, locale)), store: shop.ctx.store }
    const { subject, html, text } = await composeExample(ctx, template)
    expect(subject).not.toBe('')
    expect(html).toContain(`dir="${direction(locale)}"`)
    // Neither an unfilled placeholder, nor the key of a missing text.
    expect(`${subject} ${text}`).not.toMatch(/\{\w+\}|\bmail\.\w+/)
    expect(html).not.toContain('undefined')
  })
})

test('an example is sent to the address of the person who asks, and a limited number of times an hour', async () => {
  const email = `${unique('grace')}@example.com`
  const staffId = await createStaff(shop.ctx, 'editor', { email, password: unique('a-long-password') })
  env().RATE_LIMITS = 'on'
  const ask = () => sendExample(shop.ctx, { template: 'shipped', staffId })
  for (let count = 0; count < rateLimits.mail_example.points; count += 1) expect((await ask()).ok).toBe(true)
  expect(await ask()).toMatchObject({ ok: false, code: 'rate_limited' })
  await runJobs()
  const mails = await mailsTo(email)
  expect(mails).toHaveLength(rateLimits.mail_example.points)
  expect(mails[0]?.subject).toMatch(/^\[Example\] /)
})
